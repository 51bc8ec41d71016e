import { row, type StarterFolder } from "./row";

export const linearAlgebra: StarterFolder = {
  name: "Linear algebra",
  nameDe: "Lineare Algebra",
  rows: [
    row("linear.system", "Linear system", "Lineares Gleichungssystem", String.raw`A\mathbf{x} = \mathbf{b}`, "system"),
    row("linear.matrix", "General matrix", "Allgemeine Matrix", String.raw`A = \begin{pmatrix} a_{11} & a_{12} & \cdots & a_{1n} \\ a_{21} & a_{22} & \cdots & a_{2n} \\ \vdots & \vdots & \ddots & \vdots \\ a_{m1} & a_{m2} & \cdots & a_{mn} \end{pmatrix}`, "matrix"),
    row("linear.identity", "Identity matrix", "Einheitsmatrix", String.raw`I_3 = \begin{bmatrix} 1 & 0 & 0 \\ 0 & 1 & 0 \\ 0 & 0 & 1 \end{bmatrix}`, "matrix"),
    row("linear.det2", "Determinant of a 2×2 matrix", "Determinante einer 2×2-Matrix", String.raw`\det \begin{pmatrix} a & b \\ c & d \end{pmatrix} = ad - bc`, "determinant", "matrix"),
    row("linear.inverse2", "Inverse of a 2×2 matrix", "Inverse einer 2×2-Matrix", String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}^{-1} = \frac{1}{ad - bc} \begin{pmatrix} d & -b \\ -c & a \end{pmatrix}`, "matrix"),
    row("linear.product", "Matrix product", "Matrizenprodukt", String.raw`(AB)_{ij} = \sum_{k=1}^{n} A_{ik} B_{kj}`, "matrix", "sum"),
    row("linear.eigenvalue", "Eigenvalue equation", "Eigenwertgleichung", String.raw`A\mathbf{v} = \lambda \mathbf{v}`, "eigenvalue"),
    row("linear.characteristic", "Characteristic polynomial", "Charakteristisches Polynom", String.raw`p(\lambda) = \det(A - \lambda I)`, "eigenvalue", "determinant"),
    row("linear.svd", "Singular value decomposition", "Singulärwertzerlegung", String.raw`A = U \Sigma V^{\top}`, "decomposition"),
    row("linear.least-squares", "Normal equations", "Normalengleichungen", String.raw`\hat{\mathbf{x}} = (A^{\top} A)^{-1} A^{\top} \mathbf{b}`, "least squares"),
    row("linear.dot", "Dot product", "Skalarprodukt", String.raw`\mathbf{a} \cdot \mathbf{b} = \sum_{i=1}^{n} a_i b_i = \|\mathbf{a}\| \|\mathbf{b}\| \cos\theta`, "vector"),
    row("linear.cross", "Cross product", "Kreuzprodukt", String.raw`\mathbf{a} \times \mathbf{b} = \begin{vmatrix} \mathbf{i} & \mathbf{j} & \mathbf{k} \\ a_1 & a_2 & a_3 \\ b_1 & b_2 & b_3 \end{vmatrix}`, "vector", "determinant"),
    row("linear.cauchy-schwarz", "Cauchy–Schwarz inequality", "Cauchy-Schwarz-Ungleichung", String.raw`|\langle u, v \rangle|^2 \le \langle u, u \rangle \cdot \langle v, v \rangle`, "inequality"),
    row("linear.rotation", "Rotation matrix", "Drehmatrix", String.raw`R(\theta) = \begin{pmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{pmatrix}`, "matrix"),
    row("linear.rank-nullity", "Rank–nullity theorem", "Rangsatz", String.raw`\operatorname{rank}(A) + \dim(\ker A) = n`, "dimension"),
    row("linear.projection", "Orthogonal projection", "Orthogonale Projektion", String.raw`\operatorname{proj}_{\mathbf{u}} \mathbf{v} = \frac{\langle \mathbf{v}, \mathbf{u} \rangle}{\langle \mathbf{u}, \mathbf{u} \rangle} \mathbf{u}`, "vector"),
  ],
};

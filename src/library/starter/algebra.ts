import { row, type StarterFolder } from "./row";

export const algebra: StarterFolder = {
  name: "Algebra",
  nameDe: "Algebra",
  rows: [
    row("algebra.quadratic", "Quadratic formula", "Mitternachtsformel", String.raw`x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`, "roots", "polynomial"),
    row("algebra.binomial-square", "Square of a sum", "Erste binomische Formel", String.raw`(a + b)^2 = a^2 + 2ab + b^2`, "identity"),
    row("algebra.difference-squares", "Difference of squares", "Dritte binomische Formel", String.raw`a^2 - b^2 = (a + b)(a - b)`, "identity"),
    row("algebra.binomial-theorem", "Binomial theorem", "Binomischer Lehrsatz", String.raw`(x + y)^n = \sum_{k=0}^{n} \binom{n}{k} x^{n-k} y^k`, "sum", "binomial"),
    row("algebra.pascal", "Pascal's rule", "Pascalsche Regel", String.raw`\binom{n}{k} = \binom{n-1}{k-1} + \binom{n-1}{k}`, "binomial"),
    row("algebra.gauss-sum", "Sum of the first n integers", "Gaußsche Summenformel", String.raw`\sum_{k=1}^{n} k = \frac{n(n+1)}{2}`, "sum"),
    row("algebra.squares-sum", "Sum of the first n squares", "Summe der ersten n Quadratzahlen", String.raw`\sum_{k=1}^{n} k^2 = \frac{n(n+1)(2n+1)}{6}`, "sum"),
    row("algebra.geometric-finite", "Finite geometric series", "Endliche geometrische Reihe", String.raw`\sum_{k=0}^{n-1} a r^k = a \frac{1 - r^n}{1 - r}`, "sum", "series"),
    row("algebra.geometric", "Geometric series", "Geometrische Reihe", String.raw`\sum_{k=0}^{\infty} q^k = \frac{1}{1 - q}, \quad |q| < 1`, "sum", "series"),
    row("algebra.log-product", "Logarithm of a product", "Logarithmus eines Produkts", String.raw`\log_b (xy) = \log_b x + \log_b y`, "logarithm"),
    row("algebra.log-base", "Change of base", "Basiswechsel des Logarithmus", String.raw`\log_b x = \frac{\ln x}{\ln b}`, "logarithm"),
    row("algebra.vieta", "Vieta's formulas (quadratic)", "Satz von Vieta", String.raw`x_1 + x_2 = -\frac{b}{a}, \quad x_1 x_2 = \frac{c}{a}`, "roots", "polynomial"),
    row("algebra.am-gm", "Inequality of arithmetic and geometric means", "Ungleichung vom arithmetischen und geometrischen Mittel", String.raw`\frac{x_1 + x_2 + \cdots + x_n}{n} \ge \sqrt[n]{x_1 x_2 \cdots x_n}`, "inequality"),
    row("algebra.triangle", "Triangle inequality", "Dreiecksungleichung", String.raw`|x + y| \le |x| + |y|`, "inequality"),
    row("algebra.euler-identity", "Euler's identity", "Eulersche Identität", String.raw`e^{i\pi} + 1 = 0`, "complex"),
    row("algebra.euler-formula", "Euler's formula", "Eulersche Formel", String.raw`e^{i\varphi} = \cos\varphi + i \sin\varphi`, "complex", "trigonometry"),
    row("algebra.de-moivre", "De Moivre's formula", "Moivrescher Satz", String.raw`(\cos x + i \sin x)^n = \cos nx + i \sin nx`, "complex", "trigonometry"),
    row("algebra.pythagoras", "Pythagorean theorem", "Satz des Pythagoras", String.raw`a^2 + b^2 = c^2`, "geometry"),
    row("algebra.cosine-law", "Law of cosines", "Kosinussatz", String.raw`c^2 = a^2 + b^2 - 2ab \cos\gamma`, "geometry", "trigonometry"),
    row("algebra.trig-pythagoras", "Trigonometric Pythagoras", "Trigonometrischer Pythagoras", String.raw`\sin^2 x + \cos^2 x = 1`, "trigonometry"),
    row("algebra.angle-sum", "Sine of a sum", "Additionstheorem des Sinus", String.raw`\sin(x + y) = \sin x \cos y + \cos x \sin y`, "trigonometry"),
  ],
};

/** Formulas as found in decks, of ten kinds. */
const FORMULAS = [
  "x_i^2+y_i^2=r^2",
  "\\frac{-b\\pm\\sqrt{b^2-4ac}}{2a}",
  "\\sum_{i=1}^n i=\\frac{n(n+1)}{2}",
  "\\int_0^\\infty e^{-x^2}\\,dx=\\frac{\\sqrt\\pi}{2}",
  "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}\\vec v=\\lambda\\vec v",
  "P(A\\mid B)=\\frac{P(B\\mid A)P(A)}{P(B)}",
  "\\lim_{h\\to0}\\frac{f(x+h)-f(x)}{h}",
  "\\mathbb E[X]=\\sum_k k\\,p_k",
  "\\nabla\\times\\mathbf E=-\\frac{\\partial\\mathbf B}{\\partial t}",
  "f(x)=\\begin{cases}x&x>0\\\\0&\\text{else}\\end{cases}",
];

/**
 * A formula of one of the kinds, with different numbers each time, because no two equations of a deck are
 * equal.
 */
export function formulaAt(kind: number, n: number): string {
  return `${FORMULAS[kind % FORMULAS.length] ?? ""}+${(n * 7919) % 10007}y_{${n % 97}}`;
}

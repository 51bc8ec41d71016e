import { row, type StarterFolder } from "./row";

export const computerScience: StarterFolder = {
  name: "Computer science",
  nameDe: "Informatik",
  rows: [
    row("cs.big-o", "Big O", "O-Notation", String.raw`f(n) = O(g(n)) \iff \exists c > 0, n_0 : \forall n \ge n_0 : |f(n)| \le c \cdot g(n)`, "complexity"),
    row("cs.master", "Divide-and-conquer recurrence", "Rekursionsgleichung für Teile und herrsche", String.raw`T(n) = a T\left( \frac{n}{b} \right) + f(n)`, "complexity"),
    row("cs.entropy", "Shannon entropy", "Shannon-Entropie", String.raw`H(X) = -\sum_{x \in \mathcal{X}} p(x) \log_2 p(x)`, "information"),
    row("cs.mutual", "Mutual information", "Transinformation", String.raw`I(X; Y) = H(X) - H(X \mid Y)`, "information"),
    row("cs.capacity", "Shannon–Hartley theorem", "Shannon-Hartley-Gesetz", String.raw`C = B \log_2 \left( 1 + \frac{S}{N} \right)`, "information"),
    row("cs.rsa", "RSA encryption", "RSA-Verschlüsselung", String.raw`c \equiv m^e \pmod{n}`, "cryptography"),
    row("cs.fermat", "Fermat's little theorem", "Kleiner Satz von Fermat", String.raw`a^{p-1} \equiv 1 \pmod{p}`, "number theory"),
    row("cs.fibonacci", "Fibonacci numbers", "Fibonacci-Zahlen", String.raw`F_n = \begin{cases} 0 & n = 0 \\ 1 & n = 1 \\ F_{n-1} + F_{n-2} & n \ge 2 \end{cases}`, "recurrence", "cases"),
    row("cs.binet", "Binet's formula", "Formel von Binet", String.raw`F_n = \frac{\varphi^n - (1 - \varphi)^n}{\sqrt{5}}`, "recurrence"),
    row("cs.de-morgan", "De Morgan's laws", "De Morgansche Gesetze", String.raw`\neg (P \land Q) \iff (\neg P) \lor (\neg Q)`, "logic"),
    row("cs.inclusion-exclusion", "Inclusion–exclusion", "Inklusion und Exklusion", String.raw`|A \cup B| = |A| + |B| - |A \cap B|`, "sets"),
    row("cs.f1", "F1 score", "F1-Maß", String.raw`F_1 = 2 \cdot \frac{\mathrm{precision} \cdot \mathrm{recall}}{\mathrm{precision} + \mathrm{recall}}`, "evaluation"),
  ],
};

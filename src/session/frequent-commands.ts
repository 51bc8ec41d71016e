/**
 * The commands that people type most, the most frequent first. Counted in formulas of encyclopaedias,
 * papers, textbooks, notes and slides: each collection has the same weight, and a command counts once per
 * formula.
 */
export const FREQUENT_COMMANDS: readonly string[] = (
  "frac left mathbf sum in text alpha cdot pi sqrt dots mu int times mathrm partial infty theta " +
  "beta lambda log mathcal equiv to sigma phi quad delta le ldots omega leq operatorname cdots nu " +
  "gamma mathbb mid hat epsilon Delta bar rho rightarrow dfrac top xi psi Omega prime rangle sin " +
  "over sim eta mathit tau ge Gamma neq tilde exp nabla prod rfloor geq langle lfloor tfrac " +
  "boldsymbol Phi ln approx bmod pm varphi qquad binom bm vec min cos max overline limits circ " +
  "subseteq colon ell color mapsto longrightarrow varepsilon zeta oplus dot cong Psi lim imath " +
  "Lambda overset kappa Sigma forall breve underbrace otimes ast lvert cap rvert underset overbrace " +
  "mathsf wedge chi atop gcd mathop uparrow cup Theta widehat dagger oint textcolor widetilde Pi " +
  "setminus vdots stackrel vee ket mod ne underline let hbar det textbf dbinom iff not leftarrow " +
  "Rightarrow rightleftarrows mathtt overrightarrow notin tan vert texttt bullet rceil lceil " +
  "xrightarrow perp inv tanh textit dd subset implies substack aleph var lnot parallel boxed ddots " +
  "bigl varnothing star pdv ddot"
)
  .split(" ")
  .map((name) => `\\${name}`);

import { FORMULAS } from "../support/formulas";
import { readLatex } from "../../src/latex/read";
import { readOmmlText } from "../../src/omml/read";
import { writeOmml } from "../../src/omml/write";
import { speak } from "../../src/speech/speak";
import { speech as de } from "../../src/text/de/speech";
import { symbols as deSymbols } from "../../src/text/de/symbols";
import { speech as en } from "../../src/text/en/speech";
import { symbols as enSymbols } from "../../src/text/en/symbols";

const english = (latex: string): string =>
  speak(readLatex(latex).body, { speech: en, symbols: enSymbols });
const german = (latex: string): string =>
  speak(readLatex(latex).body, { speech: de, symbols: deSymbols });

/** As it is said of what stands on a slide: written as OMML and read again. */
const viaSlide = (latex: string): string =>
  speak(readOmmlText(writeOmml(readLatex(latex).body, { display: true })).body, {
    speech: en,
    symbols: enSymbols,
  });

test.each([
  [
    "a^2 + b^2 = c^2",
    "a squared plus b squared equals c squared",
    "a zum Quadrat plus b zum Quadrat gleich c zum Quadrat",
  ],
  ["\\frac{a}{b}", "a over b", "a durch b"],
  [
    "\\frac{a+b}{12}",
    "the fraction a plus b over 12, end of fraction",
    "Bruch a plus b durch 12, Ende Bruch",
  ],
  [
    "\\frac{}{b}",
    "the fraction blank over b, end of fraction",
    "Bruch Platzhalter durch b, Ende Bruch",
  ],
  ["\\frac12", "one half", "ein Halb"],
  [
    "\\left(\\frac{a}{b}\\right)^2",
    "open parenthesis a over b close parenthesis squared",
    "Klammer auf a durch b Klammer zu zum Quadrat",
  ],
  ["{\\frac{a}{b}}^2", "a over b, all squared", "a durch b, das Ganze zum Quadrat"],
  ["\\sqrt{x}", "the square root of x", "Wurzel aus x"],
  [
    "\\sqrt[3]{x+1}",
    "the cube root of x plus 1, end of root",
    "dritte Wurzel aus x plus 1, Ende Wurzel",
  ],
  ["\\sqrt[n]{x}", "the root of order n of x", "n-te Wurzel aus x"],
  [
    "x = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}",
    "x equals the fraction minus b plus or minus the square root of b squared minus 4 a c, end of root over 2 a, end of fraction",
    "x gleich Bruch minus b plus minus Wurzel aus b zum Quadrat minus 4 a c, Ende Wurzel durch 2 a, Ende Bruch",
  ],
  [
    "x_i^{n+1}",
    "x sub i to the power of n plus 1, end of power",
    "x Index i hoch n plus 1, Ende Exponent",
  ],
  ["a_{n+1} b", "a sub n plus 1, end of subscript b", "a Index n plus 1, Ende Index b"],
  ["a_{i,j}", "a sub i, j", "a Index i, j"],
  ["10^{-1}", "10 to the power of minus 1, end of power", "10 hoch minus 1, Ende Exponent"],
  ["A^{-1}", "capital A inverse", "groß A hoch minus eins"],
  [
    "A^T B^\\dagger",
    "capital A transposed capital B dagger",
    "groß A transponiert groß B adjungiert",
  ],
  ["x^T", "x to the power of capital T", "x hoch groß T"],
  ["90^\\circ", "90 degrees", "90 Grad"],
  ["\\sum_{i=1}^n i", "the sum from i equals 1 to n of i", "Summe von i gleich 1 bis n über i"],
  ["\\int_0^1 x\\,dx", "the integral from 0 to 1 of x d x", "Integral von 0 bis 1 über x d x"],
  ["\\oint_C f", "the contour integral over capital C of f", "Ringintegral über groß C von f"],
  ["\\bigcup A", "the union of capital A", "Vereinigung über groß A"],
  ["f(x)", "f of x", "f von x"],
  [
    "f'(x+1)",
    "f prime of open parenthesis x plus 1 close parenthesis",
    "f Strich von Klammer auf x plus 1 Klammer zu",
  ],
  ["a(b)", "a open parenthesis b close parenthesis", "a Klammer auf b Klammer zu"],
  ["y^{(n)}", "the derivative of order n of y", "n-te Ableitung von y"],
  ["\\frac{dy}{dx}", "the derivative of y with respect to x", "Ableitung von y nach x"],
  [
    "\\frac{\\mathrm{d}^2y}{\\mathrm{d}x^2}",
    "the second derivative of y with respect to x",
    "zweite Ableitung von y nach x",
  ],
  [
    "\\frac{d^n f}{dx^n}",
    "the derivative of order n of f with respect to x",
    "n-te Ableitung von f nach x",
  ],
  [
    "\\frac{d}{dt} f(t)",
    "the derivative with respect to t of f of t",
    "Ableitung nach t von f von t",
  ],
  [
    "\\frac{\\partial^2 u}{\\partial x\\,\\partial y}",
    "the second partial derivative of u with respect to x and y",
    "zweite partielle Ableitung von u nach x und y",
  ],
  [
    "\\frac{\\partial^3 u}{\\partial x^2\\partial y}",
    "the third partial derivative of u with respect to x and y",
    "dritte partielle Ableitung von u nach x und y",
  ],
  [
    "\\frac{d^2 y}{dx}",
    "the fraction d squared y over d x, end of fraction",
    "Bruch d zum Quadrat y durch d x, Ende Bruch",
  ],
  ["\\frac{da}{b}", "the fraction d a over b, end of fraction", "Bruch d a durch b, Ende Bruch"],
  [
    "\\left.\\frac{df}{dx}\\right|_{x=0}",
    "the derivative of f with respect to x, evaluated at x equals 0",
    "Ableitung von f nach x, an der Stelle x gleich 0",
  ],
  [
    "\\left.F\\right|_a^b",
    "capital F, evaluated from a to b",
    "groß F, in den Grenzen von a bis b",
  ],
  ["\\binom{n}{k}", "n choose k", "n über k"],
  ["|x|", "the absolute value of x", "Betrag von x"],
  [
    "|x-y|",
    "the absolute value of x minus y, end of absolute value",
    "Betrag von x minus y, Ende Betrag",
  ],
  ["\\lVert x\\rVert_2", "the norm of x, end of norm, sub 2", "Norm von x, Ende Norm, Index 2"],
  ["\\lfloor x \\rfloor", "the floor of x", "x abgerundet"],
  ["[0, 1)", "open bracket 0, 1 close parenthesis", "eckige Klammer auf 0,1 Klammer zu"],
  ["P(A\\mid B)", "capital P of capital A given capital B", "groß P von groß A gegeben groß B"],
  [
    "\\{x \\in \\mathbb{R} \\mid x > 0\\}",
    "the set of all x in the real numbers such that x is greater than 0, end of set",
    "Menge aller x Element von den reellen Zahlen mit x größer als 0, Ende Menge",
  ],
  ["\\mathbb{R}^n", "R to the power of n", "R hoch n"],
  ["2\\mid 6", "2 divides 6", "2 teilt 6"],
  ["\\hat{x}\\check{y}", "x hat y check", "x Dach y Hatschek"],
  ["\\vec{v}\\cdot\\mathbf{w}", "vector v times bold w", "Vektor v mal fett w"],
  [
    "\\overline{z}\\underline{y}",
    "z with a line above y with a line below",
    "z überstrichen y unterstrichen",
  ],
  [
    "\\underbrace{a+b}_{n}",
    "a plus b over a brace with n below",
    "a plus b über einer Klammer mit n darunter",
  ],
  ["x\\xrightarrow{f}y", "x right arrow with f above y", "x Pfeil nach rechts mit f darüber y"],
  ["\\sin x", "sine of x", "Sinus von x"],
  ["\\sin^2 x", "sine squared of x", "Sinus zum Quadrat von x"],
  ["\\sin^{-1}x", "inverse sine of x", "Umkehrfunktion von Sinus von x"],
  ["\\log_2 8", "the logarithm to base 2 of 8", "Logarithmus zur Basis 2 von 8"],
  [
    "\\lim_{x\\to 0} f(x)",
    "the limit as x approaches 0 of f of x",
    "Grenzwert für x gegen 0 von f von x",
  ],
  ["\\max_{x} f", "the maximum over x of f", "Maximum über x von f"],
  ["f\\colon A \\to B", "f colon capital A to capital B", "f Doppelpunkt groß A nach groß B"],
  [
    "\\alpha \\le \\infty",
    "alpha is less than or equal to infinity",
    "Alpha kleiner gleich unendlich",
  ],
  [
    "a \\nleq b \\not\\approx c",
    "a is not less than or equal to b is not approximately c",
    "a nicht kleiner gleich b nicht ungefähr c",
  ],
  ["3.14", "3.14", "3.14"],
  ["1{,}000", "1,000", "1,000"],
  [
    "n! \\stackrel{!}{=} 6",
    "n factorial equals with exclamation mark above 6",
    "n Fakultät gleich mit Ausrufezeichen darüber 6",
  ],
  [
    "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}",
    "2 by 2 matrix, row 1: 1, 2; row 2: 3, 4",
    "2-mal-2-Matrix, Zeile 1: 1, 2; Zeile 2: 3, 4",
  ],
  [
    "\\begin{vmatrix}a&b\\\\c&\\end{vmatrix}",
    "2 by 2 determinant, row 1: a, b; row 2: c, blank",
    "2-mal-2-Determinante, Zeile 1: a, b; Zeile 2: c, Platzhalter",
  ],
  [
    "\\begin{bmatrix}1\\\\2\\end{bmatrix}",
    "column vector with 2 entries: 1; 2",
    "Spaltenvektor mit 2 Einträgen: 1; 2",
  ],
  [
    "|x| = \\begin{cases} x & x \\ge 0 \\\\ -x & \\text{otherwise} \\end{cases}",
    "the absolute value of x equals 2 cases: case 1: x, x is greater than or equal to 0; case 2: minus x, otherwise",
    "Betrag von x gleich 2 Fälle: Fall 1: x, x größer gleich 0; Fall 2: minus x, otherwise",
  ],
  [
    "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}",
    "2 lines: line 1: a equals b; line 2: c equals d",
    "2 Zeilen: Zeile 1: a gleich b; Zeile 2: c gleich d",
  ],
  ["a=b \\tag{1}", "a equals b, equation 1", "a gleich b, Gleichung 1"],
  [
    "{}^{14}_{6}\\mathrm{C}",
    "C with 14 above and 6 below in front",
    "C mit 14 oben und 6 unten davor",
  ],
  ["\\boxed{a}\\cancel{b}", "a in a box b crossed out", "a im Kasten b durchgestrichen"],
  ["\\mathcal{L}\\mathfrak{g}", "script L fraktur g", "kalligrafisch L Fraktur g"],
  ["\\phantom{x}\\color{red}a", "a", "a"],
  ["\\text{if } x", "if x", "if x"],
])("%s", (latex, inEnglish, inGerman) => {
  expect(english(latex)).toBe(inEnglish);
  expect(german(latex)).toBe(inGerman);
  // An equation on a slide is said in the same words, which is how our own alternative text is known.
  expect(viaSlide(latex)).toBe(inEnglish);
});

test("one line, no sign of a sentence left, and never nothing for an equation that is not", () => {
  for (const latex of FORMULAS) {
    const { body } = readLatex(latex);
    for (const words of [
      { speech: en, symbols: enSymbols },
      { speech: de, symbols: deSymbols },
    ]) {
      const said = speak(body, words);
      expect(said).not.toMatch(/[{}\r\n]|\s\s|^\s|\s$|undefined/);
      expect(said === "").toBe(body.every((node) => node.type === "space"));
    }
  }
});

import { readLatex } from "../../src/latex/read";
import { speak } from "../../src/speech/speak";
import { speech as de } from "../../src/text/de/speech";
import { symbols as deSymbols } from "../../src/text/de/symbols";
import { speech as en } from "../../src/text/en/speech";
import { symbols as enSymbols } from "../../src/text/en/symbols";

const english = (latex: string): string =>
  speak(readLatex(latex).body, { speech: en, symbols: enSymbols });
const german = (latex: string): string =>
  speak(readLatex(latex).body, { speech: de, symbols: deSymbols });

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
  ["\\frac12", "one half", "ein Halb"],
  ["\\sqrt{x}", "the square root of x", "Wurzel aus x"],
  [
    "\\sqrt[3]{x+1}",
    "the cube root of x plus 1, end of root",
    "dritte Wurzel aus x plus 1, Ende Wurzel",
  ],
  ["x_i^{n+1}", "x sub i to the power n plus 1", "x Index i hoch n plus 1"],
  ["\\sum_{i=1}^n i", "the sum from i equals 1 to n of i", "Summe von i gleich 1 bis n über i"],
  ["f'(x)", "f prime open parenthesis x close parenthesis", "f Strich Klammer auf x Klammer zu"],
  ["\\binom{n}{k}", "n choose k", "n über k"],
  ["|x|", "the absolute value of x", "Betrag von x"],
  ["\\hat{x}", "x hat", "x Dach"],
  ["\\sin x", "sine of x", "sin von x"],
  ["\\lim_{x\\to 0} f", "the limit as x to 0 of f", "Grenzwert für x gegen 0 von f"],
  ["A^{-1}", "capital A inverse", "groß A hoch minus eins"],
  [
    "\\alpha \\le \\infty",
    "alpha is less than or equal to infinity",
    "Alpha kleiner gleich unendlich",
  ],
  ["3.14", "3.14", "3.14"],
  [
    "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}",
    "2 by 2 matrix, row 1: 1, 2; row 2: 3, 4",
    "2 mal 2 Matrix, Zeile 1: 1, 2; Zeile 2: 3, 4",
  ],
  ["\\text{if } x", "if x", "if x"],
])("%s", (latex, inEnglish, inGerman) => {
  expect(english(latex)).toBe(inEnglish);
  expect(german(latex)).toBe(inGerman);
});

/** Letters outside the alphabets: ℏ, ℓ, ℵ … */
import { symbolRows, type SymbolRow } from "./row";

const PLAIN = symbolRows("letters", [
  ["\\aleph", "ℵ", "ordinary", "Alef symbol"],
  ["\\hbar \\hslash", "ℏ", "ordinary", "Planck constant over two pi"],
  ["\\ell", "ℓ", "ordinary", "Script small l"],
  ["\\wp", "℘", "ordinary", "Script capital p"],
  ["\\circledS", "Ⓢ", "ordinary", "Circled Latin capital letter s"],
  ["\\mho", "℧", "ordinary", "Inverted ohm sign"],
  ["\\Finv", "Ⅎ", "ordinary", "Turned capital f"],
  ["\\Game", "⅁", "ordinary", "Turned sans-serif capital g"],
  ["\\eth", "ð", "ordinary", "Latin small letter eth"],
  ["\\beth", "ℶ", "ordinary", "Bet symbol"],
  ["\\daleth", "ℸ", "ordinary", "Dalet symbol"],
  ["\\gimel", "ℷ", "ordinary", "Gimel symbol"],
  ["\\partial", "∂", "ordinary", "Partial differential"],
  ["\\imath", "ı", "ordinary", "Latin small letter dotless i"],
  ["\\jmath", "ȷ", "ordinary", "Latin small letter dotless j"],
]);

/** Letters of the Fraktur alphabet, which the tree expresses as a variant. */
const FRAKTUR: readonly SymbolRow[] = [
  {
    kind: "symbol",
    names: ["\\Re", "\\real"],
    family: "letters",
    char: "R",
    variant: "fraktur",
    atom: "ordinary",
    doc: "Real part",
  },
  {
    kind: "symbol",
    names: ["\\Im", "\\image"],
    family: "letters",
    char: "I",
    variant: "fraktur",
    atom: "ordinary",
    doc: "Imaginary part",
  },
];

export const LETTERS: readonly SymbolRow[] = [...PLAIN, ...FRAKTUR];

/** Shorthand that expands to other LaTeX: amsmath, mathtools, texvc, plain TeX, packages of one command. */
import { GREEK } from "./greek";
import { namesOf, type Family, type MacroRow } from "./row";

type MacroLine = readonly [names: string, signature: string, expansion: string, doc: string];

/** Everyday shorthand. */
const EVERYDAY: readonly MacroLine[] = [
  ["\\iff", "", "\\;\\Longleftrightarrow\\;", "If and only if"],
  ["\\implies", "", "\\;\\Longrightarrow\\;", "Implies"],
  ["\\impliedby", "", "\\;\\Longleftarrow\\;", "Is implied by"],
  ["\\bmod", "", "\\mathbin{\\mathrm{mod}}", "Remainder as an operator"],
  ["\\pmod", "m", "\\quad(\\mathrm{mod}\\;#1)", "Modulus in parentheses"],
  ["\\pod", "m", "\\quad(#1)", "Modulus in parentheses, without the word"],
  ["\\mod", "m", "\\quad\\mathrm{mod}\\;#1", "Modulus"],
  ["\\and", "", "\\land", "Logical and"],
  ["\\or", "", "\\lor", "Logical or"],
  ["\\part", "", "\\partial", "Partial differential"],
  ["\\C \\cnums \\Complex", "", "\\mathbb{C}", "Complex numbers"],
  ["\\Q", "", "\\mathbb{Q}", "Rational numbers"],
  ["\\sp", "", "^", "Superscript"],
  ["\\sb", "", "_", "Subscript"],
  ["\\slash", "", "/", "Slash"],
  ["\\hdots", "", "\\ldots", "Dots on the line"],
  ["\\dotsi", "", "\\cdots", "Dots between integrals"],
  ["\\dotsc \\dotso \\dotsx", "", "\\ldots", "Dots between commas"],
  ["\\idotsint", "", "\\int\\cdots\\int", "Integrals with dots between them"],
  ["\\varlimsup", "", "\\operatorname*{\\overline{lim}}", "Upper limit, with a line"],
  ["\\varliminf", "", "\\operatorname*{\\underline{lim}}", "Lower limit, with a line"],
  ["\\varinjlim", "", "\\operatorname*{\\underrightarrow{lim}}", "Injective limit"],
  ["\\varprojlim", "", "\\operatorname*{\\underleftarrow{lim}}", "Projective limit"],
  ["\\varGamma", "", "\\mathit{\\Gamma}", "Greek capital letter gamma, italic"],
  ["\\varDelta", "", "\\mathit{\\Delta}", "Greek capital letter delta, italic"],
  ["\\varTheta", "", "\\mathit{\\Theta}", "Greek capital letter theta, italic"],
  ["\\varLambda", "", "\\mathit{\\Lambda}", "Greek capital letter lambda, italic"],
  ["\\varXi", "", "\\mathit{\\Xi}", "Greek capital letter xi, italic"],
  ["\\varPi", "", "\\mathit{\\Pi}", "Greek capital letter pi, italic"],
  ["\\varSigma", "", "\\mathit{\\Sigma}", "Greek capital letter sigma, italic"],
  ["\\varUpsilon", "", "\\mathit{\\Upsilon}", "Greek capital letter upsilon, italic"],
  ["\\varPhi", "", "\\mathit{\\Phi}", "Greek capital letter phi, italic"],
  ["\\varPsi", "", "\\mathit{\\Psi}", "Greek capital letter psi, italic"],
  ["\\varOmega", "", "\\mathit{\\Omega}", "Greek capital letter omega, italic"],
  ["\\esssup", "", "\\operatorname*{ess\\,sup}", "Essential supremum"],
  ["\\essinf", "", "\\operatorname*{ess\\,inf}", "Essential infimum"],
  ["\\lcm", "", "\\operatorname{lcm}", "Least common multiple"],
  ["\\sign", "", "\\operatorname{sign}", "Sign"],
  ["\\diag", "", "\\operatorname{diag}", "Diagonal matrix"],
  ["\\supp", "", "\\operatorname{supp}", "Support"],
  ["\\spn", "", "\\operatorname{span}", "Span"],
  ["\\mspace", "m", "\\mskip#1", "Space of a given width"],
  ["\\hphantom", "m", "\\smash{\\phantom{#1}}", "Width without ink"],
  ["\\bra \\Bra", "m", "\\left\\langle#1\\right|", "Bra of quantum mechanics"],
  ["\\ket \\Ket", "m", "\\left|#1\\right\\rangle", "Ket of quantum mechanics"],
  ["\\vv", "m", "\\overrightarrow{#1}", "Vector with a long arrow"],
  ["\\widebar", "m", "\\overline{#1}", "Wide bar"],
  ["\\undertilde", "m", "\\utilde{#1}", "Tilde under"],
  ["\\underaccent \\stackunderset", "m m", "\\underset{#1}{#2}", "Accent under"],
  ["\\stackon", "o m m", "\\overset{#3}{#2}", "Something small over"],
  ["\\stackunder", "o m m", "\\underset{#3}{#2}", "Something small under"],
  ["\\slashed", "m", "{\\not #1}", "Letter with a stroke"],
  ["\\centernot", "", "\\not", "Negates the next sign"],
  ["\\textellipsis", "", "\\ldots", "Dots on the line"],
  ["\\udots", "", "\\iddots", "Dots upwards"],
  ["\\uline \\uuline \\uwave \\ul", "m", "\\underline{#1}", "Underlined"],
  ["\\st", "m", "\\sout{#1}", "Struck through"],
  ["\\xout", "m", "\\xcancel{#1}", "Crossed out"],
  ["\\proj", "m", "\\left|#1\\right\\rangle\\left\\langle#1\\right|", "Projector"],
];

/** Layout that shows nothing in an equation, or only its argument. */
const PASSED: readonly MacroLine[] = [
  [
    "\\protect \\strut \\null \\noindent \\par \\centering \\hfil \\hss \\smallskip \\medskip \\bigskip \\allowdisplaybreaks \\nolinebreak \\newpage \\unboldmath \\/ \\- \\@ \\MoveEqLeft \\adjustlimits \\goodbreak \\mathsurround \\leavevmode \\normalfont \\mdseries \\upshape \\singlespacing \\nobreakdash \\raggedright \\raggedleft \\break \\filbreak \\frenchspacing",
    "",
    "",
    "Nothing in an equation",
  ],
  ["\\hfill \\hrulefill \\dotfill", "", "\\quad", "Space that fills a line"],
  ["\\mathstrut", "", "\\vphantom{(}", "Height of a parenthesis"],
  ["\\cr \\crcr \\tabularnewline \\newline", "", "\\\\", "End of a row"],
  [
    "\\vbox \\vtop \\cramped \\shoveleft \\shoveright \\lowercase \\uppercase",
    "m",
    "#1",
    "Its argument alone",
  ],
  ["\\smashoperator", "o m", "#2", "An operator without the width of its limits"],
  ["\\mathmakebox", "o o m", "#3", "A box in math"],
  ["\\scalebox \\rotatebox", "m m", "#2", "Its second argument alone"],
  ["\\resizebox", "m m m", "#3", "Its third argument alone"],
  [
    "\\splitfrac \\splitdfrac",
    "m m",
    "\\genfrac{}{}{0pt}{}{#1\\hfill}{#2}",
    "A long numerator over two lines",
  ],
  ["\\vdotswithin \\shortvdotswithin", "s m", "\\vdots", "Vertical dots under a relation"],
  ["\\phantomsection", "", "", "Nothing"],
  ["\\uproot \\leftroot", "m", "", "Nothing in an equation"],
  ["\\usepackage \\RequirePackage \\documentclass", "o m", "", "Nothing in an equation"],
  ["\\footnotemark", "o", "", "Nothing in an equation"],
  ["\\hyperref", "o m", "#2", "The text of a link"],
  ["\\hl", "m", "#1", "Its argument alone"],
  ["\\multirow", "o m m m", "#4", "A cell over several rows"],
  ["\\setlength \\addtolength \\setcounter \\addtocounter", "m m", "", "Nothing in an equation"],
  ["\\definecolor", "m m m", "", "A colour's definition"],
  [
    "\\require \\pagecolor \\usetagform \\mathtoolsset \\bibliography \\thispagestyle \\pagestyle",
    "m",
    "",
    "Nothing in an equation",
  ],
  ["\\class \\cssId \\style", "m m", "#2", "Its second argument alone"],
  ["\\bbox", "o m", "#2", "A box"],
];

/** TeX prints these on its terminal; KaTeX on the console of the browser. */
const PRINTED: readonly MacroLine[] = [
  ["\\message \\errmessage \\show", "m", "", "Nothing in an equation"],
];

/** Upright Greek of upgreek and unicode-math. */
const UPRIGHT_GREEK: readonly MacroLine[] = GREEK.flatMap(({ names: [name], doc }): MacroLine[] =>
  /^\\(?!omicron|digamma)/.test(name)
    ? [[name.replace("\\", "\\up"), "", `\\mathrm{${name}}`, `${doc}, upright`]]
    : [],
);

const rows = (family: Family, lines: readonly MacroLine[]): readonly MacroRow[] =>
  lines.map(([names, signature, expansion, doc]) => ({
    kind: "macro",
    names: namesOf(names),
    family,
    signature,
    expansion,
    args: signature
      .replace(/G\{\}/g, "{more}")
      .replace(/O\{[^}]*\}|o/g, "[option]")
      .replace(/s/g, "")
      .replace(/m/g, "{body}")
      .replace(/ /g, ""),
    doc,
  }));

export const MACROS: readonly MacroRow[] = [
  ...rows("symbols", EVERYDAY),
  ...rows("greek", UPRIGHT_GREEK),
  ...rows("layout", PASSED),
  ...rows("layout", PRINTED),
];

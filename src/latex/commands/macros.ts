/** Shorthand that expands to other LaTeX: amsmath, mathtools, texvc, plain TeX, small packages. */
import { GREEK } from "./greek";
import { named, type Family, type MacroRow } from "./row";

type MacroLine = readonly [
  names: string,
  signature: string,
  expansion: string,
  doc: string,
  ignored?: MacroRow["ignored"],
];

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
  [
    "\\bra:physics \\Bra",
    "s m",
    "\\left\\langle#2\\right|",
    "Bra of quantum mechanics",
    { 1: "layout" },
  ],
  [
    "\\ket:physics \\Ket:physics",
    "s m",
    "\\left|#2\\right\\rangle",
    "Ket of quantum mechanics",
    { 1: "layout" },
  ],
  ["\\isotope:isotope", "o o m", "{}^{#1}_{#2}\\mathrm{#3}", "Isotope with its numbers"],
  ["\\vv", "m", "\\overrightarrow{#1}", "Vector with a long arrow"],
  ["\\widebar", "m", "\\overline{#1}", "Wide bar"],
  ["\\undertilde", "m", "\\utilde{#1}", "Tilde under"],
  ["\\underaccent \\stackunderset", "m m", "\\underset{#1}{#2}", "Accent under"],
  ["\\stackon", "o m m", "\\overset{#3}{#2}", "Something small over", { 1: "layout" }],
  ["\\stackunder", "o m m", "\\underset{#3}{#2}", "Something small under", { 1: "layout" }],
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
    "\\protect \\relax \\strut \\null \\noindent \\par \\centering \\hfil \\hss \\smallskip \\medskip \\bigskip \\allowdisplaybreaks \\newpage \\makeatletter \\makeatother \\/ \\- \\@ \\MoveEqLeft \\adjustlimits \\goodbreak \\mathsurround \\leavevmode \\singlespacing \\nobreakdash \\raggedright \\raggedleft \\break \\filbreak \\frenchspacing \\phantomsection:hyperref \\selectfont \\qedhere \\nobreak \\allowbreak \\DOTSI \\DOTSB \\DOTSX \\long \\nonscript \\delimsize \\arraybackslash \\fCenter \\IEEEeqnarraynumspace \\IEEEstrut \\IEEEeqnarraystrutmode \\IEEEvisiblestrutsfalse",
    "",
    "",
    "Nothing in an equation",
  ],
  [
    "\\IEEEeqnarraystrutsize \\IEEEeqnarrayvspace",
    "s m",
    "",
    "Height of a line, of IEEE",
    { 1: "layout", 2: "layout" },
  ],
  ["\\index", "m", "", "A word of the index", { 1: "layout" }],
  ["\\vspace", "s m", "", "Vertical space", { 1: "layout", 2: "layout" }],
  [
    "\\pagebreak \\linebreak \\nopagebreak \\nolinebreak \\displaybreak",
    "s o",
    "",
    "Where a page or a line may break",
    { 1: "layout", 2: "layout" },
  ],
  ["\\fontsize", "m m", "", "A size of the font", { 1: "said", 2: "layout" }],
  ["\\hfill", "", "\\quad", "Space that fills a line"],
  ["\\dotfill", "", "\\quad\\ldots\\quad", "Dots that fill a line"],
  ["\\mathstrut", "", "\\vphantom{(}", "Height of a parenthesis"],
  ["\\vbox \\vtop \\cramped \\shoveleft \\shoveright", "m", "#1", "Its argument alone"],
  ["\\mathmakebox", "o o m", "#3", "A box in math", { 1: "layout", 2: "layout" }],
  [
    "\\splitfrac \\splitdfrac",
    "m m",
    "\\genfrac{}{}{0pt}{}{#1\\hfill}{#2}",
    "A long numerator over two lines",
  ],
  [
    "\\vdotswithin \\shortvdotswithin",
    "s m",
    "\\vdots",
    "Vertical dots under a relation",
    { 1: "layout", 2: "layout" },
  ],
  ["\\uproot \\leftroot", "m", "", "Where the index of a root stands", { 1: "layout" }],
  [
    "\\usepackage \\RequirePackage \\documentclass",
    "o m",
    "",
    "A package of a document",
    { 1: "layout", 2: "layout" },
  ],
  ["\\footnotemark", "o", "", "The mark of a footnote", { 1: "said" }],
  ["\\hyperref", "o m", "#2", "The text of a link", { 1: "layout" }],
  [
    "\\setlength \\addtolength \\setcounter \\addtocounter",
    "m m",
    "",
    "Sets a length or a counter",
    { 1: "layout", 2: "layout" },
  ],
  [
    "\\require \\bibliography \\thispagestyle \\pagestyle",
    "m",
    "",
    "A setting of a document",
    { 1: "layout" },
  ],
  ["\\pagecolor \\usetagform \\mathtoolsset", "m", "", "A setting of equations", { 1: "said" }],
  ["\\class \\cssId", "m m", "#2", "Its second argument alone", { 1: "layout" }],
  ["\\style", "m m", "#2", "Its second argument, with a style of web pages", { 1: "said" }],
  ["\\sysdelim:systeme", "m m", "", "The fences of systems", { 1: "said", 2: "said" }],
  ["\\bbox", "o m", "#2", "A box with a background", { 1: "said" }],
  // TeX prints these on its terminal.
  ["\\message \\errmessage \\show", "m", "", "Nothing in an equation", { 1: "layout" }],
];

/** texvc's names, which are common in Wikipedia's formulas. */
const TEXVC: readonly MacroLine[] = (
  "\\alef:\\aleph \\alefsym:\\aleph \\bull:\\bullet \\clubs:\\clubsuit \\Dagger:\\ddagger \\diamonds:\\diamondsuit \\empty:\\emptyset \\exist:\\exists " +
  "\\harr:\\leftrightarrow \\hArr:\\Leftrightarrow \\Harr:\\Leftrightarrow \\hearts:\\heartsuit \\infin:\\infty \\isin:\\in \\larr:\\leftarrow " +
  "\\lArr:\\Leftarrow \\Larr:\\Leftarrow \\lrarr:\\leftrightarrow \\lrArr:\\Leftrightarrow \\Lrarr:\\Leftrightarrow \\plusmn:\\pm \\rarr:\\rightarrow " +
  "\\rArr:\\Rightarrow \\Rarr:\\Rightarrow \\sdot:\\cdot \\sect:\\S \\spades:\\spadesuit \\sub:\\subset \\sube:\\subseteq \\supe:\\supseteq " +
  "\\thetasym:\\vartheta \\weierp:\\wp \\N:\\mathbb{N} \\R:\\mathbb{R} \\Z:\\mathbb{Z} \\natnums:\\mathbb{N} \\reals:\\mathbb{R} \\Reals:\\mathbb{R} " +
  "\\Alpha:\\mathrm{A} \\Beta:\\mathrm{B} \\Chi:\\mathrm{X} \\Epsilon:\\mathrm{E} \\Eta:\\mathrm{H} \\Iota:\\mathrm{I} \\Kappa:\\mathrm{K} \\Mu:\\mathrm{M} " +
  "\\Nu:\\mathrm{N} \\Omicron:\\mathrm{O} \\Rho:\\mathrm{P} \\Tau:\\mathrm{T} \\Zeta:\\mathrm{Z} \\Bbbk:\\mathbb{k}"
)
  .split(" ")
  .map((entry): MacroLine => {
    const [name = "", expansion = ""] = entry.split(":");
    return [name, "", expansion, `${expansion}, by a name of texvc`];
  });

/** Colons combined with other signs, from mathtools and colonequals. */
const COLONS: readonly MacroLine[] = [
  ["\\coloneq \\colonminus", "", "\\mathrel{\\vcentcolon-}", "Colon minus"],
  ["\\Coloneq \\coloncolonminus", "", "\\mathrel{\\dblcolon-}", "Two colons minus"],
  ["\\Eqqcolon \\equalscoloncolon", "", "\\mathrel{=\\dblcolon}", "Equals two colons"],
  ["\\Eqcolon \\minuscoloncolon", "", "\\mathrel{-\\dblcolon}", "Minus two colons"],
  ["\\colonapprox", "", "\\mathrel{\\vcentcolon\\approx}", "Colon approximately"],
  [
    "\\Colonapprox \\coloncolonapprox",
    "",
    "\\mathrel{\\dblcolon\\approx}",
    "Two colons approximately",
  ],
  ["\\colonsim", "", "\\mathrel{\\vcentcolon\\sim}", "Colon similar"],
  ["\\Colonsim \\coloncolonsim", "", "\\mathrel{\\dblcolon\\sim}", "Two colons similar"],
  ["\\simcolon", "", "\\mathrel{\\sim\\vcentcolon}", "Similar colon"],
  ["\\simcoloncolon", "", "\\mathrel{\\sim\\dblcolon}", "Similar two colons"],
  ["\\approxcolon", "", "\\mathrel{\\approx\\vcentcolon}", "Approximately colon"],
  ["\\approxcoloncolon", "", "\\mathrel{\\approx\\dblcolon}", "Approximately two colons"],
  ["\\ordinarycolon", "", ":", "Colon"],
  ["\\angln", "", "{\\angl n}", "Angle of actuaries with n"],
  ["\\tmspace", "m m m", "\\mskip#1#2", "Space of a width", { 3: "layout" }],
  ["\\bgroup", "", "{", "Begin of a group"],
  ["\\egroup", "", "}", "End of a group"],
  ["\\lq", "", "`", "Left quotation mark"],
  ["\\rq", "", "'", "Right quotation mark, a prime in mathematics"],
  ["\\tripledash", "", "\\text{---}", "Three dashes, a bond"],
];

/** Upright Greek of upgreek and unicode-math. */
const UPRIGHT_GREEK: readonly MacroLine[] = GREEK.flatMap(({ names: [name], doc }): MacroLine[] =>
  /^\\(?!omicron|digamma)/.test(name)
    ? [[name.replace("\\", "\\up"), "", `\\mathrm{${name}}`, `${doc}, upright`]]
    : [],
);

const rows = (family: Family, lines: readonly MacroLine[]): readonly MacroRow[] =>
  lines.map(([names, signature, expansion, doc, ignored]) => ({
    kind: "macro",
    ...named(names),
    family,
    signature,
    expansion,
    ignored,
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
  ...rows("symbols", TEXVC),
  ...rows("relations", COLONS),
];

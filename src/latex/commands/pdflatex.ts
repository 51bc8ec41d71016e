/** Commands of the table that pdflatex does not know, and definitions for them. */

/** Definitions that use pdflatex's own commands. */
export const DEFINITIONS: ReadonlyMap<string, string> = new Map([
  ["placeholder", "[1]{\\square}"],
  ["pu", "[1]{\\mathrm{#1}}"],
  ["degree", "{^{\\circ}}"],
  ["celsius", "{^{\\circ}\\mathrm{C}}"],
  ["angstrom", "{\\text{\\AA}}"],
  ["Angstrom", "{\\text{\\AA}}"],
  ["ohm", "{\\Omega}"],
  ["gt", "{>}"],
  ["lt", "{<}"],
  ["oiiint", "{\\mathop{\\oint\\mkern-16mu\\iint}\\nolimits}"],
  [
    "iddots",
    "{\\mathinner{\\mkern1mu\\raise1pt\\hbox{.}\\mkern2mu\\raise4pt\\hbox{.}\\mkern2mu\\raise7pt\\hbox{.}}}",
  ],
  // Names of texvc, which KaTeX knows by itself.
  ["alef", "{\\aleph}"],
  ["alefsym", "{\\aleph}"],
  ["bull", "{\\bullet}"],
  ["clubs", "{\\clubsuit}"],
  ["diamonds", "{\\diamondsuit}"],
  ["empty", "{\\emptyset}"],
  ["harr", "{\\leftrightarrow}"],
  ["hArr", "{\\Leftrightarrow}"],
  ["Harr", "{\\Leftrightarrow}"],
  ["hearts", "{\\heartsuit}"],
  ["infin", "{\\infty}"],
  ["isin", "{\\in}"],
  ["larr", "{\\leftarrow}"],
  ["lArr", "{\\Leftarrow}"],
  ["Larr", "{\\Leftarrow}"],
  ["lrarr", "{\\leftrightarrow}"],
  ["lrArr", "{\\Leftrightarrow}"],
  ["Lrarr", "{\\Leftrightarrow}"],
  ["N", "{\\mathbb{N}}"],
  ["natnums", "{\\mathbb{N}}"],
  ["plusmn", "{\\pm}"],
  ["R", "{\\mathbb{R}}"],
  ["rarr", "{\\rightarrow}"],
  ["rArr", "{\\Rightarrow}"],
  ["Rarr", "{\\Rightarrow}"],
  ["real", "{\\Re}"],
  ["Reals", "{\\mathbb{R}}"],
  ["reals", "{\\mathbb{R}}"],
  ["sdot", "{\\cdot}"],
  ["sect", "{\\S}"],
  ["spades", "{\\spadesuit}"],
  ["sub", "{\\subset}"],
  ["sube", "{\\subseteq}"],
  ["supe", "{\\supseteq}"],
  ["thetasym", "{\\vartheta}"],
  ["Z", "{\\mathbb{Z}}"],
  ["uarr", "{\\uparrow}"],
  ["darr", "{\\downarrow}"],
  ["uArr", "{\\Uparrow}"],
  ["Uarr", "{\\Uparrow}"],
  ["dArr", "{\\Downarrow}"],
  ["Darr", "{\\Downarrow}"],
  ["lang", "{\\langle}"],
  ["rang", "{\\rangle}"],
  ["image", "{\\Im}"],
  ["exist", "{\\exists}"],
  ["adots", "{\\iddots}"],
  ["xlongequal", "[2][]{\\stackrel{#2}{=}}"],
  ["euro", "{\\text{\\texteuro}}"],
  ["qed", "{\\square}"],
  ["QED", "{\\square}"],
  ["coloncolon", "{\\mathrel{::}}"],
  ["eqdef", "{\\stackrel{\\text{def}}{=}}"],
  ["omicron", "{o}"],
  ..."Alpha:A Beta:B Epsilon:E Zeta:Z Eta:H Iota:I Kappa:K Mu:M Nu:N Omicron:O Rho:P Tau:T Chi:X"
    .split(" ")
    .map((pair): [string, string] => {
      const [name = "", letter = ""] = pair.split(":");
      return [name, `{\\mathrm{${letter}}}`];
    }),
  ["lambdabar", "{\\bar{\\lambda}}"],
  ["sgn", "{\\operatorname{sgn}}"],
  ["widebar", "[1]{\\overline{#1}}"],
  ["wideparen", "[1]{\\widehat{#1}}"],
]);

/**
 * Commands of the table that pdflatex with all of these packages lacks, or has with another meaning
 * (checked in TeX Live 2022 with \\ifcsname).
 */
export const LACKING: ReadonlySet<string> = new Set(
  `
enclose iddots intertext shortintertext xtofrom alef alefsym bull clubs cnums Complex diamonds empty exist harr hArr Harr hearts htmlClass htmlData htmlId htmlStyle KaTeX xleftequilibrium xrightequilibrium xrightleftarrows infin isin larr lArr Larr lrarr lrArr Lrarr N natnums plusmn R rarr rArr Rarr real Reals reals sdot sect spades sub sube supe thetasym Z
Set Braket Qcircuit odif qedhere MakeLowercase MakeUppercase fbox raisebox makebox tabcolsep label unicode goodbreak eqalign eqalignno displaylines moveright moveleft hdashline mathbffrak
mathbfcal usetagform TeX LaTeX blue orange pink red green gray purple teal maltese textdollar
Alpha Beta Chi Epsilon Eta Iota Kappa Mu Nu Omicron Rho Tau Zeta angl phase sout soul
xtwoheadleftarrow xtwoheadrightarrow adots and angstrom Angstrom arccosh arcctg arceq arcosh arcsinh arctanh arctg argmax argmin
arsinh artanh astrosun Aut ballotx bbox bigcircle bigcupdot bigwhitestar blackcircle
blackdiamond blacksmiley Bra C celsius cent centernot ch Circle CIRCLE circledgtr
circledless class cmark cnums coker coloncolon coloncolonequals colonequals Complex conv
corresponds cosec cotg Cov cssId ctg cth Darr dArr darr dbar degree diag diameter dist dotsx
dslash earth eighthnote End eqdef equalscolon essinf esssup EUR euro female frownie Gal gt
hexagon hl Hom hyphen im image imageof increment indep intclockwise invamp jupiter Ket koppa
lambdabar lang lAngle langledot lBrace lBrack lcm leftmoon llangle lParen lt male mars
mathbfup mathhyphen mathsfit mathup measeq mercury minuscolon multimapinv multirow napprox
napproxeq nasymp neptune nequiv ngtrless ngtrsim nicefrac nlessgtr nlesssim nni notni
npropto nrightsquigarrow nsimeq nsqsubset nsqsubseteq nsqsupset nsqsupseteq nsubset nsupset
ohm oiiint omicron or origof overgroup overleftharpoon overparen Overrightarrow
overrightharpoon parr part pentagon permil Perp perthousand placeholder plim pluto proj pu Q
qed QED questeq rang rAngle rangledot rBrace rBrack require rightangle rightleftharpoondown
rParen rrangle sampi saturn sfrac sgn sh sign singlespacing slashed smiley spn sqsubsetneq
sqsupsetneq Square st stackon stackunder stackunderset stareq stigma strictif style sumint
sun supp symbb symbf symbfit symbfup symcal symfrak symit symrm symscr symsf symtt symup tg
thorn trademark twoheadmapsto uarr uArr Uarr udots ul uline underaccent undergroup
underparen undertilde upalpha upbeta upchi upDelta updelta upepsilon upeta upGamma upgamma
upiota upkappa uplambda upLambda upmodels upmu upnu upOmega upomega upphi upPhi upPi uppi
upPsi uppsi uprho upsigma upSigma uptau uptheta upTheta upupsilon upUpsilon upvarepsilon
upvarkappa upvarphi upvarpi upvarrho upvarsigma upvartheta upxi upXi upzeta uranus uuline
uwave Var varbeta varclubsuit vardiamondsuit varEarth varheartsuit varspadesuit VDash vDdash
veeeq venus vol vv wedgeq widebar widecheck wideparen with xlongequal xmark xout
`
    .trim()
    .split(/\s+/),
);

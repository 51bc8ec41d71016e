/** Constructs with arguments that the reader knows: fractions, roots, braces, boxes, labels. */
import { namesOf, type ConstructRow, type Family } from "./row";

type ConstructLine = readonly [names: string, args: string, doc: string, search?: string];

const STRUCTURES: readonly ConstructLine[] = [
  ["\\frac", "{numerator}{denominator}", "Fraction", "over divide ratio"],
  ["\\dfrac", "{numerator}{denominator}", "Fraction in display size"],
  ["\\tfrac", "{numerator}{denominator}", "Fraction in text size"],
  ["\\cfrac", "{numerator}{denominator}", "Continued fraction"],
  ["\\sfrac \\nicefrac", "{numerator}{denominator}", "Skewed fraction", "slanted"],
  ["\\genfrac", "{left}{right}{thickness}{style}{numerator}{denominator}", "Generalised fraction"],
  ["\\binom", "{upper}{lower}", "Binomial coefficient", "choose combinations"],
  ["\\dbinom", "{upper}{lower}", "Binomial coefficient in display size"],
  ["\\tbinom", "{upper}{lower}", "Binomial coefficient in text size"],
  ["\\sqrt", "[index]{radicand}", "Root", "square radical cube"],
  ["\\overline", "{body}", "Line over", "bar conjugate"],
  ["\\underline \\underbar", "{body}", "Line under"],
  ["\\overbrace", "{body}", "Brace over"],
  ["\\underbrace", "{body}", "Brace under"],
  ["\\overbracket", "{body}", "Bracket over"],
  ["\\underbracket", "{body}", "Bracket under"],
  ["\\overparen \\wideparen \\overgroup", "{body}", "Parenthesis over", "arc"],
  ["\\underparen \\undergroup", "{body}", "Parenthesis under"],
  ["\\overset \\stackrel", "{label}{base}", "Something small over", "above"],
  ["\\underset", "{label}{base}", "Something small under", "below"],
  ["\\overunderset", "{over}{under}{base}", "Something small over and under"],
  ["\\substack", "{lines}", "Several lines as a limit", "\\\\"],
  ["\\prescript", "{sup}{sub}{base}", "Scripts in front", "isotope tensor"],
  ["\\sideset", "{left}{right}{operator}", "Scripts at the four corners of an operator"],
  ["\\boxed \\fbox", "{body}", "Frame", "box border"],
  ["\\cancel", "{body}", "Stroke upwards", "strike cross"],
  ["\\bcancel", "{body}", "Stroke downwards", "strike cross"],
  ["\\xcancel", "{body}", "Two strokes", "strike cross"],
  ["\\cancelto", "{value}{body}", "Stroke with a value at its end"],
  ["\\phantom", "{body}", "Room without ink", "invisible"],
  ["\\vphantom", "{body}", "Height without ink"],
  ["\\smash", "[b]{body}", "Ink without height"],
  ["\\mathop", "{body}", "Made an operator"],
  ["\\mathbin", "{body}", "Spaced like a binary operator"],
  ["\\mathrel", "{body}", "Spaced like a relation"],
  ["\\mathord", "{body}", "Spaced like a letter"],
  ["\\operatorname", "{name}", "A function of any name"],
  ["\\operatorname*", "{name}", "A function of any name with limits"],
  ["\\limits", "", "Limits above and below"],
  ["\\nolimits", "", "Limits at the side"],
  ["\\left", "( … \\right)", "Fences that grow"],
  ["\\middle", "|", "A separator that grows"],
  ["\\displaystyle", "", "Display style from here"],
  ["\\textstyle", "", "Text style from here"],
  ["\\color", "{colour}", "Colour from here", "color"],
  ["\\textcolor", "{colour}{body}", "Coloured", "color"],
  ["\\tag", "{label}", "Number of the equation"],
  ["\\not", "", "Negates the next relation"],
  ["\\placeholder", "{name}", "A place to fill in a template", "template empty square"],
];

const ARROWS: readonly ConstructLine[] = [
  ["\\xrightarrow", "[below]{above}", "Arrow with a label", "stretch"],
  ["\\xleftarrow", "[below]{above}", "Arrow to the left with a label"],
  ["\\xleftrightarrow", "[below]{above}", "Double-headed arrow with a label"],
  ["\\xRightarrow", "[below]{above}", "Double arrow with a label"],
  ["\\xLeftarrow", "[below]{above}", "Double arrow to the left with a label"],
  ["\\xLeftrightarrow", "[below]{above}", "Double-headed double arrow with a label"],
  ["\\xmapsto", "[below]{above}", "Arrow from a bar with a label"],
  ["\\xhookrightarrow", "[below]{above}", "Hooked arrow with a label"],
  ["\\xhookleftarrow", "[below]{above}", "Hooked arrow to the left with a label"],
  ["\\xrightleftharpoons", "[below]{above}", "Harpoons with a label", "equilibrium"],
  ["\\xlongequal", "[below]{above}", "Equals sign with a label"],
  ["\\underrightarrow", "{body}", "Arrow under"],
  ["\\underleftarrow", "{body}", "Arrow to the left under"],
  ["\\underleftrightarrow", "{body}", "Double-headed arrow under"],
];

const TEXT: readonly ConstructLine[] = [
  ["\\text \\textrm \\mbox", "{words}", "Words"],
  ["\\textbf", "{words}", "Bold words"],
  ["\\textit \\emph", "{words}", "Italic words"],
  ["\\textsf", "{words}", "Sans-serif words"],
  ["\\texttt", "{words}", "Typewriter words"],
];

const CHEMISTRY: readonly ConstructLine[] = [
  ["\\ce", "{formula}", "Chemical formula", "mhchem reaction"],
  ["\\pu", "{quantity}", "Physical quantity", "mhchem unit"],
];

const rows = (family: Family, lines: readonly ConstructLine[]): readonly ConstructRow[] =>
  lines.map(([names, args, doc, search]) => ({
    kind: "construct",
    names: namesOf(names),
    family,
    args,
    doc,
    search,
  }));

export const STRUCTURES_ROWS: readonly ConstructRow[] = [
  ...rows("structures", STRUCTURES),
  ...rows("arrows", ARROWS),
  ...rows("text", TEXT),
  ...rows("chemistry", CHEMISTRY),
];

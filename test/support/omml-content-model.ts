/**
 * The content model of OMML in PowerPoint, written down a second time, from ISO/IEC 29500-4
 * (`shared-math.xsd`, with DrawingML's a:rPr in runs and control properties): a judge of our output that
 * shares nothing with the writer's own table.
 */
import type { XmlElement } from "../../src/xml/parse";
import { NS } from "../../src/xml/namespaces";

/** Children in order, as a regular expression over their names, each followed by a blank. */
const OBJECT =
  "(?:acc|bar|box|borderBox|d|eqArr|f|func|groupChr|limLow|limUpp|m|nary|phant|rad|sPre|sSub|sSubSup|sSup|r) ";
const ARGUMENT = `(?:argPr )?(?:${OBJECT})*(?:ctrlPr )?`;
const CHILDREN: ReadonlyMap<string, string> = new Map([
  ["oMathPara", "(?:oMathParaPr )?(?:oMath )+"],
  ["oMathParaPr", "(?:jc )?"],
  ["oMath", `(?:${OBJECT})*`],
  ...["e", "num", "den", "sub", "sup", "deg", "fName", "lim"].map(
    (name) => [name, ARGUMENT] as const,
  ),
  ["argPr", "(?:argSz )?"],
  ["acc", "(?:accPr )?e "],
  ["accPr", "(?:chr )?(?:ctrlPr )?"],
  ["bar", "(?:barPr )?e "],
  ["barPr", "(?:pos )?(?:ctrlPr )?"],
  ["box", "(?:boxPr )?e "],
  ["boxPr", "(?:opEmu )?(?:noBreak )?(?:diff )?(?:brk )?(?:aln )?(?:ctrlPr )?"],
  ["borderBox", "(?:borderBoxPr )?e "],
  [
    "borderBoxPr",
    "(?:hideTop )?(?:hideBot )?(?:hideLeft )?(?:hideRight )?(?:strikeH )?(?:strikeV )?(?:strikeBLTR )?(?:strikeTLBR )?(?:ctrlPr )?",
  ],
  ["d", "(?:dPr )?(?:e )+"],
  ["dPr", "(?:begChr )?(?:sepChr )?(?:endChr )?(?:grow )?(?:shp )?(?:ctrlPr )?"],
  ["eqArr", "(?:eqArrPr )?(?:e )+"],
  ["eqArrPr", "(?:baseJc )?(?:maxDist )?(?:objDist )?(?:rSpRule )?(?:rSp )?(?:ctrlPr )?"],
  ["f", "(?:fPr )?num den "],
  ["fPr", "(?:type )?(?:ctrlPr )?"],
  ["func", "(?:funcPr )?fName e "],
  ["groupChr", "(?:groupChrPr )?e "],
  ["groupChrPr", "(?:chr )?(?:pos )?(?:vertJc )?(?:ctrlPr )?"],
  ["limLow", "(?:limLowPr )?e lim "],
  ["limUpp", "(?:limUppPr )?e lim "],
  ["m", "(?:mPr )?(?:mr )+"],
  [
    "mPr",
    "(?:baseJc )?(?:plcHide )?(?:rSpRule )?(?:cGpRule )?(?:rSp )?(?:cSp )?(?:cGp )?(?:mcs )?(?:ctrlPr )?",
  ],
  ["mcs", "(?:mc )+"],
  ["mc", "(?:mcPr )?"],
  ["mcPr", "(?:count )?(?:mcJc )?"],
  ["mr", "(?:e )+"],
  ["nary", "(?:naryPr )?sub sup e "],
  ["naryPr", "(?:chr )?(?:limLoc )?(?:grow )?(?:subHide )?(?:supHide )?(?:ctrlPr )?"],
  ["phant", "(?:phantPr )?e "],
  ["phantPr", "(?:show )?(?:zeroWid )?(?:zeroAsc )?(?:zeroDesc )?(?:transp )?(?:ctrlPr )?"],
  ["rad", "(?:radPr )?deg e "],
  ["radPr", "(?:degHide )?(?:ctrlPr )?"],
  ["sPre", "(?:sPrePr )?sub sup e "],
  ["sSub", "(?:sSubPr )?e sub "],
  ["sSubSup", "(?:sSubSupPr )?e sub sup "],
  ["sSup", "(?:sSupPr )?e sup "],
  ...["func", "limLow", "limUpp", "sPre", "sSub", "sSup"].map(
    (name) => [`${name}Pr`, "(?:ctrlPr )?"] as const,
  ),
  ["sSubSupPr", "(?:alnScr )?(?:ctrlPr )?"],
  ["ctrlPr", "a:rPr "],
  ["r", "(?:rPr )?a:rPr t "],
  ["rPr", "(?:lit )?(?:nor |(?:scr )?(?:sty )?)(?:brk )?(?:aln )?"],
  [
    "a:rPr",
    "(?:a:ln )?(?:a:(?:no|solid|grad|blip|patt|grp)Fill )?(?:a:latin )?(?:a:ea )?(?:a:cs )?",
  ],
  ["a:solidFill", "(?:a:srgbClr |a:schemeClr )"],
]);

const ON_OFF = /^(?:on|off|1|0|true|false)$/;
const CHAR = /^.?$/su;
const TOP_BOTTOM = /^(?:top|bot)$/;
/** Values of m:val; an element that is not listed may have no m:val. */
const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ...["chr", "begChr", "sepChr", "endChr"].map((name) => [name, CHAR] as const),
  ...["hideTop", "hideBot", "hideLeft", "hideRight", "strikeH", "strikeV"].map(
    (name) => [name, ON_OFF] as const,
  ),
  ...["strikeBLTR", "strikeTLBR", "degHide", "subHide", "supHide", "plcHide", "opEmu"].map(
    (name) => [name, ON_OFF] as const,
  ),
  ...["show", "zeroWid", "zeroAsc", "zeroDesc", "maxDist"].map((name) => [name, ON_OFF] as const),
  ["pos", TOP_BOTTOM],
  ["vertJc", TOP_BOTTOM],
  ["type", /^(?:bar|skw|lin|noBar)$/],
  ["limLoc", /^(?:undOvr|subSup)$/],
  ["sty", /^(?:p|b|i|bi)$/],
  ["jc", /^(?:left|right|center|centerGroup)$/],
  ["mcJc", /^(?:left|center|right)$/],
  ["count", /^(?:[1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/],
  ["argSz", /^(?:-[12]|[012])$/],
]);
/** Elements without a value or children of their own. */
const EMPTY = new Set(["nor", "lit", "brk", "aln"]);

/** Everything in which an element differs from the content model; empty if it is valid. */
export function ommlErrors(root: XmlElement): string[] {
  const errors: string[] = [];
  if (root.local !== "oMath" && root.local !== "oMathPara")
    errors.push(`<${root.name}> is no equation`);
  const visit = (element: XmlElement): void => {
    const name = nameOf(element);
    const children = element.elements.map((child) => `${nameOf(child)} `).join("");
    const model = CHILDREN.get(name);
    if (model !== undefined && !new RegExp(`^(?:${model})$`).test(children))
      errors.push(`<${name}> has the children ${children}`);
    const value = element.attr("m:val");
    const values = VALUES.get(name);
    if (values) {
      if (value === undefined || !values.test(value))
        errors.push(`<${name}> has the value ${String(value)}`);
    } else if (value !== undefined) errors.push(`<${name}> may have no value`);
    if (
      !values &&
      model === undefined &&
      !EMPTY.has(name) &&
      name !== "t" &&
      !name.startsWith("a:")
    )
      errors.push(`<${name}> is unknown`);
    if (name !== "t" && element.children.some((c) => c.kind === "text" && c.value.trim() !== ""))
      errors.push(`<${name}> has text`);
    if (name === "t" && element.elements.length > 0) errors.push("<t> has elements");
    for (const child of element.elements) visit(child);
  };
  visit(root);
  return errors;
}

/** `e` for m:e, `a:rPr` for DrawingML's. */
function nameOf(element: XmlElement): string {
  if (element.name.startsWith("m:") && element.namespace === NS.m) return element.local;
  return element.name;
}

/**
 * Bold equations. PowerPoint keeps the weight of a letter in its character (𝒙 𝐯 𝟏) and in `a:rPr/@b`; Word and
 * pandoc have `m:sty` "b" and "bi" on plain letters (ECMA-376 part 1, 22.1.2.111).
 */
import type { XmlElement } from "../xml/parse";
import { escapeText } from "../xml/escape";
import { prefixOf } from "./prefix";
import { isBold, propertiesOf } from "./run-format";
import type { Splice } from "./splice";

/** Converts letters to a weight; plain letters count as italic unless `upright`. */
export type Letters = (text: string, bold: boolean, upright: boolean) => string;

/** The bold `m:sty` for each plain one; without `m:sty` letters are italic. */
const BOLDER: ReadonlyMap<string, string> = new Map([
  ["p", "b"],
  ["i", "bi"],
]);
const LIGHTER: ReadonlyMap<string, string> = new Map([
  ["b", "p"],
  ["bi", "i"],
]);

/** Is more than half of the equation's text bold? */
export function isMostlyBold(math: XmlElement): boolean {
  let balance = 0;
  for (const run of math.descendants("m", "r"))
    balance += (isBoldRun(run) ? 1 : -1) * (run.child("m", "t")?.text.trim().length ?? 0);
  return balance > 0;
}

function styleOf(run: XmlElement): XmlElement | undefined {
  return run.child("m", "rPr")?.child("m", "sty");
}

function isBoldRun(run: XmlElement): boolean {
  return /^bi?$/.test(styleOf(run)?.attrNS("m", "val") ?? "") || isBold(propertiesOf(run));
}

/**
 * The changes that give a run's letters and its `m:sty` the weight; undefined where the run has it already.
 * The caller changes the a:rPr.
 */
export function weighted(
  run: XmlElement,
  bold: boolean,
  letters: Letters,
): readonly Splice[] | undefined {
  if (isBoldRun(run) === bold) return undefined;
  const text = run.child("m", "t");
  const own = run.child("m", "rPr");
  // The weight of text in a formula is only in its a:rPr.
  if (!text || own?.child("m", "nor")) return [];
  const splices: Splice[] = [];
  const style = styleOf(run);
  const value = style?.attrNS("m", "val");
  const isUpright =
    value === undefined ? propertiesOf(run)?.attr("i") === "0" : /^[pb]$/.test(value);
  const changed = letters(text.text, bold, isUpright);
  if (changed !== text.text)
    splices.push({ from: text.openTo, to: text.closeFrom, text: escapeText(changed) });
  const m = prefixOf(run);
  const next = (bold ? BOLDER : LIGHTER).get(value ?? "");
  if (style && next !== undefined)
    splices.push({ from: style.from, to: style.to, text: `<${m}sty ${m}val="${next}"/>` });
  // Bold upright letters are characters of their own; plain ones would be italic without m:sty.
  if (!style && !bold && isUpright && /\p{L}/u.test(changed)) {
    const sty = `<${m}sty ${m}val="p"/>`;
    splices.push(
      own
        ? own.selfClosing
          ? { from: own.from, to: own.to, text: `<${m}rPr>${sty}</${m}rPr>` }
          : { from: own.closeFrom, to: own.closeFrom, text: sty }
        : { from: run.openTo, to: run.openTo, text: `<${m}rPr>${sty}</${m}rPr>` },
    );
  }
  return splices;
}

/** What must hold for every tree and every input, as functions that say what is wrong. */
import { readPasted } from "../../src/session/paste";
import { readLatex } from "../../src/latex/read";
import { writeLatex } from "../../src/latex/write";
import type { MathList } from "../../src/math/ast";
import { hasErrors } from "../../src/math/problem";
import { equalLists } from "../../src/math/walk";
import { readOmml } from "../../src/omml/read";
import { writeOmml } from "../../src/omml/write";
import { NS } from "../../src/xml/namespaces";
import { parseXml, XmlError } from "../../src/xml/parse";

/** OMML inside an element that declares what a slide declares. */
export function onSlide(omml: string): string {
  return `<x xmlns:a="${NS.a}" xmlns:m="${NS.m}">${omml}</x>`;
}

/** A tree through OMML; undefined when it comes back the same. */
export function throughOmml(body: MathList): string | undefined {
  const omml = writeOmml(body, { display: false });
  const { body: back, problems } = readOmml(parseXml(onSlide(omml)));
  if (problems.length === 0 && equalLists(back, body)) return undefined;
  return `OMML: ${omml} gives ${writeLatex(back)} and ${JSON.stringify(problems)}`;
}

/** A tree through LaTeX; undefined when it comes back the same. */
export function throughLatex(body: MathList, display: boolean): string | undefined {
  const latex = writeLatex(body, { display });
  const { body: back, problems } = readLatex(latex, { display });
  if (!hasErrors(problems) && equalLists(back, body)) return undefined;
  return `LaTeX: ${latex} gives ${writeLatex(back, { display })} and ${JSON.stringify(problems.filter((p) => p.severity === "error"))}`;
}

/** Any text at all: read, and if accepted written and read again without a loss. undefined when all is well. */
export function anyText(source: string): string | undefined {
  const { body, problems } = readLatex(source, { display: true });
  const bad = problems.find(
    ({ span: s }) => !(s.from >= 0 && s.from <= s.to && s.to <= source.length),
  );
  if (bad) return `a span outside the source: ${JSON.stringify(bad)}`;
  readPasted({ text: source });
  if (hasErrors(problems)) return undefined;
  const first = writeOmml(body, { display: false });
  const root = parseXml(onSlide(first));
  const latex = writeLatex(readOmml(root).body, { display: true });
  const again = readLatex(latex, { display: true });
  if (hasErrors(again.problems)) return `not read again: ${latex}`;
  const second = writeOmml(again.body, { display: false });
  return second === first ? undefined : `no fixed point: ${latex}\n${first}\n${second}`;
}

/** Any XML at all: refused as XML, or read; what is read can be written. */
export function anyXml(source: string): string | undefined {
  try {
    const { body } = readOmml(parseXml(source));
    parseXml(onSlide(writeOmml(body, { display: true })));
    writeLatex(body);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  readPasted({ text: source });
  return undefined;
}

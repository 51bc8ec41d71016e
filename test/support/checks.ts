/** What must hold for every tree and every input, as functions that return what is wrong. */
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

/** OMML inside an element with the namespace declarations of a slide. */
export function onSlide(omml: string): string {
  return `<x xmlns:a="${NS.a}" xmlns:m="${NS.m}">${omml}</x>`;
}

/** Writes a tree as OMML and reads it back; undefined if it is unchanged. */
export function throughOmml(body: MathList): string | undefined {
  const omml = writeOmml(body, { display: false });
  const { body: back, problems } = readOmml(parseXml(onSlide(omml)));
  if (problems.length === 0 && equalLists(back, body)) return undefined;
  return `OMML: ${omml} gives ${writeLatex(back)} and ${JSON.stringify(problems)}`;
}

/** Writes a tree as LaTeX and reads it back; undefined if it is unchanged. */
export function throughLatex(body: MathList, display: boolean): string | undefined {
  const latex = writeLatex(body, { display });
  const { body: back, problems } = readLatex(latex, { display });
  if (!hasErrors(problems) && equalLists(back, body)) return undefined;
  return `LaTeX: ${latex} gives ${writeLatex(back, { display })} and ${JSON.stringify(problems.filter((p) => p.severity === "error"))}`;
}

/**
 * Any text is read and, if accepted, must survive writing and reading again without loss. Undefined if all is
 * well.
 */
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

/** Any XML must be refused as XML, or read; what is read can be written. */
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

/**
 * What must hold for every input of a reader, as functions that return what is wrong; undefined if all is
 * well.
 */
import { readPasted } from "../../src/session/paste";
import { estimateExtent } from "../../src/deck/extent";
import { writeLatex } from "../../src/latex/write";
import { LibrarySearch } from "../../src/library/search";
import { readIncoming } from "../../src/library/incoming";
import type { MathList } from "../../src/math/ast";
import { readMathml } from "../../src/mathml/read";
import { writeMathml } from "../../src/mathml/write";
import { readOmmlText } from "../../src/omml/read";
import { writeOmml } from "../../src/omml/write";
import { speak } from "../../src/speech/speak";
import { speech } from "../../src/text/en/speech";
import { symbols } from "../../src/text/en/symbols";
import { readUnicodeMath } from "../../src/unicodemath/read";
import { writeUnicodeMath } from "../../src/unicodemath/write";
import { parseXml, XmlError } from "../../src/xml/parse";
import { onSlide } from "./checks";
import { ommlErrors } from "./omml-content-model";
import type { FileInput } from "./reader-inputs";

/** Any tree through all writers: what they write must be well-formed and valid. */
function anyTree(body: MathList): string | undefined {
  const omml = writeOmml(body, { display: false });
  const [root] = parseXml(onSlide(omml), { wellFormed: true }).elements;
  const errors = root ? ommlErrors(root) : ["nothing"];
  if (errors.length > 0) return `OMML: ${errors.slice(0, 5).join("; ")}`;
  for (const drawn of [true, false])
    parseXml(writeMathml(body, { display: true, drawn }), { wellFormed: true });
  readUnicodeMath(writeUnicodeMath(body));
  speak(body, { speech, symbols });
  writeLatex(body);
  const { width, height } = estimateExtent(body, 18);
  return Number.isFinite(width) && Number.isFinite(height) ? undefined : "an extent without end";
}

export function anyUnicodeMath(text: string): string | undefined {
  readPasted({ text });
  return anyTree(readUnicodeMath(text));
}

export function anyMathml(text: string): string | undefined {
  readPasted({ text });
  try {
    return anyTree(readMathml(parseXml(text)).body);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

export function anyOmml(text: string): string | undefined {
  readPasted({ text });
  const { body, problems } = readOmmlText(text);
  const outside = problems.some(({ span }) => span.from < 0 || span.to < span.from);
  return outside ? "a problem without a place" : anyTree(body);
}

/** A file for the library: what is imported must be found again by its own words. */
export function anyFile({ name, text }: FileInput): string | undefined {
  let id = 0;
  const read = readIncoming(name, text, { newId: () => `new${String(id++)}`, now: () => 0 });
  if (!read.ok) return undefined;
  const search = new LibrarySearch(() => []);
  for (const entry of read.incoming.entries) search.put(entry);
  const [first] = read.incoming.entries;
  search.scores(first?.latex ?? "");
  const ids = new Set(read.incoming.entries.map((entry) => entry.id));
  return ids.size === read.incoming.entries.length ? undefined : "two entries with one id";
}

/**
 * Lengths as people and tools write them: `1.5em`, `0 . 5 i n` (tokenised corpora), `3mu plus 1mu`,
 * a number without a unit, a length by name. A length that we cannot interpret counts as zero, with a note.
 */
import type { Length } from "../commands/reading";
import { Act } from "../commands/meaning";
import type { ListReader } from "./list-reader";

/** Widths of the units in mu (an eighteenth of an em), for a text of 10 points. */
const MU: ReadonlyMap<string, number> = new Map([
  ["mu", 1],
  ["em", 18],
  ["ex", 7.75],
  ["pt", 1.8],
  ["mm", 5.12],
  ["cm", 51.2],
  ["in", 130],
  ["bp", 1.807],
  ["pc", 21.6],
  ["dd", 1.926],
  ["cc", 23.1],
  ["nd", 1.92],
  ["nc", 23.05],
  ["sp", 0.0000275],
  ["px", 1.807],
]);

const LENGTH = /^([-+]*)(\d+(?:[.,]\d*)?|[.,]\d+)([a-z]{2})?/i;

/** `-0.5\height`: a multiple of a box's own size, taken to be about that of a capital letter. */
const OF_BOX = /^([-+]?(?:\d*\.?\d+)?)\\(?:height|depth|totalheight|width)$/;
const BOX = 12;

export function parseLength(r: ListReader): Length {
  const start = r.peek();
  if (r.nextIs("{")) {
    const { text, span } = r.raw();
    return lengthOf(r, text, { from: span.from + 1, to: span.to - 1 });
  }
  const text = bareLength(r);
  const span = text === "" ? { from: start.from, to: start.to } : r.since(start);
  if (text !== "") r.x.understood.push(span);
  return lengthOf(r, text, span);
}

function lengthOf(r: ListReader, written: string, span: Length["span"]): Length {
  const text = written.replace(/\s+/g, "");
  if (text === "") return { mu: 0, blank: true, span };
  const ofBox = OF_BOX.exec(text);
  if (ofBox) return { mu: Number(ofBox[1] || "1") * BOX, blank: false, span };
  const match = LENGTH.exec(text);
  const unit = MU.get(match?.[3]?.toLowerCase() ?? "");
  if (!match || unit === undefined) {
    r.note("length", "info", span, { length: written.trim() });
    return { mu: 0, blank: false, span };
  }
  const minus = (match[1]?.split("-").length ?? 1) % 2 === 0;
  const size = Number((match[2] ?? "0").replace(",", ".")) * unit;
  return { mu: minus ? -size : size, blank: false, span };
}

/** A length without braces: sign, number, two letters, or a length by name. */
function bareLength(r: ListReader): string {
  let text = "";
  const accept = (pattern: RegExp): void => {
    for (let token = r.fetch(); token.text.length === 1; token = r.fetch()) {
      const longer = text + token.text;
      if (!pattern.test(longer)) return;
      text = longer;
      r.consume();
    }
  };
  accept(/^ *[-+]* *[-+\d., ]*$/);
  if (/\d/.test(text)) accept(/^[-+\d., ]+[a-z]? *[a-z]?$/i);
  else {
    const token = r.fetch();
    if (token.text.length > 1 && token.meaning?.act !== Act.Stop) {
      text += token.text;
      r.consume();
    }
  }
  return text;
}

/** Rows in words: matrices, cases, lines. */
import type { EquationRow, MathList } from "../math/ast";
import { joined, say, type Part, type Phrase } from "./phrase";
import type { Words } from "./words";

/** What rows need from the speaker. */
export interface ListSpeaker {
  readonly sentences: Words["speech"];
  list(list: MathList): Phrase;
  /** A part that must not be silent: an empty one is "blank". */
  part(list: MathList): Part;
}

type Rows = readonly (readonly MathList[])[];

/** `sentence` is the sentence for the whole. */
export function matrixWords(rows: Rows, sentence: string, speaker: ListSpeaker): Phrase {
  const s = speaker.sentences;
  const columns = rows[0]?.length ?? 0;
  if (columns === 1 && rows.length > 1) {
    const cells = rows.map((row) => speaker.part(row[0] ?? []));
    return say(s.columnVector, { rows: rows.length, cells: joined(cells, "; ") });
  }
  const spoken = rows.map((row, i) => {
    const cells = row.map((cell) => speaker.part(cell));
    return say(s.row, { number: i + 1, cells: joined(cells, ", ") });
  });
  return say(sentence, { rows: rows.length, columns, body: joined(spoken, "; ") });
}

export function casesWords(rows: Rows, speaker: ListSpeaker): Phrase {
  const s = speaker.sentences;
  const spoken = rows.map((row, i) => {
    const heard = row.map((cell) => speaker.list(cell)).filter((cell) => cell.heard);
    return say(s.case, { number: i + 1, body: joined(heard, ", ") });
  });
  return say(s.cases, { count: rows.length, rows: joined(spoken, "; ") });
}

export function linesWords(rows: readonly EquationRow[], speaker: ListSpeaker): Phrase {
  const s = speaker.sentences;
  const spoken = rows.map(({ cells, tag }) => {
    const words = cells.map((cell) => speaker.list(cell));
    const body = joined(words, " ");
    return tag ? say(s.tag, { body, tag: speaker.list(tag) }) : body;
  });
  const [only] = spoken;
  if (only !== undefined && spoken.length === 1) return only;
  const lines = spoken.map((body, i) => say(s.line, { number: i + 1, body }));
  return say(s.lines, { count: rows.length, rows: joined(lines, "; ") });
}

/** Fences in words: the name of a pair, and the meaning of a bar between or behind fences. */
import type { FencedNode, MathList, ScriptsNode } from "../math/ast";
import { joined, say, SILENCE, type Phrase } from "./phrase";
import { casesWords, matrixWords, type ListSpeaker } from "./rows";
import { dividedBy, simple } from "./shape";
import { ENDS, FENCES } from "./tables";

/** What fences need from the speaker. */
export interface FenceSpeaker extends ListSpeaker {
  char(char: string): string;
}

/** An expression with a bar behind it, evaluated at a place or between two; undefined for other scripts. */
export function evaluatedWords(
  { base, sub, sup }: ScriptsNode,
  speaker: FenceSpeaker,
): Phrase | undefined {
  const only = base.length === 1 ? base[0] : undefined;
  if (only?.type !== "fenced" || only.open !== "" || !/^[|∣\]]$/.test(only.close) || !sub)
    return undefined;
  const parts = {
    body: insideWords(only, speaker),
    sub: speaker.list(sub),
    sup: sup ? speaker.list(sup) : SILENCE,
  };
  return say(sup ? speaker.sentences.evaluatedFromTo : speaker.sentences.evaluatedAt, parts);
}

/** `ended`: words about the whole follow, so its end is said even where its content is simple. */
export function fencedWords(node: FencedNode, speaker: FenceSpeaker, ended = false): Phrase {
  const s = speaker.sentences;
  const inside = node.parts.length === 1 ? node.parts[0]?.[0] : undefined;
  if (inside && node.parts[0]?.length === 1) {
    if (inside.type === "fraction" && inside.form === "noBar" && node.open === "(") {
      return say(s.binomial, {
        numerator: speaker.part(inside.numerator),
        denominator: speaker.part(inside.denominator),
      });
    }
    const cases = node.open === "{" && node.close === "";
    if (inside.type === "matrix" && !cases)
      return matrixWords(inside.rows, node.open === "|" ? s.determinant : s.matrix, speaker);
    if (cases && inside.type === "matrix") return casesWords(inside.rows, speaker);
    if (cases && inside.type === "equationArray")
      return casesWords(
        inside.rows.map((row) => row.cells),
        speaker,
      );
  }
  const divided = node.open === "{" && node.close === "}" ? dividedBy(node) : undefined;
  if (divided) return dividedWords(node, divided, speaker);
  const body = insideWords(node, speaker);
  const sentence = FENCES.get(node.open + node.close);
  if (sentence) {
    const end = ENDS.get(sentence);
    const short = !ended && simple(node.parts.flatMap((part) => [...part]));
    return say(s[end && !short ? end : sentence], { body });
  }
  return say(s.fences, {
    open: speaker.char(node.open),
    body,
    close: speaker.char(node.close),
  });
}

/** The content of the fences, with a bar read by its meaning. */
function insideWords(node: FencedNode, speaker: FenceSpeaker): Phrase {
  const divided = dividedBy(node);
  if (divided) return dividedWords(node, divided, speaker);
  const between = node.separator === "" ? "," : speaker.char(node.separator);
  return joined(
    node.parts.map((part) => speaker.list(part)),
    ` ${between} `,
  );
}

/** The two sides of a bar: a set and its condition, or an event and a given one. */
export function dividedWords(
  node: FencedNode,
  [before, behind]: readonly [MathList, MathList],
  speaker: FenceSpeaker,
): Phrase {
  const s = speaker.sentences;
  const parts = { before: speaker.list(before), behind: speaker.list(behind) };
  return say(node.open === "{" ? s.setOf : s.givenThat, parts);
}

/** Fences in words: what they are called together, and what a bar between or behind them means. */
import type { FencedNode, MathList, ScriptsNode } from "../math/ast";
import { joined, say, SILENCE, type Phrase } from "./phrase";
import { casesWords, matrixWords, type ListSpeaker } from "./rows";
import { dividedBy, simple } from "./shape";
import { ENDS, FENCES } from "./tables";

/** What fences need of the speaker. */
export interface FenceSpeaker extends ListSpeaker {
  char(char: string): string;
}

/** A bar behind something, with where or between what it is taken. */
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

/** `ended`: something behind it says where it ends. */
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

/** What is between the fences, a bar in it as what it means there. */
function insideWords(node: FencedNode, speaker: FenceSpeaker): Phrase {
  const divided = dividedBy(node);
  if (divided) return dividedWords(node, divided, speaker);
  const between = node.separator === "" ? "," : speaker.char(node.separator);
  return joined(
    node.parts.map((part) => speaker.list(part)),
    ` ${between} `,
  );
}

/** What its bar parts: a set and its condition, or something and what is given. */
export function dividedWords(
  node: FencedNode,
  [before, behind]: readonly [MathList, MathList],
  speaker: FenceSpeaker,
): Phrase {
  const s = speaker.sentences;
  const parts = { before: speaker.list(before), behind: speaker.list(behind) };
  return say(node.open === "{" ? s.setOf : s.givenThat, parts);
}

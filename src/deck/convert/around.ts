/** The text in a paragraph on both sides of a formula, shortened so that it can be read at a glance. */
import type { SlideMath } from "../../pptx/equation";
import { readText, type FrameText } from "../../pptx/frame-text";
import { whyNot } from "../../pptx/insert-math";
import type { Refusal } from "../../pptx/refusal";
import type { Frame } from "../../pptx/slide";
import type { XmlElement } from "../../xml/parse";

export interface Around {
  readonly before: string;
  readonly after: string;
}

/** How many characters around a formula are shown; longer text is cut between words. */
const AROUND = 24;

/** `text` of a frame, with `\r` between paragraphs. */
export function around(text: string, from: number, to: number): Around {
  const before = text.slice(text.lastIndexOf("\r", from - 1) + 1, from);
  const end = text.indexOf("\r", to);
  const after = text.slice(to, end < 0 ? undefined : end);
  const tail = before.slice(-AROUND).replace(/^\S*\s+(?=\S)/, "");
  const head = after.slice(0, AROUND).replace(/(?<=\S)\s+\S*$/, "");
  return {
    before: before.length > AROUND ? `… ${tail}` : before,
    after: after.length > AROUND ? `${head} …` : after,
  };
}

/** Where an equation is in the text of its frame, as `readText` counts. */
export interface Standing extends Around {
  readonly from: number;
  readonly to: number;
  /** Why nothing can be changed there; undefined where it can. */
  readonly refusal: Refusal | undefined;
}

/** Returns a function that says where an equation is; each frame is read once. */
export function standings(): (math: SlideMath) => Standing {
  const texts = new Map<XmlElement, FrameText>();
  const textOf = (frame: Frame): FrameText => {
    const text = texts.get(frame.body) ?? readText(frame);
    texts.set(frame.body, text);
    return text;
  };
  return ({ frame, paragraph, element }) => {
    const { text, paragraphs } = textOf(frame);
    const piece = paragraphs[paragraph]?.pieces.find((x) => x.element === element);
    const { from = 0, to = 0 } = piece ?? {};
    return { from, to, refusal: whyNot(frame), ...around(text, from, to) };
  };
}

/**
 * A copy of a deck with a word of our own in a frame of every kind, for texts that a slide has more than once
 * and for frames without text: in the middle of a run if there is one (even inside a word), otherwise in a
 * paragraph of its own after the others.
 */
import { strToU8, zipSync } from "fflate";
import { textOf, within, type Deck, type Frame } from "./deck";
import { kindOf } from "./spots";

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";

export interface Planted {
  readonly bytes: Uint8Array;
  readonly words: readonly string[];
}

export function plant(deck: Deck): Planted {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, bytes] of deck.parts) parts[name] = bytes;
  const seen = new Set<string>();
  const words: string[] = [];
  for (const slide of deck.slides) {
    let { xml } = slide;
    const texts = within(slide.document, A, "t");
    // From the end, so that counts before a place stay valid.
    const chosen: { readonly frame: Frame; readonly word: string }[] = [];
    for (const frame of slide.frames) {
      const kind = `${kindOf(slide, frame)}${textOf(frame) === "" ? ", empty" : ""}`;
      if (seen.has(kind)) continue;
      seen.add(kind);
      const word = `§EQ${words.length + 1}§`;
      words.push(word);
      chosen.push({ frame, word });
    }
    for (const { frame, word } of chosen.reverse()) {
      const run = frame.paragraphs
        .flatMap((p) => p.pieces)
        .filter((x) => x.kind === "run" && /^[ -~]{2,}$/.test(x.text))
        .sort((a, b) => b.text.length - a.text.length)[0];
      const t = run && within(run.element, A, "t")[0];
      xml = t ? inText(xml, texts.indexOf(t), word) : asParagraph(xml, frame, word);
    }
    parts[slide.part] = strToU8(xml);
  }
  return { bytes: zipSync(parts), words };
}

/** Inserts the word into the middle of the a:t with this index. */
function inText(xml: string, index: number, word: string): string {
  let n = 0;
  return xml.replace(/<a:t(?:\s[^<>]*)?>([^<]*)<\/a:t>|<a:t\s*\/>/g, (whole, text?: string) => {
    if (n++ !== index || text === undefined) return whole;
    // Never inside an entity.
    const middle = text.includes("&") ? 0 : Math.floor(text.length / 2);
    const at = whole.lastIndexOf("</a:t>") - text.length + middle;
    return whole.slice(0, at) + word + whole.slice(at);
  });
}

/** Adds a paragraph after the last one of the frame, which is found by its index among all paragraphs. */
function asParagraph(xml: string, frame: Frame, word: string): string {
  const last = frame.paragraphs.at(-1)?.element;
  const document = last?.ownerDocument;
  if (!last || !document) return xml;
  const index = within(document, A, "p").indexOf(last);
  let n = -1;
  let mine = false;
  const added = `<a:p><a:r><a:rPr lang="en-US" sz="2000"/><a:t>See ${word} here</a:t></a:r></a:p>`;
  return xml.replace(/<a:p(?:\s[^<>]*)?>|<\/a:p>/g, (tag) => {
    if (tag === "</a:p>") {
      if (!mine) return tag;
      mine = false;
      return tag + added;
    }
    n++;
    if (n !== index) return tag;
    if (tag.endsWith("/>")) return tag + added;
    mine = true;
    return tag;
  });
}

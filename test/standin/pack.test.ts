/** A deck's archive is what fflate packs of all its parts at once, whatever was packed before. */
import { expect, test } from "@jest/globals";
import { strToU8, zipSync, type Zippable } from "fflate";
import { pack } from "../../src/standin/deck/pack";

const part = (text: string): Uint8Array => strToU8(text.repeat(50));

/** As one archive, in the same order. */
function atOnce(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of parts) entries[name] = bytes;
  return zipSync(entries, { level: 3, mtime: new Date(1980, 0, 1) });
}

test("parts packed one by one, packed before, and packed under another name", () => {
  const [types, slide, picture] = [part("<Types/>"), part("<p:sld/>"), part("☃")];
  const decks: (readonly [string, Uint8Array])[][] = [
    [["[Content_Types].xml", types]],
    [
      ["[Content_Types].xml", types],
      ["ppt/slides/slide3.xml", slide],
      ["ppt/media/Schnee ☃.png", picture],
    ],
    [
      ["ppt/slides/slide1.xml", slide],
      ["[Content_Types].xml", types],
    ],
    [],
  ];
  for (const deck of decks) expect(pack(deck)).toEqual(atOnce(deck));
});

/**
 * The fonts of math runs. Math is set in Cambria Math, as PowerPoint writes it; so is the text of
 * `\text`, which PowerPoint writes as `m:nor` in the same font. Sans-serif and typewriter text has a
 * font of its own, by which the reader recognizes it: the high four bits of `pitchFamily` are the
 * font's family (Windows GDI, LOGFONT: 1 roman, 2 swiss, 3 modern). Arial and Courier New are on
 * every Windows and Mac and have metrically compatible fonts elsewhere. There is no `a:ea`: East Asian
 * letters then come from the theme's East Asian font, because Cambria Math has none.
 */
import type { TextNode } from "../math/ast";

const LATIN: Readonly<Record<TextNode["family"], string>> = {
  roman:
    '<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>',
  sans: '<a:latin typeface="Arial" panose="020B0604020202020204" pitchFamily="34" charset="0"/>',
  mono: '<a:latin typeface="Courier New" panose="02070309020205020404" pitchFamily="49" charset="0"/>',
};

/** The `a:latin` of a run in that family. */
export function latinOf(family: TextNode["family"]): string {
  return LATIN[family];
}

const SANS = /arial|helvetica|calibri|aptos|segoe|verdana|tahoma|sans/i;
const MONO = /courier|consolas|mono|menlo|typewriter|cascadia/i;

/**
 * The family of a font: by its `pitchFamily` (0 or undefined when unknown), else by its name; roman when
 * neither tells, as for the theme's fonts (`+mn-lt`).
 */
export function familyOfFont(
  typeface: string,
  pitchFamily: number | undefined,
): TextNode["family"] {
  const family = (pitchFamily ?? 0) >> 4;
  if (family === 1) return "roman";
  if (family === 2) return "sans";
  if (family === 3 || MONO.test(typeface)) return "mono";
  return SANS.test(typeface) ? "sans" : "roman";
}

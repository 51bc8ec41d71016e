/** How an equation looks at a place in a text: what it takes over from the text there. */
import type { XmlElement } from "../xml/parse";
import type { FrameText, Piece } from "./frame-text";
import type { Package } from "./package";
import { formatOf, mathPropertiesOf, propertiesOf } from "./run-format";
import type { RunFormat } from "../xml/run-format";

export interface LookOfPlace {
  /** Properties of the run that the equation takes its format from; undefined for an equation's. */
  readonly properties: XmlElement | undefined;
  readonly format: RunFormat;
}

/**
 * Where the format comes from: the first run that is replaced; at a caret the text on its left, as
 * typing does; else on its right; in an empty paragraph its end mark.
 */
export function lookOfPlace(
  pkg: Package,
  text: FrameText,
  place: {
    readonly paragraph: number;
    readonly from: number;
    readonly to: number;
    /** The pieces that go. */
    readonly removed: readonly Piece[];
  },
): LookOfPlace {
  const { from, to, removed } = place;
  const paragraph = text.paragraphs[place.paragraph];
  const pieces = paragraph?.pieces ?? [];
  const replaced =
    from < to ? (pieces.find((x) => x.from <= from && from < x.to) ?? removed[0]) : undefined;
  const leftOf = [...pieces]
    .reverse()
    .find((x) => x.kind !== "other" && x.from < from && x.to > x.from);
  const rightOf = pieces.find((x) => x.kind !== "other" && x.to > from && x.to > x.from);
  // Empty runs hold the format of what is typed next.
  const empty = pieces.find((x) => x.kind === "run");
  const piece = replaced ?? leftOf ?? rightOf ?? empty;
  const properties = !piece
    ? paragraph?.endProperties
    : piece.kind === "equation"
      ? mathPropertiesOf(piece.element)
      : propertiesOf(piece.element);
  const format = formatOf(properties);
  // Other programs leave the language out where the text beside it, or the presentation, says it.
  const lang = format.lang ?? languageNear(text, place.paragraph) ?? defaultLanguage(pkg);
  return {
    format: lang === undefined ? format : { ...format, lang },
    // The properties of an equation's run carry its font; text beside it must not take that.
    properties: piece?.kind === "equation" ? undefined : properties,
  };
}

/** The language of other text in the paragraph, else in the frame. */
function languageNear({ paragraphs }: FrameText, paragraph: number): string | undefined {
  for (const p of [paragraphs[paragraph], ...paragraphs]) {
    for (const properties of [
      ...(p?.pieces.map((x) => propertiesOf(x.element)) ?? []),
      p?.endProperties,
    ]) {
      const { lang } = formatOf(properties);
      if (lang !== undefined) return lang;
    }
  }
  return undefined;
}

/** The language of text that says none: the presentation's. */
function defaultLanguage(pkg: Package): string | undefined {
  const style = pkg.root(pkg.presentation).child("p", "defaultTextStyle");
  return style
    ?.descendants("a", "defRPr")
    .map((e) => e.attr("lang"))
    .find((lang) => lang !== undefined && lang !== "");
}

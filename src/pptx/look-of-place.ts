/** How an equation looks at a place in a text: the format that it takes over from the text there. */
import type { XmlElement } from "../xml/parse";
import type { FrameText, Paragraph, Piece } from "./frame-text";
import type { Package } from "./package";
import { formatOf, mathPropertiesOf, propertiesOf } from "./run-format";
import type { RunFormat } from "../xml/run-format";

export interface LookOfPlace {
  /** Properties of the run that the equation takes its format from; undefined where that is another equation. */
  readonly properties: XmlElement | undefined;
  readonly format: RunFormat;
}

/** A range of a text; a caret if it is empty. */
interface TextPlace {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** Returns a function that gives the look at a place of the text; what all places share is looked up once. */
export function looksIn(pkg: Package, text: FrameText): (place: TextPlace) => LookOfPlace {
  const languages = new Map<Paragraph | undefined, string | undefined>();
  const known = (of: Paragraph | undefined, look: () => string | undefined): string | undefined => {
    if (!languages.has(of)) languages.set(of, look());
    return languages.get(of);
  };
  // Other programs leave the language out where the text beside it, or the presentation, specifies it.
  const elsewhere = (): string | undefined =>
    text.paragraphs.map(languageIn).find((lang) => lang !== undefined) ?? defaultLanguage(pkg);
  return (place) => {
    const paragraph = text.paragraphs[place.paragraph];
    const piece = modelPiece(text, place);
    const properties = !piece
      ? paragraph?.endProperties
      : piece.kind === "equation"
        ? mathPropertiesOf(piece.element)
        : propertiesOf(piece.element);
    const format = formatOf(properties);
    const lang =
      format.lang ??
      (paragraph && known(paragraph, () => languageIn(paragraph))) ??
      known(undefined, elsewhere);
    return {
      format: lang === undefined ? format : { ...format, lang },
      // The properties of an equation's run carry its font; text beside it must not take that.
      properties: piece?.kind === "equation" ? undefined : properties,
    };
  };
}

/**
 * The piece whose format is taken over: the first one that is replaced; at a caret the text on its left,
 * as when typing; else the text on its right. Undefined in an empty paragraph, whose end mark is used.
 */
function modelPiece({ paragraphs }: FrameText, place: TextPlace): Piece | undefined {
  const { from, to } = place;
  const pieces = paragraphs[place.paragraph]?.pieces ?? [];
  const replaced = from < to ? pieces.find((x) => x.from <= from && from < x.to) : undefined;
  if (replaced) return replaced;
  // A range that begins at a paragraph's end replaces text of the next one.
  for (let n = place.paragraph + 1; from < to && (paragraphs[n]?.from ?? to) < to; n++) {
    const first = paragraphs[n]?.pieces.find((x) => x.to > x.from && x.from < to);
    if (first) return first;
  }
  const shown = pieces.filter((x) => x.kind !== "other" && x.to > x.from);
  return (
    shown.filter((x) => x.from < from).at(-1) ??
    shown.find((x) => x.to > from) ??
    // An empty run holds the format of the text typed next.
    pieces.find((x) => x.kind === "run")
  );
}

function languageIn({ pieces, endProperties }: Paragraph): string | undefined {
  for (const piece of pieces) {
    const { lang } = formatOf(propertiesOf(piece.element));
    if (lang !== undefined) return lang;
  }
  return formatOf(endProperties).lang;
}

/** The presentation's language, which text without its own has. */
function defaultLanguage(pkg: Package): string | undefined {
  const style = pkg.root(pkg.presentation).child("p", "defaultTextStyle");
  return style
    ?.descendants("a", "defRPr")
    .map((e) => e.attr("lang"))
    .find((lang) => lang !== undefined && lang !== "");
}

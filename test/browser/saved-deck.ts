/**
 * Reads a saved deck with separate zip and XML libraries (fflate, @xmldom/xmldom) and none of the project's
 * code, to compare what the program believes it wrote with what is in the file. The expected structure is
 * PowerPoint's: the shape in mc:AlternateContent, `a14:m` as a child of `a:p` between runs, size and fill of
 * the mathematics equal to those of its neighbours.
 */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

const NS = {
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  a14: "http://schemas.microsoft.com/office/drawing/2010/main",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  p: "http://schemas.openxmlformats.org/presentationml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;
type Prefix = keyof typeof NS;

/** The contents of a paragraph, in order. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly element: Element }
  | {
      readonly kind: "equation";
      /** The characters of its runs. */
      readonly text: string;
      readonly display: boolean;
      readonly element: Element;
    };

export interface SavedParagraph {
  readonly element: Element;
  readonly pieces: readonly Piece[];
}

export interface SavedSlide {
  readonly part: string;
  readonly document: Document;
  /** Paragraphs as a current Office shows them: of alternatives the Choice, not the Fallback. */
  readonly paragraphs: readonly SavedParagraph[];
}

export interface SavedDeck {
  readonly parts: ReadonlyMap<string, string>;
  /** In the deck's order. */
  readonly slides: readonly SavedSlide[];
}

function is(node: Node | null, prefix: Prefix, name: string): node is Element {
  return (
    node?.nodeType === 1 &&
    (node as Element).namespaceURI === NS[prefix] &&
    (node as Element).localName === name
  );
}

function childrenOf(parent: Node): Node[] {
  return [...parent.childNodes];
}

function child(parent: Node, prefix: Prefix, name: string): Element | undefined {
  return childrenOf(parent).find((node): node is Element => is(node, prefix, name));
}

function descendants(parent: Document | Element, prefix: Prefix, name: string): Element[] {
  return [...parent.getElementsByTagNameNS(NS[prefix], name)];
}

function ancestor(node: Node, prefix: Prefix, name: string): Element | undefined {
  for (let at = node.parentNode; at; at = at.parentNode) if (is(at, prefix, name)) return at;
  return undefined;
}

function parse(xml: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  }).parseFromString(xml, "text/xml");
}

/** Opens a .pptx. Throws if it is not a zip, if XML is damaged or a slide is missing. */
export function readSavedDeck(bytes: Uint8Array): SavedDeck {
  const parts = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, strFromU8(part)]),
  );
  const partText = (name: string): string => {
    const text = parts.get(name);
    if (text === undefined) throw new Error(`the deck has no part ${name}`);
    return text;
  };
  const targets = new Map(
    [
      ...parse(partText("ppt/_rels/presentation.xml.rels")).getElementsByTagName("Relationship"),
    ].map((relation) => [relation.getAttribute("Id"), relation.getAttribute("Target") ?? ""]),
  );
  const slides = descendants(parse(partText("ppt/presentation.xml")), "p", "sldId").map((id) => {
    const target = targets.get(id.getAttributeNS(NS.r, "id")) ?? "";
    const part = target.startsWith("/") ? target.slice(1) : `ppt/${target}`;
    const document = parse(partText(part));
    return { part, document, paragraphs: paragraphsOf(document) };
  });
  return { parts, slides };
}

function paragraphsOf(document: Document): SavedParagraph[] {
  return descendants(document, "a", "p")
    .filter((paragraph) => !ancestor(paragraph, "mc", "Fallback"))
    .map((element) => ({ element, pieces: childrenOf(element).flatMap(pieceOf) }));
}

function pieceOf(node: Node): Piece[] {
  if (is(node, "a", "r") || is(node, "a", "fld")) {
    return [{ kind: "text", text: child(node, "a", "t")?.textContent ?? "", element: node }];
  }
  if (is(node, "a", "br")) return [{ kind: "text", text: "\v", element: node }];
  if (is(node, "a14", "m")) {
    return [
      {
        kind: "equation",
        text: descendants(node, "m", "t")
          .map((text) => text.textContent)
          .join(""),
        display: child(node, "m", "oMathPara") !== undefined,
        element: node,
      },
    ];
  }
  return [];
}

/** A paragraph in one line, equations between brackets: `the root [𝑥=2] is`. */
export function say(paragraph: SavedParagraph): string {
  return paragraph.pieces
    .map((piece) => (piece.kind === "text" ? piece.text : `[${piece.text}]`))
    .join("");
}

/** Every non-empty paragraph of a slide, one line each. */
export function sayAll(slide: SavedSlide): string[] {
  return slide.paragraphs.map(say).filter((line) => line !== "");
}

export interface Expected {
  /** Counted from 1; absent: any slide. */
  readonly slide?: number;
  /** The exact text of the paragraph before the equation. */
  readonly before: string;
  /** The text after it, up to the next equation or the end. */
  readonly after: string;
  /** OMML elements that must be in it, by local name. */
  readonly contains?: readonly string[];
}

/**
 * What is wrong with the equation that should be between two texts, in plain sentences; empty if all is well.
 */
export function faultsOfEquation(deck: SavedDeck, expected: Expected): string[] {
  const slides = deck.slides.filter((_, i) => (expected.slide ?? i + 1) === i + 1);
  const places = slides.flatMap((slide) =>
    slide.paragraphs.flatMap((paragraph) =>
      paragraph.pieces.flatMap((piece, index) =>
        piece.kind === "equation" &&
        textBefore(paragraph, index) === expected.before &&
        textBehind(paragraph, index) === expected.after
          ? [{ slide, paragraph, piece, index }]
          : [],
      ),
    ),
  );
  const [place] = places;
  if (!place) {
    return [`there is no equation between “${expected.before}” and “${expected.after}”`];
  }
  if (places.length > 1) return [`the equation is there ${places.length} times`];
  const { paragraph, piece, index } = place;
  return [
    ...faultsOfWrapping(piece.element, paragraph),
    ...faultsOfStyle(piece.element, paragraph, index),
    ...(expected.contains ?? [])
      .filter((name) => descendants(piece.element, "m", name).length === 0)
      .map((name) => `the equation has no m:${name}`),
  ];
}

function textBefore({ pieces }: SavedParagraph, index: number): string {
  const start =
    pieces
      .slice(0, index)
      .map((piece) => piece.kind)
      .lastIndexOf("equation") + 1;
  return textBetween(pieces.slice(start, index));
}

function textBehind({ pieces }: SavedParagraph, index: number): string {
  const end = pieces.findIndex((piece, i) => i > index && piece.kind === "equation");
  return textBetween(pieces.slice(index + 1, end < 0 ? undefined : end));
}

function textBetween(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

/** The shape must be wrapped for readers that know equations and for those that do not. */
function faultsOfWrapping(equation: Element, paragraph: SavedParagraph): string[] {
  const faults: string[] = [];
  const inside = childrenOf(equation).filter((node): node is Element => node.nodeType === 1);
  if (
    inside.length !== 1 ||
    !(is(inside[0] ?? null, "m", "oMath") || is(inside[0] ?? null, "m", "oMathPara"))
  ) {
    faults.push("a14:m does not hold exactly one m:oMath or m:oMathPara");
  }
  const choice = ancestor(equation, "mc", "Choice");
  if (!choice) return [...faults, "the shape is not in an mc:Choice"];
  if (choice.getAttribute("Requires") !== "a14") faults.push("mc:Choice does not require a14");
  if (choice.lookupNamespaceURI("a14") !== NS.a14) faults.push("the prefix a14 is not declared");
  const shape = childrenOf(choice).filter((node): node is Element => node.nodeType === 1);
  if (shape.length !== 1 || !/^(sp|graphicFrame)$/.test(shape[0]?.localName ?? "")) {
    faults.push("mc:Choice does not hold exactly one shape or table");
  }
  const fallback = choice.parentNode && child(choice.parentNode, "mc", "Fallback");
  if (!fallback) return [...faults, "there is no mc:Fallback"];
  const shown = descendants(fallback, "a", "t").map((text) => text.textContent);
  const text = shown.join("");
  for (const piece of paragraph.pieces) {
    if (piece.kind === "text" && piece.text.trim() !== "" && !text.includes(piece.text.trim())) {
      faults.push(`the fallback has lost the text “${piece.text.trim()}”`);
    }
  }
  if (descendants(fallback, "a14", "m").length > 0) faults.push("the fallback holds an equation");
  return faults;
}

/** Size and colour of the mathematics must be those of the text beside it. */
function faultsOfStyle(equation: Element, { pieces }: SavedParagraph, index: number): string[] {
  const neighbour = [pieces[index - 1], pieces[index + 1]].find((piece) => piece?.kind === "text");
  const wanted = styleOf(neighbour && child(neighbour.element, "a", "rPr"));
  const runs = descendants(equation, "m", "r");
  if (runs.length === 0) return ["the equation has no runs"];
  const faults = new Set<string>();
  for (const run of runs) {
    const properties = child(run, "a", "rPr");
    const latin = properties && child(properties, "a", "latin");
    if (latin?.getAttribute("typeface") !== "Cambria Math") {
      faults.add("a run of the equation is not in Cambria Math");
    }
    if (!neighbour) continue;
    const found = styleOf(properties);
    if (found.size !== wanted.size) {
      faults.add(
        `its size is ${found.size || "inherited"}, its neighbour's ${wanted.size || "inherited"}`,
      );
    }
    if (found.fill !== wanted.fill) {
      faults.add(
        `its colour is ${found.fill || "inherited"}, its neighbour's ${wanted.fill || "inherited"}`,
      );
    }
  }
  return [...faults];
}

function styleOf(properties: Element | undefined): {
  readonly size: string;
  readonly fill: string;
} {
  const fill = properties && child(properties, "a", "solidFill");
  const color = fill && childrenOf(fill).find((node) => node.nodeType === 1);
  return {
    size: properties?.getAttribute("sz") ?? "",
    // Only the fill itself counts, not where its namespaces are declared.
    fill: color
      ? new XMLSerializer().serializeToString(color).replace(/ xmlns(:\w+)?="[^"]*"/g, "")
      : "",
  };
}

/** The text of every equation of the deck, slide by slide. */
export function equationsOf(deck: SavedDeck): string[][] {
  return deck.slides.map(({ paragraphs }) =>
    paragraphs.flatMap(({ pieces }) =>
      pieces.filter((piece) => piece.kind === "equation").map((piece) => piece.text),
    ),
  );
}

/** What differs between two decks on slides other than the given one (counted from 1), in plain sentences. */
export function faultsElsewhere(before: SavedDeck, after: SavedDeck, slide: number): string[] {
  if (before.slides.length !== after.slides.length) {
    return [`the deck had ${before.slides.length} slides and has ${after.slides.length}`];
  }
  return before.slides.flatMap((old, index) => {
    const now = after.slides[index];
    const same =
      index === slide - 1 || (now && before.parts.get(old.part) === after.parts.get(now.part));
    return same ? [] : [`slide ${index + 1} is not as it was`];
  });
}

/** Every equation of a slide (counted from 1), as XML from the file. */
export function equationsAsWritten(deck: SavedDeck, slide: number): string[] {
  const serializer = new XMLSerializer();
  return (deck.slides[slide - 1]?.paragraphs ?? []).flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === "equation" ? [serializer.serializeToString(piece.element)] : [],
    ),
  );
}

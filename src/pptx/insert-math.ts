/**
 * Puts equations in place of ranges of text frames: any number of a slide, which is read once and written
 * once. Each is decided separately: one that is refused leaves its text as it was, and the others are
 * inserted.
 */
import type { XmlElement } from "../xml/parse";
import type { RunFormat } from "../xml/run-format";
import { hasBullet } from "./bullet";
import type { Joint, Placed } from "./draft-paragraph";
import { readText, type FrameText } from "./frame-text";
import { looksIn } from "./look-of-place";
import type { Package } from "./package";
import { refuse, type Refusal, type Result } from "./refusal";
import type { Frame } from "./slide";
import { splice, type Splice } from "./splice";
import { TextDraft, type PlaceInFrame } from "./text-draft";
import { charactersAnimatedTo, renumber } from "./timing";
import { asText, mathElement, readableRuns, textRuns, wrapping, type Readable } from "./wrap";

export interface MathInsertion {
  readonly frame: Frame;
  /** Range of the frame's text that the equation replaces, in `readText`'s offsets. */
  readonly from: number;
  readonly to: number;
  readonly mode: "auto" | "inline" | "display";
  readonly spaces?: "kept" | undefined;
  /** The equation's format, given that of the text it replaces. */
  readonly look: (text: RunFormat) => RunFormat;
  /** Writes the equation: `<m:oMath>`, or `<m:oMathPara>` for a display. */
  readonly write: (format: RunFormat, display: boolean) => string;
  /** The equation as plain text, one for each m:oMath that is written. */
  readonly lines: (display: boolean) => readonly string[];
}

/** Where an equation is after it was inserted. */
export interface MathPosition extends PlaceInFrame {
  readonly display: boolean;
}

/** An equation that was inserted: where it is, and what was removed on both sides of it. */
export interface InsertedMath extends MathPosition {
  readonly before: Joint;
  readonly after: Joint;
  /** As `Placed` has them. */
  readonly properties?: string;
}

/** What else is written besides the equations themselves. */
export interface Writing {
  /** How equations that are there already read as text. */
  readonly readable: Readable;
  /**
   * Another change inside a shape whose frame got equations; `only` is the a14:m, as XML or as an element
   * of the slide, if the frame contains nothing else.
   */
  readonly describe?: (frame: Frame, only: string | XmlElement | undefined) => Splice | undefined;
}

/** Changes the slide part of `pkg`; a refused insertion changes nothing. */
export function insertMath(
  pkg: Package,
  slidePart: string,
  insertion: MathInsertion,
  writing: Writing,
): Result<{ readonly position: InsertedMath }> {
  const [result] = insertAllMath(pkg, slidePart, [insertion], writing);
  return result ?? refuse("noText");
}

/**
 * Puts equations into frames of the slide as it is now; their ranges must not overlap. The results are in
 * the order of the insertions. The slide is written once, or not at all if all were refused.
 */
export function insertAllMath(
  pkg: Package,
  slidePart: string,
  insertions: readonly MathInsertion[],
  writing: Writing,
): readonly Result<{ readonly position: InsertedMath }>[] {
  const root = pkg.root(slidePart);
  const byFrame = grouped(insertions, ({ frame }) => frame.body);
  const changes = [...byFrame.values()].map((list) => changeFrame(pkg, slidePart, root, list));
  const changed = changes.filter(({ placed }) => placed.size > 0);
  if (changed.length > 0) {
    const wholes = grouped(changed, ({ frame: { shape } }) =>
      shape.alternatives ? shape.alternatives.element : shape.element,
    );
    const splices = [...wholes.values()].flatMap((some) => shapeSplices(some, root, writing));
    pkg.write(slidePart, splice(root.source, splices));
  }
  const done = new Map<MathInsertion, Result<{ readonly position: InsertedMath }>>();
  for (const { draft, placed, refused } of changes) {
    for (const [insertion, refusal] of refused) done.set(insertion, { ok: false, refusal });
    const positions = draft.positions();
    for (const [insertion, one] of placed) {
      const position = positions.get(one);
      if (!position) throw new Error(`the equation is not where it was put in ${slidePart}`);
      done.set(insertion, { ok: true, position: { ...position, ...one } });
    }
  }
  return insertions.map((insertion) => done.get(insertion) ?? refuse("noText"));
}

function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * Would an equation in place of the range become a display in mode "auto" (decision display)? It is put
 * into a draft that is never written; false where it would be refused.
 */
export function suggestsDisplay(
  pkg: Package,
  slidePart: string,
  { frame, from, to }: Pick<MathInsertion, "frame" | "from" | "to">,
): boolean {
  const text = readText(frame);
  const draft = new TextDraft(text);
  const element = text.paragraphs[draft.paragraphAt(from)]?.element;
  if (!element) return false;
  const result = draft.replace({
    ...{ from, to, mode: "auto", properties: undefined },
    bullet: () => hasBullet(pkg, slidePart, frame, element),
    write: () => ({ xml: "", fallback: "" }),
  });
  return result.ok && result.placed.display;
}

/** The changes of one frame. */
interface FrameChange {
  readonly frame: Frame;
  readonly draft: TextDraft;
  readonly refused: ReadonlyMap<MathInsertion, Refusal>;
  readonly placed: ReadonlyMap<MathInsertion, Placed>;
}

function changeFrame(
  pkg: Package,
  slidePart: string,
  root: XmlElement,
  insertions: readonly MathInsertion[],
): FrameChange {
  const frame = insertions[0]?.frame;
  if (!frame) throw new Error("a frame without insertions");
  const refused = new Map<MathInsertion, Refusal>();
  const placed = new Map<MathInsertion, Placed>();
  const text = readText(frame);
  const draft = new TextDraft(text);
  const place = placer(pkg, slidePart, root, frame, text, draft);
  // From the last to the first, so that what is in front is still as it was.
  const inOrder = insertions.map((insertion, n) => ({ insertion, n }));
  inOrder.sort((a, b) => b.insertion.from - a.insertion.from || b.n - a.n);
  for (const { insertion } of inOrder) {
    const result = place(insertion);
    if (result.ok) placed.set(insertion, result.placed);
    else refused.set(insertion, result.refusal);
  }
  return { frame, draft, refused, placed };
}

/** Returns a function that puts an equation into the draft of a frame. */
function placer(
  pkg: Package,
  slidePart: string,
  root: XmlElement,
  frame: Frame,
  text: FrameText,
  draft: TextDraft,
): (insertion: MathInsertion) => Result<{ readonly placed: Placed }> {
  const { shape, body } = frame;
  const forAll = whyNot(frame);
  const animatedTo = frame.cell ? 0 : charactersAnimatedTo(root, shape.id);
  const lookAt = looksIn(pkg, text);
  const bullets = new Map<number, boolean>();
  return ({ from, to, mode, spaces, look, write, lines }) => {
    if (forAll) return { ok: false, refusal: forAll };
    const paragraph = draft.paragraphAt(from);
    const element = text.paragraphs[paragraph]?.element;
    if (!element) return refuse("noText");
    if (animatedTo > from) return refuse("animatedCharacters", { shape: shape.name });
    const { properties, format: textFormat } = lookAt({ paragraph, from, to });
    const format = look(textFormat);
    return draft.replace({
      ...{ from, to, mode, spaces, properties },
      bullet: () => {
        const known = bullets.get(paragraph) ?? hasBullet(pkg, slidePart, frame, element);
        bullets.set(paragraph, known);
        return known;
      },
      write: (display) => ({
        xml: mathElement(write(format, display), body, shape.alternatives !== undefined),
        fallback: textRuns(lines(display), { lang: "en-US", ...format }, body),
      }),
    });
  };
}

/** The changes of one shape, or of the shapes in one mc:AlternateContent, and its Fallback. */
function shapeSplices(
  changes: readonly FrameChange[],
  root: XmlElement,
  { readable, describe }: Writing,
): readonly Splice[] {
  const [first] = changes;
  if (!first) return [];
  const { element, alternatives } = first.frame.shape;
  const described = changes.flatMap(({ frame, draft }) => {
    const only = draft.only();
    return describe?.(frame, only && ("xml" in only ? only.xml : only.piece.element)) ?? [];
  });
  const inText = changes.flatMap(({ draft }) =>
    draft.splices((equation) => readableRuns(equation, readable)),
  );
  const choice = alternatives?.choice;
  const inside = choice ? { from: choice.openTo, to: choice.closeFrom } : element;
  const content = asText(
    choice ?? element,
    inside,
    readable,
    [...inText, ...described].sort((a, b) => a.from - b.from),
  );
  const animated = changes.flatMap(({ frame, draft }) =>
    frame.cell ? [] : renumber(root, frame.shape.id, draft.renumberings),
  );
  return [
    ...changes.flatMap(({ draft }) => draft.splices()),
    ...described,
    ...animated,
    ...wrapping(element, alternatives?.element, content),
  ];
}

/** Why nothing can be written into the frame; undefined if it can. */
export function whyNot(frame: Frame): Refusal | undefined {
  const { shape } = frame;
  if (shape.locked) return { code: "lockedText", args: { shape: shape.name } };
  if (shape.alternatives && !shape.alternatives.forMath)
    return { code: "otherAlternative", args: { shape: shape.name } };
  return undefined;
}

/** Where the equations of a frame are. */
export function positionsOf(frame: Frame | undefined): readonly PlaceInFrame[] {
  if (!frame) return [];
  const text = readText(frame);
  const equations = text.paragraphs.flatMap((p, paragraph) =>
    p.pieces.filter((x) => x.kind === "equation").map((piece) => ({ piece, paragraph })),
  );
  return equations.map(({ piece, paragraph }, index) => ({
    paragraph,
    index,
    behind: text.text.length - piece.to,
    equationsBehind: equations.length - index - 1,
  }));
}

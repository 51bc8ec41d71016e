/**
 * Puts equations in place of ranges of text frames, as many of a slide as there are, with one reading of
 * the slide before and one after. Each is decided for itself: what is refused leaves its text as it was,
 * and the others go in.
 */
import type { XmlElement } from "../xml/parse";
import type { RunFormat } from "../xml/run-format";
import { hasBullet } from "./bullet";
import type { Joint, Placed } from "./draft-paragraph";
import { readText, type FrameText } from "./frame-text";
import { looksIn } from "./look-of-place";
import type { Package } from "./package";
import { refuse, type Refusal, type Result } from "./refusal";
import { rewrite } from "./rewrite";
import type { Frame, Shape } from "./slide";
import type { Splice } from "./splice";
import { TextDraft } from "./text-draft";
import { charactersAnimatedTo, renumber } from "./timing";
import { mathElement, wrapperAt, type Readable } from "./wrap";

export interface MathInsertion {
  readonly frame: Frame;
  /** Range of the frame's text that the equation takes the place of, as `readText` counts. */
  readonly from: number;
  readonly to: number;
  readonly mode: "auto" | "inline" | "display";
  /** Writes the equation: `<m:oMath>`, or `<m:oMathPara>` for a display. */
  readonly write: (format: RunFormat, display: boolean) => string;
}

/** Where an equation is after it was put there. */
export interface MathPosition {
  /** Number of the paragraph in its frame. */
  readonly paragraph: number;
  /** Number among the equations of its frame. */
  readonly index: number;
  readonly display: boolean;
  /**
   * Length of the frame's text behind the equation, an equation counted as one character: an offset
   * from the end holds whatever the host counts for the equations in front.
   */
  readonly behind: number;
  /** How many equations stand behind it in the frame. */
  readonly equationsBehind: number;
}

/** An equation that went in: where it is, and what went with the text on both sides. */
export interface InsertedMath extends MathPosition {
  readonly before: Joint;
  readonly after: Joint;
}

/** Changes the slide part of `pkg`; what was refused has changed nothing. */
export function insertMath(
  pkg: Package,
  slidePart: string,
  insertion: MathInsertion,
  readable: Readable,
): Result<{ readonly position: InsertedMath }> {
  const [result] = insertAllMath(pkg, slidePart, [insertion], readable);
  return result ?? refuse("noText");
}

/**
 * Puts equations into frames of the slide, as it is now; their ranges must not overlap. The results are in
 * the order of the insertions. Where all were refused, the slide is as it was.
 */
export function insertAllMath(
  pkg: Package,
  slidePart: string,
  insertions: readonly MathInsertion[],
  readable: Readable,
): readonly Result<{ readonly position: InsertedMath }>[] {
  const root = pkg.root(slidePart);
  const byFrame = new Map<XmlElement, MathInsertion[]>();
  for (const insertion of insertions) {
    const { body } = insertion.frame;
    const others = byFrame.get(body);
    if (others) others.push(insertion);
    else byFrame.set(body, [insertion]);
  }
  const changes = [...byFrame.values()].map((list) => changeFrame(pkg, slidePart, root, list));
  const changed = changes.filter(({ splices }) => splices.length > 0);
  const wrapped = new Map(changed.map(({ frame }) => [frame.shape.element, frame.shape]));
  const splices = [
    ...changed.flatMap((change) => change.splices),
    ...[...wrapped.values()].flatMap(wrappers),
  ];
  const frames =
    changed.length === 0
      ? []
      : rewrite(
          pkg,
          slidePart,
          splices,
          changed.map(({ frame }) => frame),
          readable,
        );
  const done = new Map<MathInsertion, Result<{ readonly position: InsertedMath }>>();
  for (const { refused } of changes)
    for (const [insertion, refusal] of refused) done.set(insertion, { ok: false, refusal });
  changed.forEach(({ placed, numbers }, n) => {
    const positions = positionsOf(frames[n]);
    for (const [insertion, { display, before, after }] of placed) {
      const position = positions[numbers.get(placed.get(insertion)) ?? -1];
      if (!position) throw new Error(`the equation is not where it was put in ${slidePart}`);
      done.set(insertion, { ok: true, position: { ...position, display, before, after } });
    }
  });
  return insertions.map((insertion) => done.get(insertion) ?? refuse("noText"));
}

/** What becomes of one frame. */
interface FrameChange {
  readonly frame: Frame;
  readonly splices: readonly Splice[];
  readonly refused: ReadonlyMap<MathInsertion, Refusal>;
  readonly placed: ReadonlyMap<MathInsertion, Placed>;
  readonly numbers: ReadonlyMap<Placed | undefined, number>;
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
  // From the last to the first, so that what stands in front is as it was.
  const inOrder = insertions.map((insertion, n) => ({ insertion, n }));
  inOrder.sort((a, b) => b.insertion.from - a.insertion.from || b.n - a.n);
  for (const { insertion } of inOrder) {
    const result = place(insertion);
    if (result.ok) placed.set(insertion, result.placed);
    else refused.set(insertion, result.refusal);
  }
  const renumbered = frame.cell ? [] : renumber(root, frame.shape.id, draft.renumberings);
  return {
    frame,
    splices: [...draft.splices(), ...renumbered],
    refused,
    placed,
    numbers: draft.numbers(),
  };
}

/** Puts one equation after the other into the draft of a frame. */
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
  const look = looksIn(pkg, text);
  const bullets = new Map<number, boolean>();
  return ({ from, to, mode, write }) => {
    if (forAll) return { ok: false, refusal: forAll };
    const paragraph = draft.paragraphAt(from);
    const element = text.paragraphs[paragraph]?.element;
    if (!element) return refuse("noText");
    if (animatedTo > from) return refuse("animatedCharacters", { shape: shape.name });
    const { properties, format } = look({ paragraph, from, to });
    return draft.replace({
      ...{ from, to, mode },
      properties,
      bullet: () => {
        const known = bullets.get(paragraph) ?? hasBullet(pkg, slidePart, frame, element);
        bullets.set(paragraph, known);
        return known;
      },
      write: (display) =>
        mathElement(write(format, display), body, shape.alternatives !== undefined),
    });
  };
}

/** What goes round a shape that has no alternatives yet. */
function wrappers({ element, alternatives }: Shape): readonly Splice[] {
  if (alternatives) return [];
  const wrap = wrapperAt(element);
  return [
    { from: element.from, to: element.from, text: wrap.open },
    { from: element.to, to: element.to, text: wrap.close },
  ];
}

/** Why nothing can be written into the frame, undefined if it can. */
export function whyNot(frame: Frame): Refusal | undefined {
  const { shape } = frame;
  if (shape.locked) return { code: "lockedText", args: { shape: shape.name } };
  if (shape.alternatives && !shape.alternatives.forMath)
    return { code: "otherAlternative", args: { shape: shape.name } };
  return undefined;
}

/** Where the equations of a frame are. */
export function positionsOf(frame: Frame | undefined): readonly Omit<MathPosition, "display">[] {
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

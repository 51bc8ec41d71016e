/** Writes planned numbers and references on a slide; nothing else of it changes. */
import { mathOf } from "../../pptx/equation";
import { numbersOf } from "../../pptx/numbers-of";
import type { Package } from "../../pptx/package";
import { refuse, refusing, type Refusal, type Result } from "../../pptx/refusal";
import { linksAt, textEdits, type TextEdit } from "../../pptx/replace-text";
import { rewrite } from "../../pptx/rewrite";
import { framesOf, type Frame } from "../../pptx/slide";
import { splice, type Splice } from "../../pptx/splice";
import type { Spoken } from "../alt-text";
import { refOf } from "../frames";
import { readable } from "../readable";
import { altTextEdits } from "./alt-texts";
import { placeNumbers } from "./places";
import type { NumberChange, PlaceChange, ReferenceChange, SlideChanges } from "./plan";

export interface ApplyOptions {
  readonly spoken?: Spoken | undefined;
  /** Should references link to the slide of their equation, where that is another slide? */
  readonly links?: boolean | undefined;
}

/** What was changed on the slide, and the texts that could not be changed. */
export interface AppliedNumbers {
  readonly numbers: readonly NumberChange[];
  readonly places: readonly PlaceChange[];
  readonly references: readonly ReferenceChange[];
  readonly refused: readonly { readonly shapeName: string; readonly refusal: Refusal }[];
}

/** Changes the slide's part and its notes, and its relationships where links were asked for. */
export function applyNumbers(
  pkg: Package,
  slidePart: string,
  changes: Pick<SlideChanges, "numbers" | "places" | "references">,
  { spoken, links = false }: ApplyOptions = {},
): Result<AppliedNumbers> {
  return refusing(() => {
    const work = pkg.copy();
    const frames = framesOf(work.root(slidePart));
    const numbers = numberSplices(work, slidePart, changes.numbers);
    if (!numbers.ok) return numbers;
    const onSlide = changes.references.filter(({ notes }) => !notes);
    const texts = referenceSplices(work, slidePart, frames, onSlide, links);
    const inNotes = notesChanged(work, slidePart, changes.references);
    const touched = [...new Set([...numbers.frames, ...texts.frames])];
    const done = {
      numbers: changes.numbers,
      places: changes.places,
      references: [...texts.done, ...inNotes.done],
      refused: [...texts.refused, ...inNotes.refused],
    };
    const splices = [...numbers.splices, ...texts.splices];
    const count = splices.length + inNotes.done.length + changes.places.length;
    if (count === 0) return { ok: true, ...done };
    const refs = numbers.frames.map(refOf);
    const said = altTextEdits(work, slidePart, refs, spoken, splices);
    if (splices.length > 0) rewrite(work, slidePart, [...splices, ...said], touched, readable);
    const placed = placesChanged(work, slidePart, changes.places);
    if (!placed.ok) return placed;
    pkg.adopt(work);
    return { ok: true, ...done };
  });
}

function placesChanged(
  pkg: Package,
  slidePart: string,
  changes: readonly PlaceChange[],
): Result<object> {
  if (changes.length === 0) return { ok: true };
  const equations = mathOf(pkg.root(slidePart));
  const standing = changes.map((change) => ({ change, math: equations[change.equation] }));
  const wanted = standing.flatMap(({ change: { to: place }, math }) =>
    math ? [{ frame: refOf(math.frame), index: math.index, place }] : [],
  );
  const lost = standing.find(
    ({ change: { from }, math }) => (math?.beside?.place ?? "array") !== from || !math,
  );
  if (lost) return refuse("textChanged", { shape: lost.change.shapeName });
  placeNumbers(pkg, slidePart, wanted);
  return { ok: true };
}

/** References in the speaker's notes, which get no links. */
function notesChanged(
  pkg: Package,
  slidePart: string,
  references: readonly ReferenceChange[],
): Pick<TextSplices, "done" | "refused"> {
  const inNotes = references.filter(({ notes }) => notes);
  const part = inNotes.length > 0 ? pkg.related(slidePart, "notesSlide") : undefined;
  if (part === undefined) return { done: [], refused: [] };
  const root = pkg.root(part);
  const { splices, done, refused } = referenceSplices(pkg, part, framesOf(root), inNotes, false);
  if (splices.length > 0) pkg.write(part, splice(root.source, splices));
  return { done, refused };
}

function numberSplices(
  pkg: Package,
  slidePart: string,
  changes: readonly NumberChange[],
): Result<{ readonly splices: readonly Splice[]; readonly frames: readonly Frame[] }> {
  if (changes.length === 0) return { ok: true, splices: [], frames: [] };
  const equations = mathOf(pkg.root(slidePart));
  const splices: Splice[] = [];
  const frames = new Set<Frame>();
  for (const { equation, number, shapeName, from, to } of changes) {
    const math = equations[equation];
    const standing = math && numbersOf(math)[number];
    if (!math || standing?.text !== from) return refuse("textChanged", { shape: shapeName });
    splices.push(...standing.withText(to));
    frames.add(math.frame);
  }
  return { ok: true, splices, frames: [...frames] };
}

interface TextSplices extends Pick<AppliedNumbers, "references" | "refused"> {
  readonly splices: readonly Splice[];
  readonly frames: readonly Frame[];
  readonly done: readonly ReferenceChange[];
}

function referenceSplices(
  pkg: Package,
  slidePart: string,
  frames: readonly Frame[],
  references: readonly ReferenceChange[],
  links: boolean,
): Omit<TextSplices, "references"> {
  const splices: Splice[] = [];
  const touched: Frame[] = [];
  const done: ReferenceChange[] = [];
  const refused: { shapeName: string; refusal: Refusal }[] = [];
  for (const [n, inFrame] of grouped(references)) {
    const frame = frames[n];
    if (!frame) continue;
    const edits = inFrame.flatMap((one): readonly (TextEdit & { one: ReferenceChange })[] => {
      const standing = links ? linksAt(frame, one) : [];
      const isOthers = standing.some(({ id }) => !linksToSlide(pkg, slidePart, id));
      // On the same slide no link is needed, but an existing one may lead to where the equation was before.
      const isAway = one.target !== slidePart || standing.some(({ exact }) => exact);
      const isWanted = links && !isOthers && isAway;
      const link = isWanted ? linkTo(pkg, slidePart, one.target) : undefined;
      const isLinked = link === undefined || standing.some(({ id, exact }) => exact && id === link);
      if (one.old === one.text && isLinked) return [];
      return [{ ...one, one, ...(isLinked ? {} : { link }) }];
    });
    if (edits.length === 0) continue;
    const result = textEdits(frame, edits);
    if (!result.ok) {
      refused.push({ shapeName: frame.shape.name, refusal: result.refusal });
      continue;
    }
    splices.push(...result.splices);
    touched.push(frame);
    done.push(...edits.map(({ one }) => one));
  }
  return { splices, frames: touched, done, refused };
}

function grouped(
  references: readonly ReferenceChange[],
): ReadonlyMap<number, readonly ReferenceChange[]> {
  const groups = new Map<number, ReferenceChange[]>();
  for (const one of references) {
    const group = groups.get(one.frame);
    if (group) group.push(one);
    else groups.set(one.frame, [one]);
  }
  return groups;
}

/** Is the link one to a slide? Other links are the person's own, and stay. */
function linksToSlide(pkg: Package, slidePart: string, id: string): boolean {
  return pkg.relationships(slidePart).some((r) => r.id === id && r.type === "slide");
}

/** The id of the relationship to a slide, which is added if needed. */
function linkTo(pkg: Package, slidePart: string, target: string): string {
  const known = pkg
    .relationships(slidePart)
    .find((r) => r.type === "slide" && !r.external && r.target === target);
  return known?.id ?? pkg.addRelationship(slidePart, "slide", relative(slidePart, target));
}

function relative(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return to.startsWith(folder) ? to.slice(folder.length) : `/${to}`;
}

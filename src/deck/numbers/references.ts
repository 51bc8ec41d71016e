/**
 * Words in texts that refer to numbers: typed as `\ref{…}` and `\eqref{…}`, or written in their place
 * earlier and recognised by the text beside them. Copies of a text refer to the same equation.
 */
import { append, numberOf } from "../sources";
import type { ReferenceCommand, ReferenceEntry } from "./part";
import type { StandingSlide, StandingText } from "./scan";

/** Words that refer to a label. */
export interface FoundReference {
  readonly slide: StandingSlide;
  readonly text: StandingText;
  readonly from: number;
  readonly to: number;
  readonly command: ReferenceCommand;
  readonly label: string;
  /** Are they a typed command that is still there? */
  readonly typed: boolean;
}

/** A reference whose words were changed by somebody. */
export interface ChangedReference {
  readonly slide: StandingSlide;
  readonly text: StandingText;
  readonly entry: ReferenceEntry;
  /**
   * What is in their place now; undefined: they may still be there, but cannot be told from other words.
   */
  readonly now: { readonly from: number; readonly to: number } | undefined;
}

/** How many characters of the paragraph on each side identify the words. */
const AROUND = 24;
/** With fewer characters than this beside them, the words are searched in the remembered shape only. */
const LEAST = 4;
/** If the text between the two sides is longer than this, it is not a reference that somebody changed. */
const LONGEST = 32;

/** The text on both sides of a range in its paragraph. */
export function beside(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): Pick<ReferenceEntry, "before" | "after"> {
  const before = /[^\r\v]*$/.exec(text.slice(Math.max(0, from - AROUND), from))?.[0] ?? "";
  const after = /^[^\r\v]*/.exec(text.slice(to, to + AROUND))?.[0] ?? "";
  return { before, after };
}

/** The same after these changes of the text, which are in its order and do not touch the range. */
export function besideAfter(
  text: string,
  range: { readonly from: number; readonly to: number },
  changes: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): Pick<ReferenceEntry, "before" | "after"> {
  const written = (from: number, to: number): string => {
    let [all, at] = ["", from];
    for (const change of changes) {
      if (change.from < from || change.to > to) continue;
      all += text.slice(at, change.from) + change.text;
      at = change.to;
    }
    return all + text.slice(at, to);
  };
  const front = written(0, range.from);
  const to = front.length + range.to - range.from;
  const behind = text.slice(range.from, range.to) + written(range.to, text.length);
  return beside(front + behind, { from: front.length, to });
}

/** All references, in text order within each text, and the remembered ones that are no longer there. */
export function findReferences(
  slides: readonly StandingSlide[],
  entries: readonly ReferenceEntry[],
): {
  readonly found: readonly FoundReference[];
  readonly changed: readonly ChangedReference[];
} {
  const finder = new Finder(slides);
  for (const { slide, text } of finder.all) finder.commands(slide, text);
  const now = entries.filter(({ earlier }) => !earlier);
  const lost = now.filter((entry) => !finder.take(entry, "there"));
  // A renumbering that was undone has put the earlier numbers there.
  const back = entries.filter((entry) => entry.earlier && finder.take(entry, "copy"));
  const isBack = ({ shape, label }: ReferenceEntry): boolean =>
    back.some((old) => old.shape === shape && old.label === label);
  const moved = lost.filter((entry) => !isBack(entry) && !finder.take(entry, "nearly"));
  const gone = moved.filter((entry) => !finder.take(entry, "anywhere"));
  for (const entry of [...now, ...back]) while (finder.take(entry, "copy")) continue;
  return { found: finder.found, changed: gone.flatMap((entry) => finder.changed(entry) ?? []) };
}

/** Occurs in no text, because XML does not allow it. */
const BETWEEN = "\u0000";

interface Spot {
  readonly slide: StandingSlide;
  readonly text: StandingText;
}

class Finder {
  readonly all: readonly Spot[];
  readonly #byPlace = new Map<string, Spot[]>();
  /** All texts joined, and where each begins in it, so that one search covers all of them. */
  readonly #whole: string;
  readonly #starts: readonly number[];
  readonly #found = new Map<StandingText, FoundReference[]>();

  constructor(slides: readonly StandingSlide[]) {
    this.all = slides.flatMap((slide) => slide.texts.map((text) => ({ slide, text })));
    for (const spot of this.all)
      append(this.#byPlace, placeName(spot.slide.id, spot.text.shape), spot);
    let at = 0;
    this.#starts = this.all.map(({ text: { text } }) => {
      const start = at;
      at += text.length + BETWEEN.length;
      return start;
    });
    this.#whole = this.all.map(({ text: { text } }) => text).join(BETWEEN);
  }

  get found(): readonly FoundReference[] {
    return this.all.flatMap(({ text }) =>
      [...(this.#found.get(text) ?? [])].sort((a, b) => a.from - b.from),
    );
  }

  /** Finds `\ref{…}` and `\eqref{…}` as they were typed. */
  commands(slide: StandingSlide, text: StandingText): void {
    for (const match of text.text.matchAll(/\\(eqref|ref)\s*\{\s*([^{}\r\v]+?)\s*\}/g)) {
      const [all, name, label = ""] = match;
      const from = match.index;
      const command: ReferenceCommand = name === "ref" ? "ref" : "eqref";
      const to = from + all.length;
      const typed = true;
      append<StandingText, FoundReference>(this.#found, text, {
        ...{ slide, text, from, to, command, label, typed },
      });
    }
  }

  /**
   * Finds words of an entry that are not taken yet. "there": in the same shape with the same text beside
   * them; "nearly": with part of that text, or the only such number; "anywhere": in any shape; "copy": once
   * found, another copy of them.
   */
  take(entry: ReferenceEntry, where: "there" | "nearly" | "anywhere" | "copy"): boolean {
    const { before, text, after } = entry;
    const enough = before.length + after.length >= LEAST;
    const there = this.#at(entry);
    switch (where) {
      case "there":
        return there.some((spot) => this.#takeIn(spot, entry, isSame));
      case "nearly":
        return there.some(
          (spot) => this.#takeIn(spot, entry, isNear) || this.#takeOnly(spot, entry),
        );
      case "anywhere":
      case "copy": {
        const isTold = (spot: Spot): boolean =>
          enough || (spot.text.shape === entry.shape && spot.text.text.trim() === text);
        return this.#with(before + text + after).some(
          (spot) => isTold(spot) && this.#takeIn(spot, entry, isSame),
        );
      }
    }
  }

  /** The place where the words were, if other words are there now. */
  changed(entry: ReferenceEntry): ChangedReference | undefined {
    const { before, after } = entry;
    for (const { slide, text } of this.#at(entry)) {
      const from = text.text.indexOf(before);
      if (from < 0) continue;
      const start = from + before.length;
      const rest = text.text.slice(start, start + LONGEST);
      const now = after === "" ? /^[^\r\v]*/.exec(rest)?.[0] : rest.split(after)[0];
      const isThere = after === "" || rest.includes(after);
      // Empty text means that the reference was deleted.
      if (now !== undefined && isThere && now.trim() !== "" && (before + after).length >= LEAST)
        return { slide, text, entry, now: { from: start, to: start + now.length } };
    }
    const spot = this.#at(entry).find((one) => this.#free(one, entry).length > 0);
    return spot && { ...spot, entry, now: undefined };
  }

  /** The texts of the shape in which the words were. */
  #at({ slide, shape }: ReferenceEntry): readonly Spot[] {
    return this.#byPlace.get(placeName(slide, shape)) ?? [];
  }

  /** The texts that contain these words, each once. */
  #with(words: string): readonly Spot[] {
    const spots = new Set<Spot>();
    let n = 0;
    for (let at = this.#whole.indexOf(words); at >= 0; at = this.#whole.indexOf(words, at + 1)) {
      while ((this.#starts[n + 1] ?? Infinity) <= at) n++;
      const spot = this.all[n];
      if (spot) spots.add(spot);
    }
    return [...spots];
  }

  /** Takes the words at a place that is free and whose text on both sides fits. */
  #takeIn(
    spot: Spot,
    entry: ReferenceEntry,
    fits: (sides: Sides, entry: ReferenceEntry) => boolean,
  ): boolean {
    const from = this.#free(spot, entry).find((at) =>
      fits(beside(spot.text.text, { from: at, to: at + entry.text.length }), entry),
    );
    if (from === undefined) return false;
    const { command, label, text } = entry;
    const range = { from, to: from + text.length };
    append(this.#found, spot.text, { ...spot, ...range, command, label, typed: false });
    return true;
  }

  /** A number in parentheses that occurs once in the shape is taken for the one that was written there. */
  #takeOnly(spot: Spot, entry: ReferenceEntry): boolean {
    const isOnly = entry.command === "eqref" && this.#free(spot, entry).length === 1;
    return isOnly && this.#takeIn(spot, entry, () => true);
  }

  /** Offsets where the words are separate words and not taken yet. */
  #free({ text }: Spot, entry: ReferenceEntry): readonly number[] {
    const taken = this.#found.get(text) ?? [];
    const found: number[] = [];
    const length = entry.text.length;
    for (
      let from = text.text.indexOf(entry.text);
      from >= 0;
      from = text.text.indexOf(entry.text, from + 1)
    ) {
      const to = from + length;
      const isPart =
        /^\w/.test(entry.text) && /\w/.test(text.text.charAt(from - 1) + text.text.charAt(to));
      if (!isPart && !taken.some((one) => one.from < to && from < one.to)) found.push(from);
    }
    return found;
  }
}

type Sides = Pick<ReferenceEntry, "before" | "after">;

function isSame(one: Sides, other: Sides): boolean {
  return one.before === other.before && one.after === other.after;
}

/** Does the text on one side still end, or on the other still begin, as remembered? */
function isNear(one: Sides, other: Sides): boolean {
  const near = (side: string): boolean => side.length >= LEAST;
  return (
    (near(other.before) && one.before.endsWith(other.before.slice(-LEAST))) ||
    (near(other.after) && one.after.startsWith(other.after.slice(0, LEAST)))
  );
}

function placeName(slide: string, shape: string): string {
  return `${numberOf(slide)} ${shape}`;
}

/**
 * Words in texts that refer to numbers: typed as `\ref{…}` and `\eqref{…}`, or written in their place before
 * and known by the words beside them. Copies of a text refer to the same thing.
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
  /** Were they typed as a command, which stands there still? */
  readonly typed: boolean;
}

/** A reference whose words somebody has changed. */
export interface ChangedReference {
  readonly slide: StandingSlide;
  readonly text: StandingText;
  readonly entry: ReferenceEntry;
  /** What stands in their place; undefined: they may stand there still, and cannot be told from other words. */
  readonly now: { readonly from: number; readonly to: number } | undefined;
}

/** So many characters of the paragraph tell words from others. */
const AROUND = 24;
/** With less than this beside them they are looked for in the remembered shape only. */
const LEAST = 4;
/** Longer than this, what stands between two texts is no reference that somebody changed. */
const LONGEST = 32;

/** What stands on both sides of a range in its paragraph. */
export function beside(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): Pick<ReferenceEntry, "before" | "after"> {
  const before = /[^\r\v]*$/.exec(text.slice(Math.max(0, from - AROUND), from))?.[0] ?? "";
  const after = /^[^\r\v]*/.exec(text.slice(to, to + AROUND))?.[0] ?? "";
  return { before, after };
}

/** The same once the text has these changes, which are in its order and leave the range as it is. */
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

/** All references, those of a text in its order; and what is none any more. */
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
  // A renumbering that was taken back has put the numbers from before there.
  const back = entries.filter((entry) => entry.earlier && finder.take(entry, "copy"));
  const isBack = ({ shape, label }: ReferenceEntry): boolean =>
    back.some((old) => old.shape === shape && old.label === label);
  const moved = lost.filter((entry) => !isBack(entry) && !finder.take(entry, "nearly"));
  const gone = moved.filter((entry) => !finder.take(entry, "anywhere"));
  for (const entry of [...now, ...back]) while (finder.take(entry, "copy")) continue;
  return { found: finder.found, changed: gone.flatMap((entry) => finder.changed(entry) ?? []) };
}

/** No text has it: XML cannot. */
const BETWEEN = "\u0000";

interface Spot {
  readonly slide: StandingSlide;
  readonly text: StandingText;
}

class Finder {
  readonly all: readonly Spot[];
  readonly #byPlace = new Map<string, Spot[]>();
  /** All texts as one, and where each begins in it: words are sought in all of them at once. */
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

  /** `\ref{…}` and `\eqref{…}` as they were typed. */
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
   * Finds the words of an entry that nobody has taken: with what stood beside them in the same shape;
   * with part of that; in any shape; or, once found, a copy of them.
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

  /** The place where the words stood, if others stand there now. */
  changed(entry: ReferenceEntry): ChangedReference | undefined {
    const { before, after } = entry;
    for (const { slide, text } of this.#at(entry)) {
      const from = text.text.indexOf(before);
      if (from < 0) continue;
      const start = from + before.length;
      const rest = text.text.slice(start, start + LONGEST);
      const now = after === "" ? /^[^\r\v]*/.exec(rest)?.[0] : rest.split(after)[0];
      const isThere = after === "" || rest.includes(after);
      // Nothing at all: it was taken away.
      if (now !== undefined && isThere && now.trim() !== "" && (before + after).length >= LEAST)
        return { slide, text, entry, now: { from: start, to: start + now.length } };
    }
    const spot = this.#at(entry).find((one) => this.#free(one, entry).length > 0);
    return spot && { ...spot, entry, now: undefined };
  }

  /** The texts of the shape in which the words stood. */
  #at({ slide, shape }: ReferenceEntry): readonly Spot[] {
    return this.#byPlace.get(placeName(slide, shape)) ?? [];
  }

  /** The texts that have these words, each once. */
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

  /** Takes the words where nobody has taken them and what stands beside them is what is asked for. */
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

  /** A number in parentheses that stands in the shape once is taken for the one that was written there. */
  #takeOnly(spot: Spot, entry: ReferenceEntry): boolean {
    const isOnly = entry.command === "eqref" && this.#free(spot, entry).length === 1;
    return isOnly && this.#takeIn(spot, entry, () => true);
  }

  /** Where the words stand by themselves and nobody has taken them. */
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

/** Does one of both sides end, or begin, as it did? */
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

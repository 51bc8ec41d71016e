/**
 * Which of the numbers on slides are ours, and what is known of them. An equation is recognised by its
 * content and its numbers; among several with the same content, the one in the remembered place is the
 * original, which the labels refer to, and the others are its copies.
 */
import type { NumberedLine } from "../../math/numbering";
import { likeness } from "../source-index";
import { append, numberOf } from "../sources";
import type { EquationEntry, NumberEntry, NumberPlace } from "./part";
import type { StandingEquation, StandingNumber, StandingSlide } from "./scan";

/** An equation of a slide with what is known of its numbers. */
export interface KnownEquation {
  readonly slide: StandingSlide;
  readonly standing: StandingEquation;
  /** One for each of its numbers. */
  readonly lines: readonly NumberedLine[];
  readonly groups: readonly (readonly string[])[];
  /** Do its labels refer to another equation, as long as that exists? */
  readonly copy: boolean;
  /** Was it not numbered by us? Then its numbers stay. */
  readonly foreign: boolean;
  /** Numbers of ours that somebody has changed by hand: they stay too. */
  readonly changed: readonly { readonly from: string; readonly to: string }[];
}

interface Seen {
  readonly slide: StandingSlide;
  readonly standing: StandingEquation;
}

/** A number in one of our styles, or with a letter of `subequations`. */
const USUAL = /^\d+(?:\.\d+)*[a-z]?$/;

/** In the order of the deck; `adopt`: numbers in parentheses that somebody typed count as ours. */
export function knownEquations(
  slides: readonly StandingSlide[],
  entries: readonly EquationEntry[],
  adopt: boolean,
): readonly KnownEquation[] {
  const seen = slides.flatMap((slide) => slide.equations.map((standing) => ({ slide, standing })));
  const original = new Map<Seen, EquationEntry>();
  const copyOf = new Map<Seen, EquationEntry>();
  const claimed = new Set<EquationEntry>();
  const claim = (one: Seen, entry: EquationEntry | undefined): void => {
    if (!entry || claimed.has(entry) || original.has(one)) return;
    claimed.add(entry);
    original.set(one, entry);
  };
  const bySignature = new Map<string, EquationEntry[]>();
  // Entries from before the last renumbering come after the current ones.
  for (const entry of [...entries].sort((a, b) => Number(a.earlier ?? 0) - Number(b.earlier ?? 0)))
    append(bySignature, signature(entry.key, entry.numbers), entry);
  const alike = ({ standing }: Seen): readonly EquationEntry[] =>
    bySignature.get(signature(standing.key, standing.numbers)) ?? [];
  for (const one of seen)
    claim(
      one,
      alike(one).find((entry) => isAt(one, entry.place)),
    );
  for (const one of seen)
    claim(
      one,
      alike(one).find((entry) => !claimed.has(entry)),
    );
  for (const one of seen) {
    const [entry] = alike(one);
    if (entry && !original.has(one)) copyOf.set(one, entry);
  }
  // Equations that were changed in PowerPoint since: recognised by their place, or by their numbers.
  const keys = new Set(entries.map(({ key }) => key));
  const byPlace = new Map<string, EquationEntry[]>();
  const byTexts = new Map<string, EquationEntry[]>();
  for (const entry of entries) {
    if (claimed.has(entry) || entry.earlier) continue;
    append(byPlace, placeName(entry.place), entry);
    append(byTexts, signature("", entry.numbers), entry);
  }
  for (const one of seen) {
    if (original.has(one) || copyOf.has(one)) continue;
    const { standing, slide } = one;
    const place = { slide: slide.id, shape: standing.shape, index: standing.index };
    claim(
      one,
      byPlace.get(placeName(place))?.find((entry) => isSimilar(standing, entry)),
    );
    if (keys.has(standing.key)) continue;
    claim(
      one,
      byTexts.get(signature("", standing.numbers))?.find((entry) => isSimilar(standing, entry)),
    );
  }
  return seen.map((one) => {
    const entry = original.get(one) ?? copyOf.get(one);
    if (!entry) return { ...one, ...typed(one.standing, adopt), copy: false, changed: [] };
    const copy = (entry.copy ?? entry.earlier) === true || !original.has(one);
    return { ...one, foreign: false, copy, ...aligned(one.standing, entry) };
  });
}

function signature(key: string, numbers: readonly { readonly text: string }[]): string {
  return JSON.stringify([key, ...numbers.map(({ text }) => text)]);
}

function isAt({ slide, standing }: Seen, place: NumberPlace): boolean {
  return (
    placeName(place) ===
    placeName({ slide: slide.id, shape: standing.shape, index: standing.index })
  );
}

function placeName({ slide, shape, index }: NumberPlace): string {
  return JSON.stringify([numberOf(slide), shape, index]);
}

/** From this share of common signs on, an equation is taken for a changed version of the other. */
const ALIKE = 0.5;

function isSimilar({ key }: StandingEquation, entry: EquationEntry): boolean {
  return key === entry.key || likeness(key, entry.key) >= ALIKE;
}

/** Lines for numbers of which nothing is remembered. */
function typed(
  { numbers }: StandingEquation,
  adopt: boolean,
): Pick<KnownEquation, "lines" | "groups" | "foreign"> {
  const isOurs = (one: StandingNumber): boolean => adopt && !one.bare && USUAL.test(one.text);
  const lines = numbers.map((one): NumberedLine => ({
    number: isOurs(one) ? { kind: "automatic" } : { kind: "fixed", ...one },
    labels: [],
  }));
  return { lines, groups: [], foreign: !numbers.some(isOurs) };
}

/** The lines of an equation as its entry has them, each matched by its number. */
function aligned(
  { numbers }: StandingEquation,
  entry: EquationEntry,
): Pick<KnownEquation, "lines" | "groups" | "changed"> {
  const left = [...entry.numbers];
  const take = (found: NumberEntry | undefined): NumberEntry | undefined => {
    if (found) left.splice(left.indexOf(found), 1);
    return found;
  };
  const changed: { from: string; to: string }[] = [];
  const same = numbers.map(({ text }) => take(left.find((one) => one.text === text)));
  const lines = numbers.map((standing, i): NumberedLine => {
    const known = same[i];
    if (known) return known;
    const fixed: NumberedLine = { number: { kind: "fixed", ...standing }, labels: [] };
    // With the same count of numbers, the unmatched entry at this position is the one whose text was
    // changed.
    const before = numbers.length === entry.numbers.length ? entry.numbers[i] : undefined;
    if (!before || !left.includes(before)) return fixed;
    changed.push({ from: before.text, to: standing.text });
    return { ...fixed, labels: before.labels };
  });
  return { lines, groups: entry.groups, changed };
}

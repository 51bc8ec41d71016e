/**
 * Which source belongs to an equation: one with the same content. Both are reduced to canonical LaTeX by
 * today's translator when the deck is opened; the key is never stored, so that a better translator still
 * finds old sources.
 */
import { EMPTY_PREAMBLE, readPreamble, type Preamble } from "../latex/preamble";
import { readLatex } from "../latex/read";
import { writeLatex } from "../latex/write";
import type { MathList } from "../math/ast";
import { numberless } from "../math/numberless";
import { hasErrors } from "../math/problem";
import { readOmml } from "../omml/read";
import { writeOmml } from "../omml/write";
import { parseXml, XmlError } from "../xml/parse";
import {
  append,
  numberOf,
  placeKey,
  type Source,
  type SourcePlace,
  type SourcesPart,
} from "./sources";

/**
 * Equations with the same key have the same content, however they were typed. The key is computed from OMML,
 * as the equation on the slide is: what OMML cannot distinguish is the same here.
 */
function keyOfOmml(omml: string): string {
  try {
    return writeLatex(readOmml(parseXml(omml)).body);
  } catch (error) {
    if (error instanceof XmlError) return TOO_DEEP;
    throw error;
  }
}

/** The key of equations nested deeper than any slide may be; no LaTeX is written like this. */
const TOO_DEEP = "\u0000";

/** Keys of a source: read inline and as a display, which seldom differ. */
export function keysOf(source: Source, preamble: Preamble): readonly string[] {
  const written = new Set<string>();
  for (const display of [source.display, !source.display]) {
    const { body, problems } = readLatex(source.latex, { display, preamble });
    if (!hasErrors(problems)) written.add(writeOmml(body, { display: false }));
  }
  return [...new Set([...written].map(keyOfOmml))];
}

/**
 * Keys that were computed before, by what they were computed from: a deck's sources are looked up again for
 * each equation at the caret. The text in it is limited; beyond that it is cleared.
 */
const KNOWN_KEYS = new Map<string, readonly string[]>();
const MAX_KNOWN = 8_000_000;
let knownText = 0;

/**
 * How much source text is translated for one index, about half a second of work, newest sources first. A
 * deck with more than that (some eight hundred formulas) takes several rounds: each starts from the
 * translations of earlier rounds.
 */
const MAX_NEW_TEXT = 32_000;

/**
 * A source that cannot be read, or a macro bomb, costs more than its length, and so does a short source.
 */
const FAILED = 2_000;
const SHORT = 40;

function rememberKeys(name: string, keys: readonly string[]): void {
  const length = keys.reduce((sum, key) => sum + key.length, name.length);
  if (knownText + length > MAX_KNOWN) {
    KNOWN_KEYS.clear();
    knownText = 0;
  }
  KNOWN_KEYS.set(name, keys);
  knownText += length;
}

/** An equation for which a source is sought. */
export interface Sought {
  readonly body: MathList;
  readonly display: boolean;
}

/** The keys of an equation on a slide: as it is, and without the numbers that it was given there. */
export function soughtKeys(body: MathList): readonly string[] {
  return [...new Set([writeLatex(body), writeLatex(numberless(body))])];
}

/** Looks up sources by the content of equations. Keys are computed when the index is made. */
export class SourceIndex {
  readonly #byKey = new Map<string, Source[]>();
  readonly #byPlace = new Map<string, { readonly key: string; readonly source: Source }[]>();

  constructor(parts: readonly (Partial<SourcesPart> & Pick<SourcesPart, "sources">)[]) {
    const preambles = new Map<string, Preamble>([["", EMPTY_PREAMBLE]]);
    let room = MAX_NEW_TEXT;
    for (const source of parts.flatMap((p) => p.sources).sort((a, b) => b.time - a.time)) {
      const text = source.preamble ?? "";
      const name = JSON.stringify([source.display, text, source.latex]);
      let keys = KNOWN_KEYS.get(name);
      if (keys === undefined) {
        let preamble = preambles.get(text);
        const length = source.latex.length + (preamble ? 0 : text.length);
        if (length > room) continue;
        if (!preamble) {
          preamble = readPreamble(text).preamble;
          preambles.set(text, preamble);
        }
        keys = keysOf(source, preamble);
        rememberKeys(name, keys);
        const least = keys[0] === undefined ? FAILED : Math.max(length, SHORT);
        room -= keys.reduce((most, key) => Math.max(most, key.length), least);
      }
      const [first] = keys;
      if (first === undefined) continue;
      for (const key of keys) append(this.#byKey, key, source);
      if (source.place) append(this.#byPlace, placeKey(source.place), { key: first, source });
    }
  }

  /**
   * The source of an equation that was read from a slide: of those with the same content the newest, with
   * one of the same style (inline or display) preferred. Undefined: none is remembered, or the equation was
   * changed in PowerPoint since.
   */
  find({ body, display }: Sought): Source | undefined {
    for (const key of soughtKeys(body)) {
      const found = newest(this.#byKey.get(key) ?? [], display);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * The source of an equation that was changed in PowerPoint since: one that was inserted in this shape,
   * belongs to none of the `others` there, and has most of its signs in common with the equation as it is
   * now. Undefined: none is similar enough.
   */
  findEdited(
    { body, display }: Sought,
    place: SourcePlace,
    others: readonly MathList[],
  ): Source | undefined {
    const key = writeLatex(body);
    const taken = new Set(others.map((other) => writeLatex(other)));
    const found = [placeKey(place), placeKey({ ...place, slide: numberOf(place.slide) })]
      .flatMap((at) => this.#byPlace.get(at) ?? [])
      .filter((entry) => !taken.has(entry.key) && entry.key !== key)
      .map((entry) => ({ ...entry, alike: likeness(key, entry.key) }))
      .filter(({ alike }) => alike >= ALIKE);
    const most = Math.max(...found.map(({ alike }) => alike));
    return newest(
      found.filter(({ alike }) => alike === most).map(({ source }) => source),
      display,
    );
  }
}

function newest(sources: readonly Source[], display: boolean): Source | undefined {
  const fits = (source: Source): number => Number(source.display === display);
  let best: Source | undefined;
  for (const source of sources) {
    const better = best ? fits(source) - fits(best) || source.time - best.time : 1;
    if (better > 0) best = source;
  }
  return best;
}

/** From this share of common signs on, a formula is taken for a changed version of the other. */
const ALIKE = 0.5;

/** The share of signs that two LaTeX texts have in common, regardless of order; 0…1. */
export function likeness(one: string, other: string): number {
  const signs = (text: string): readonly string[] => text.match(/\\[A-Za-z]+|[^\s{}]/gu) ?? [];
  const a = signs(one);
  const b = signs(other);
  const counts = new Map<string, number>();
  for (const sign of a) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let common = 0;
  for (const sign of b) {
    const left = counts.get(sign) ?? 0;
    if (left === 0) continue;
    counts.set(sign, left - 1);
    common += 1;
  }
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}

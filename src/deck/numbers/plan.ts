/** What has to change on each slide so that numbers are in order and references match them. */
import type { NumberPlace } from "../../pptx/number-beside";
import { countLines, type Counted } from "../../math/numbering";
import { append } from "../sources";
import { knownEquations, type KnownEquation } from "./known";
import type {
  EquationEntry,
  NumberSettings,
  NumbersPart,
  ReferenceCommand,
  ReferenceEntry,
} from "./part";
import { beside, besideAfter, findReferences, type FoundReference } from "./references";
import type { StandingSlide, StandingText } from "./scan";
import { isWhereWanted, wantedPlace } from "./wanted-place";

/** A number that changes, at the margin of an equation. */
export interface NumberChange {
  /** The index of the equation on the slide. */
  readonly equation: number;
  /** The index of the number in the equation. */
  readonly number: number;
  readonly shapeName: string;
  readonly from: string;
  readonly to: string;
}

/** A number that has to be placed elsewhere. */
export interface PlaceChange {
  /** The index of the equation on the slide. */
  readonly equation: number;
  readonly shapeName: string;
  /** The number as it will be. */
  readonly number: string;
  readonly from: NumberPlace;
  readonly to: NumberPlace;
}

/** A reference with its new text; `old` is the text that is there. */
export interface ReferenceChange {
  /** The index of the text frame on the slide, or on its notes page. */
  readonly frame: number;
  readonly notes?: true | undefined;
  readonly shapeName: string;
  readonly from: number;
  readonly to: number;
  readonly old: string;
  readonly text: string;
  readonly label: string;
  /** The part of the slide that has the equation. */
  readonly target: string;
}

export interface SlideChanges {
  readonly slide: StandingSlide;
  readonly numbers: readonly NumberChange[];
  readonly places: readonly PlaceChange[];
  /** Including references whose text is already correct. */
  readonly references: readonly ReferenceChange[];
}

/** What a person should know; each is a key of `notes` in `src/text/<language>/numbers.ts`. */
export type NumbersNoteCode =
  | "noLabel"
  | "referenceChanged"
  | "referenceLost"
  | "labelTwice"
  | "labelCopied"
  | "notOurs"
  | "numberChanged"
  | "numberTwice"
  | "staysRight"
  | "noSections";

export interface NumbersNote {
  readonly code: NumbersNoteCode;
  /** 1 for the first slide; 0 for the deck. */
  readonly slide: number;
  readonly shapeName: string;
  readonly args: Readonly<Record<string, string>>;
}

/** A label, and the number that it stands for. */
export interface Labelled {
  readonly label: string;
  /** Without parentheses. */
  readonly text: string;
  readonly slide: StandingSlide;
  /** The content of its equation (`keyOf`). */
  readonly key: string;
  readonly known: KnownEquation;
}

export interface NumbersPlan {
  /** The slides on which something changes, or that have references. */
  readonly slides: readonly SlideChanges[];
  readonly labels: readonly Labelled[];
  readonly notes: readonly NumbersNote[];
  readonly equations: readonly Remembered<EquationEntry>[];
  readonly references: readonly Remembered<ReferenceEntry>[];
  /** The state from before the last renumbering. */
  readonly earlier: Pick<NumbersPart, "equations" | "references">;
}

/** What to remember of something on a slide: `after` once the slide is changed, `before` until then. */
interface Remembered<T> {
  readonly slide: StandingSlide;
  readonly after: T;
  readonly before: T | undefined;
}

/** What to remember, given which slides were changed; `idOf`: the current ids of slides. */
export function remembered(
  plan: NumbersPlan,
  isDone: (slide: StandingSlide) => boolean,
  idOf: (slide: StandingSlide) => string = ({ id }) => id,
): Pick<NumbersPart, "equations" | "references"> {
  const ids = new Map(
    [...plan.equations, ...plan.references].map(({ slide }) => [slide.id, idOf(slide)]),
  );
  const now = (id: string): string => ids.get(id) ?? id;
  const equations = statesOf(plan.equations, isDone);
  const references = statesOf(plan.references, isDone);
  const isChanged = equations.earlier.length + references.earlier.length > 0;
  const earlier = isChanged
    ? { equations: equations.earlier, references: references.earlier }
    : plan.earlier;
  return {
    equations: [
      ...equations.now.map((one) => ({
        ...one,
        place: { ...one.place, slide: now(one.place.slide) },
      })),
      ...earlier.equations,
    ],
    references: [
      ...references.now.map((one) => ({ ...one, slide: now(one.slide) })),
      ...earlier.references,
    ],
  };
}

/** The entries of the present state, and those of the state before. */
function statesOf<T>(
  all: readonly Remembered<T>[],
  isDone: (slide: StandingSlide) => boolean,
): { readonly now: readonly T[]; readonly earlier: readonly (T & { readonly earlier: true })[] } {
  const now: T[] = [];
  const earlier: (T & { readonly earlier: true })[] = [];
  for (const { slide, before, after } of all) {
    const entry = isDone(slide) ? after : before;
    if (entry !== undefined) now.push(entry);
    if (isDone(slide) && before !== undefined && JSON.stringify(before) !== JSON.stringify(after))
      earlier.push({ ...before, earlier: true });
  }
  return { now, earlier };
}

/** The deck as it is, and what is remembered of it. */
export interface NumberedDeck {
  readonly slides: readonly StandingSlide[];
  /** The section of each slide, from 1; 0 where the deck has none. */
  readonly sections: readonly number[];
  readonly settings: NumberSettings;
  /** Does the host keep numbers that are part of their equations? Absent: yes. */
  readonly numbersStay?: boolean | undefined;
  readonly equations: readonly EquationEntry[];
  readonly references: readonly ReferenceEntry[];
}

/** Plans new numbers; `adopt`: numbers that somebody typed are renumbered too. */
export function planNumbers(deck: NumberedDeck, adopt = false): NumbersPlan {
  const numbers = new NumberPlanner(deck, adopt);
  const texts = new ReferencePlanner(deck, numbers.labels);
  const slides = deck.slides.flatMap((slide): readonly SlideChanges[] => {
    const changed = numbers.changes.get(slide) ?? [];
    const places = numbers.places.get(slide) ?? [];
    const references = texts.changes.get(slide) ?? [];
    const count = changed.length + places.length + references.length;
    return count > 0 ? [{ slide, numbers: changed, places, references }] : [];
  });
  return {
    slides,
    labels: [...numbers.labels.values()],
    notes: [...numbers.notes, ...copiesReferredTo(numbers, texts), ...texts.notes].sort(
      (a, b) => a.slide - b.slide,
    ),
    equations: numbers.entries,
    references: texts.entries,
    earlier: {
      equations: deck.equations.filter(({ earlier }) => earlier),
      references: deck.references.filter(({ earlier }) => earlier),
    },
  };
}

/** Notes on ambiguous labels: those of copies, where something refers to them. */
function copiesReferredTo(
  { copies, labels }: NumberPlanner,
  { changes }: ReferencePlanner,
): readonly NumbersNote[] {
  const referredTo = new Set([...changes.values()].flat().map(({ label }) => label));
  return [...copies].flatMap(([label, all]): readonly NumbersNote[] => {
    const [first] = all;
    const original = labels.get(label)?.slide.number;
    if (!first || original === undefined || !referredTo.has(label)) return [];
    const slides = [...new Set(all.map(({ slide }) => slide.number))].join(", ");
    const { slide, standing } = first;
    const args = { label, slides, original: String(original) };
    return [{ code: "labelCopied", slide: slide.number, shapeName: standing.shapeName, args }];
  });
}

/** Does the plan change nothing on slides? */
export function isInOrder(plan: NumbersPlan): boolean {
  return plan.slides.every(
    ({ numbers, places, references }) =>
      numbers.length + places.length === 0 && references.every(({ old, text }) => old === text),
  );
}

class NumberPlanner {
  readonly labels = new Map<string, Labelled>();
  /** For each label, the equations that are copies of the one that it refers to. */
  readonly copies = new Map<string, KnownEquation[]>();
  readonly changes = new Map<StandingSlide, NumberChange[]>();
  readonly places = new Map<StandingSlide, PlaceChange[]>();
  readonly notes: NumbersNote[] = [];
  readonly entries: Remembered<EquationEntry>[] = [];
  readonly #taken = new Set<string>();
  readonly #counted: { readonly known: KnownEquation; readonly counted: Counted }[] = [];

  constructor(deck: NumberedDeck, adopt: boolean) {
    const { settings, sections, numbersStay = true } = deck;
    const place = wantedPlace(settings, numbersStay);
    const bySection = settings.style === "section" && sections.some((section) => section > 0);
    if (settings.style === "section" && !bySection)
      this.notes.push({ code: "noSections", slide: 0, shapeName: "", args: {} });
    const sectionOf = new Map(deck.slides.map((slide, n) => [slide, sections[n] ?? 0]));
    let section = -1;
    let used = 0;
    for (const known of knownEquations(deck.slides, deck.equations, adopt)) {
      const here = sectionOf.get(known.slide) ?? 0;
      if (bySection && here !== section) used = 0;
      section = here;
      const first = settings.start + used;
      const prefix = bySection ? `${section}.` : "";
      const counted = countLines(known, (n) => `${prefix}${first + n}`);
      used += counted.used;
      this.#number(known, counted);
      if (!known.foreign) this.#place(known, counted, place);
      this.#counted.push({ known, counted });
    }
    // A copy takes over a label whose original is gone.
    for (const isCopy of [false, true])
      for (const { known, counted } of this.#counted)
        if (known.copy === isCopy) this.#name(known, counted);
    for (const { known, counted } of this.#counted) this.#remember(known, counted);
  }

  #say(known: KnownEquation, code: NumbersNoteCode, args: NumbersNote["args"]): void {
    const { slide, standing } = known;
    this.notes.push({ code, slide: slide.number, shapeName: standing.shapeName, args });
  }

  #number(known: KnownEquation, { texts }: Counted): void {
    const { slide, standing, foreign } = known;
    const { n: equation, shapeName } = standing;
    standing.numbers.forEach(({ text: from }, number) => {
      const to = texts[number] ?? from;
      if (this.#taken.has(to)) this.#say(known, "numberTwice", { number: to });
      this.#taken.add(to);
      if (foreign) this.#say(known, "notOurs", { number: to });
      if (to === from) return;
      const list = this.changes.get(slide) ?? [];
      list.push({ equation, number, shapeName, from, to });
      this.changes.set(slide, list);
    });
    for (const { from, to } of known.changed) this.#say(known, "numberChanged", { from, to });
  }

  #place({ slide, standing }: KnownEquation, { texts }: Counted, to: NumberPlace): void {
    const { n: equation, shapeName, numbers, movable } = standing;
    const from = standing.place ?? "array";
    if (isWhereWanted(from, to)) return;
    const number = numbers.map(({ text }, n) => texts[n] ?? text).join(", ");
    if (movable) append(this.places, slide, { equation, shapeName, number, from, to });
    else this.notes.push({ code: "staysRight", slide: slide.number, shapeName, args: { number } });
  }

  #name(known: KnownEquation, { labels }: Counted): void {
    const { slide, standing, copy } = known;
    for (const [label, text] of labels) {
      const taken = this.labels.get(label);
      if (taken && copy) append(this.copies, label, known);
      else if (taken) this.#say(known, "labelTwice", { label });
      else if (text !== undefined)
        this.labels.set(label, { label, text, slide, key: standing.key, known });
    }
  }

  #remember(known: KnownEquation, { texts, labels }: Counted): void {
    const { slide, standing, lines, groups, foreign } = known;
    if (foreign) return;
    const { key, shape, index } = standing;
    const numbered = (text: (n: number) => string | undefined): EquationEntry["numbers"] =>
      lines.map((line, n) => ({ ...line, text: text(n) ?? "" }));
    const isNamed = [...labels.keys()].some((name) => this.labels.get(name)?.known === known);
    const copy = known.copy && !isNamed ? { copy: true as const } : {};
    const entry = { place: { slide: slide.id, shape, index }, key, groups, ...copy };
    this.entries.push({
      slide,
      after: { ...entry, numbers: numbered((n) => texts[n]) },
      before: { ...entry, numbers: numbered((n) => standing.numbers[n]?.text) },
    });
  }
}

class ReferencePlanner {
  readonly changes = new Map<StandingSlide, ReferenceChange[]>();
  readonly notes: NumbersNote[] = [];
  readonly entries: Remembered<ReferenceEntry>[] = [];

  constructor(
    deck: NumberedDeck,
    private readonly labels: ReadonlyMap<string, Labelled>,
  ) {
    const { found, changed } = findReferences(deck.slides, deck.references);
    const byText = new Map<StandingText, FoundReference[]>();
    for (const one of found) {
      const list = byText.get(one.text);
      if (list) list.push(one);
      else byText.set(one.text, [one]);
    }
    for (const [text, list] of byText) this.#plan(text, list);
    for (const { slide, text, entry, now } of changed) {
      const { shapeName } = text;
      const { label, text: from } = entry;
      const [code, to] =
        now === undefined
          ? (["referenceLost", ""] as const)
          : (["referenceChanged", text.text.slice(now.from, now.to).trim()] as const);
      this.notes.push({ code, slide: slide.number, shapeName, args: { label, from, to } });
      // Words that cannot be told from others are no longer a reference.
      if (now === undefined) continue;
      const changes = (this.changes.get(slide) ?? []).filter(
        (one) => one.frame === text.n && one.notes === text.notes,
      );
      const after = { ...entry, ...besideAfter(text.text, now, changes) };
      this.entries.push({ slide, after, before: entry });
    }
  }

  /** Plans the references of one text, in their order. */
  #plan(
    { n: frame, shape, shapeName, text, notes }: StandingText,
    found: readonly FoundReference[],
  ): void {
    const known: { readonly one: FoundReference; readonly from: number; readonly to: number }[] =
      [];
    let now = "";
    let at = 0;
    for (const one of found) {
      const { slide, from, to, command, label, typed } = one;
      const old = text.slice(from, to);
      const target = this.labels.get(label);
      const said = target ? saying(command, target.text) : old;
      now += text.slice(at, from);
      // A command whose label does not exist stays a command.
      if (target || !typed) known.push({ one, from: now.length, to: now.length + said.length });
      now += said;
      at = to;
      if (!target) {
        const args = { label };
        this.notes.push({ code: "noLabel", slide: slide.number, shapeName, args });
        continue;
      }
      const list = this.changes.get(slide) ?? [];
      const place = { frame, notes, shapeName, from, to };
      list.push({ ...place, old, text: said, label, target: target.slide.part });
      this.changes.set(slide, list);
    }
    now += text.slice(at);
    for (const { one, from, to } of known) {
      const { command, label, slide } = one;
      const entry = { slide: slide.id, shape, command, label };
      const old = { text: text.slice(one.from, one.to), ...beside(text, one) };
      this.entries.push({
        slide,
        after: { ...entry, text: now.slice(from, to), ...beside(now, { from, to }) },
        before: one.typed ? undefined : { ...entry, ...old },
      });
    }
  }
}

/** The text of a reference to a number. */
export function saying(command: ReferenceCommand, number: string): string {
  return command === "eqref" ? `(${number})` : number;
}

import type { SlideRead } from "../../exchange/api";
import type { ExchangeFailure } from "../../exchange/outcome";
import { systemClock, type Clock } from "../../host/clock";
import type { Look, PowerPointHost, Selection, ShapeType } from "../../host/port";
import type { PowerPointAccess } from "../powerpoint";
import { plainText } from "../plain-text";
import { foundHere, type FoundHere, type FoundOnSlide } from "./found";

/** What is known of the selected text. */
export interface FollowedText {
  /** The selected text; "" where it is not certain that text is selected. */
  readonly selectedText: string;
  /** The font size at the caret in points, where known. */
  readonly textSize?: number;
}

/** What is known of the selection. */
export interface Followed extends FollowedText, FoundHere {
  /** The slide as it was read last; undefined while it need not be read. */
  readonly slide: FoundOnSlide | undefined;
  /** How many times the editing area has changed to another slide. */
  readonly visit: number;
  /** Why the slide could not be read; only with `wants: "slide"`. */
  readonly failure?: ExchangeFailure;
}

export interface FollowOptions {
  readonly access: Extract<PowerPointAccess, { ok: true }>;
  readonly clock?: Clock;
  readonly toFound: (read: SlideRead) => Promise<FoundOnSlide>;
  /** "selection": slides are read only where the selection may hold an equation. "slide": always. */
  readonly wants: "selection" | "slide";
  readonly onChange: (followed: Followed) => void;
}

export interface Follower {
  /** Looks again soon, even if the host reported no change. */
  refresh(): void;
  stop(): void;
}

/** Pause after the last change of the selection: dragging and typing cause many changes. */
const PAUSE_MS = 350;
/** The pause before asking again while the exchange is working. */
const BUSY_MS = 400;
/** The pause between two readings of a slide: `REST_TIMES` times that of the last one, but at least `REST_MS`. */
const REST_TIMES = 4;
const REST_MS = 800;

export const NOTHING_FOLLOWED: Followed = {
  slide: undefined,
  here: [],
  atCursor: [],
  visit: 0,
  selectedText: "",
};

/**
 * Follows the selection with as few calls to the host as possible: after a pause, a cheap call (the
 * selection), and a second one that reads the slide only if the selection is new and may hold an equation.
 * The second call reads the selection again, in the same batch as the export, so that selection and slide
 * match. Failures are reported only with `wants: "slide"`; the next change tries again.
 */
export function followSelection(options: FollowOptions): Follower {
  const { access, clock = systemClock(), wants, toFound, onChange } = options;
  const { host, exchange } = access;
  let stopped = false;
  let timer: number | undefined;
  let running = false;
  let again = false;
  let restsUntil = -Infinity;
  let visits = 0;
  let lastSlide: string | undefined;
  let known:
    | { readonly key: string; readonly read?: SlideRead; readonly followed: Followed }
    | undefined;

  const schedule = (ms: number): void => {
    if (stopped) return;
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = clock.setTimeout(() => {
      timer = undefined;
      void run();
    }, ms);
  };

  async function run(): Promise<void> {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    if (exchange.busy) {
      schedule(BUSY_MS);
      return;
    }
    running = true;
    try {
      const followed = await follow();
      if (followed && !isStopped()) onChange(followed);
    } finally {
      running = false;
      if (again) {
        again = false;
        schedule(PAUSE_MS);
      }
    }
  }

  /** As a function, because the compiler does not know that the variable may change during an `await`. */
  function isStopped(): boolean {
    return stopped;
  }

  /** Undefined: nothing is new, or nothing could be found out. */
  async function follow(): Promise<Followed | undefined> {
    const answer = await host.look({ exportSelected: false });
    if (!answer.ok) {
      const { failure } = answer;
      return wants === "slide" && !known
        ? { ...NOTHING_FOLLOWED, failure: { code: "host", host: failure } }
        : undefined;
    }
    const look = answer.value;
    const key = keyOf(look);
    const text = { visit: visitOf(look), ...(await textOf(host, look.selection)) };
    if (known?.key === key) {
      const { read, followed } = known;
      const { slide } = followed;
      const now = { slide, ...hereIn(look, slide, read), ...text };
      const same = followed.visit === now.visit && sameText(followed, now);
      if (same && sameHere(followed, now)) return undefined;
      known = { ...known, followed: now };
      return now;
    }
    if (wants === "selection" && !mayShow(look.selection)) {
      known = { key, followed: { ...NOTHING_FOLLOWED, ...hereIn(look), ...text } };
      return known.followed;
    }
    const since = clock.now();
    if (since < restsUntil) {
      schedule(restsUntil - since);
      // What is shown stays only while the selection is still at the same place.
      return known && placeOf(known.key) === placeOf(key)
        ? undefined
        : { ...NOTHING_FOLLOWED, ...text };
    }
    const read = await exchange.readSlideEquations();
    const now = clock.now();
    restsUntil = now + Math.max(REST_MS, REST_TIMES * (now - since));
    if (!read.ok) {
      known = undefined;
      const nothing = { ...NOTHING_FOLLOWED, ...text };
      return wants === "slide" ? { ...nothing, failure: read.failure } : nothing;
    }
    const slide = await toFound(read);
    known = { key, read, followed: { slide, ...foundHere(slide, read.here), ...text } };
    return known.followed;
  }

  /** A slide that replaced another by an exchange counts as the same slide. */
  function visitOf({ selectedSlideIds: [slideId] }: Look): number {
    if (slideId !== undefined) {
      if (lastSlide !== undefined && exchange.currentSlideId(lastSlide) !== slideId) visits++;
      lastSlide = slideId;
    }
    return visits;
  }

  function hereIn(look: Look, slide?: FoundOnSlide, read?: SlideRead): FoundHere {
    return foundHere(slide ?? NO_EQUATIONS, exchange.hereOn(look, read));
  }

  /** May the selection hold an equation, and can the slide be read without reading the whole file? */
  function mayShow(selection: Selection): boolean {
    return host.capabilities.exportSlide && mayHoldEquation(selection);
  }

  const unsubscribe = host.onSelectionChanged(() => {
    schedule(PAUSE_MS);
  });
  schedule(0);
  return {
    refresh() {
      known = undefined;
      restsUntil = -Infinity;
      schedule(0);
    },
    stop() {
      stopped = true;
      if (timer !== undefined) clock.clearTimeout(timer);
      unsubscribe();
    },
  };
}

const NO_EQUATIONS: FoundOnSlide = { slideId: "", slideNumber: 0, equations: [] };

/** Separates the selected place from the frame's text in a key. */
const MARK = "\u0000";

/**
 * The slide, what is selected on it and the frame's text, as a key: the same as long as the same equations
 * are there. A caret that moves within a text causes no new reading.
 */
function keyOf({ selectedSlideIds, selection }: Look): string {
  const shapes =
    selection.kind === "shapes" || selection.kind === "text"
      ? selection.shapes.map((s) => s.id)
      : [];
  const place = [selectedSlideIds[0] ?? "", selection.kind, ...shapes];
  if (selection.kind !== "text") return place.join(" ");
  const { shape, frameText = "" } = selection;
  return `${[...place, shape?.id ?? ""].join(" ")}${MARK}${frameText}`;
}

function placeOf(key: string): string {
  return key.split(MARK)[0] ?? "";
}

/** Kinds of objects that hold no text. */
const WITHOUT_TEXT: ReadonlySet<ShapeType> = new Set([
  "picture",
  "chart",
  "smartArt",
  "line",
  "media",
]);

function mayHoldEquation(selection: Selection): boolean {
  switch (selection.kind) {
    case "text":
      return true;
    case "shapes":
      return selection.shapes.some(({ type }) => !WITHOUT_TEXT.has(type));
    case "none":
    case "slides":
    case "unknown":
      return false;
  }
}

/**
 * The selected text. Desktop hosts report a caret's whole word as if it were selected (office-js#6839); the
 * common API returns nothing at a caret, so it is asked as well.
 */
async function textOf(host: PowerPointHost, selection: Selection): Promise<FollowedText> {
  // Before PowerPointApi 1.5 only the common API reports selected text.
  if (selection.kind === "unknown") return { selectedText: await selectedOf(host) };
  if (selection.kind !== "text") return { selectedText: "" };
  const { textSize } = selection;
  const selectedText = await selectedIn(host, selection.text);
  return textSize === undefined ? { selectedText } : { selectedText, textSize };
}

async function selectedIn(host: PowerPointHost, text: string): Promise<string> {
  if (text.trim() === "") return "";
  if (host.capabilities.caretTrusted) return plainText(text);
  return selectedOf(host);
}

async function selectedOf(host: PowerPointHost): Promise<string> {
  const answer = await host.selectedText();
  return answer.ok ? plainText(answer.value) : "";
}

function sameText(one: FollowedText, other: FollowedText): boolean {
  return one.selectedText === other.selectedText && one.textSize === other.textSize;
}

function sameHere(one: FoundHere, other: FoundHere): boolean {
  return (
    one.display === other.display &&
    sameList(one.here, other.here) &&
    sameList(one.atCursor, other.atCursor)
  );
}

function sameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((x, i) => x === other[i]);
}

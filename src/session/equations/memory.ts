/**
 * Sources as they were typed: remembered in the deck (in a custom XML part of ours) and in the person's
 * history, and found again by the content of an equation. PowerPoint below PowerPointApi 1.7 keeps no
 * parts: there the history is used, and failing that the OMML itself.
 */
import { SourceIndex } from "../../deck/source-index";
import {
  readSourcesPart,
  SOURCES_NAMESPACE,
  withSources,
  writeSourcesPart,
  type Source,
  type SourcesPart,
} from "../../deck/sources";
import type { TypedLatex } from "../../kept/typed-latex";
import { Queue } from "../../exchange/queue";
import type { DeckRead, Exchange } from "../../exchange/api";
import type { Changed } from "../../exchange/outcome";
import type { PowerPointHost, XmlPart } from "../../host/port";
import { neededDefinitions, readPreamble } from "../../latex/preamble";
import type { Kept } from "../../storage/value";
import { withEntry, type HistoryEntry } from "../../kept/history";
import { randomWriter, writerId } from "../../kept/writer";
import type { FoundEquation } from "./found";

/** What was typed for an equation. */
export interface Remembered {
  readonly source: string;
  /** The definitions it was typed with; "" for none. */
  readonly preamble: string;
  /** The equation was changed in PowerPoint since: it no longer matches the source. */
  readonly edited: boolean;
}

/** Where it was inserted. A picture has no equation there. */
export type Whereabouts = Pick<Changed, "slideId" | "equation" | "placed">;

export interface SourceMemory {
  /**
   * Call it after an equation was inserted or updated. Never fails: what cannot be kept is read from the
   * OMML later.
   */
  remember(typed: TypedLatex, changed: Whereabouts): Promise<void>;
  /** The same for many sources at once, in one write; only in the deck, not in the history. */
  rememberAll(sources: readonly Source[]): Promise<void>;
  /** All sources of the deck, with current slide ids. */
  partsOfDeck(): Promise<readonly Pick<SourcesPart, "sources">[]>;
  /** Other parts of ours in the deck, by namespace; none where PowerPoint keeps none. */
  readParts(namespace: string): Promise<readonly XmlPart[]>;
  /** The slide that this one has become through exchanges since the start. */
  currentSlideId(slideId: string): string;
  /**
   * The deck's file where PowerPoint keeps no data of ours, because there it is the only record; else
   * undefined.
   */
  fileWithoutParts(): Promise<DeckRead["pkg"] | undefined>;
  /**
   * Writes such a part, in the deck's turn; nothing if `made` returns undefined. Never fails: false if not
   * kept.
   */
  writePart(
    made: (
      writer: string,
      time: number,
    ) => { readonly id?: string; readonly xml: string } | undefined,
  ): Promise<boolean>;
  /** What was typed for an equation; `others` are the ones on its slide. */
  find(equation: FoundEquation, others: readonly FoundEquation[]): Promise<Remembered | undefined>;
  /** What was typed for each of many equations, if they are unchanged; undefined where nothing is known. */
  findTyped(equations: readonly FoundEquation[]): Promise<readonly (Remembered | undefined)[]>;
}

export interface MemoryOptions {
  readonly host: PowerPointHost;
  readonly exchange: Pick<Exchange, "currentSlideId" | "inTurn" | "readDeck">;
  readonly history: Kept<readonly HistoryEntry[]>;
  readonly writer: Kept<string>;
  readonly now?: () => number;
  readonly newId?: () => string;
}

/** Parts are read again after this long, because co-authors may have changed them. */
const FRESH_MS = 120_000;

type DeckPart = SourcesPart & { readonly id: string };

export function createSourceMemory({
  host,
  exchange,
  history,
  writer,
  now = Date.now,
  newId = randomWriter,
}: MemoryOptions): SourceMemory {
  let known: { readonly at: number; readonly parts: readonly DeckPart[] } | undefined;
  // Two writes at the same time would lose one of them.
  const queue = new Queue();

  async function partsOfDeck(): Promise<readonly DeckPart[] | undefined> {
    if (!host.capabilities.xmlParts) return undefined;
    if (known && now() - known.at < FRESH_MS) return known.parts;
    const answer = await host.readXmlParts(SOURCES_NAMESPACE);
    if (!answer.ok) return known?.parts;
    const parts = answer.value.flatMap(({ id, xml }) => {
      const part = readSourcesPart(xml);
      return part ? [{ ...part, id }] : [];
    });
    known = { at: now(), parts };
    return parts;
  }

  /**
   * Runs in the deck's turn and reads the part again first: another window of this person writes the same
   * part.
   */
  async function rememberInDeck(fresh: readonly Source[]): Promise<void> {
    known = undefined;
    const parts = await partsOfDeck();
    if (!parts) return;
    const own = await writerId(writer, newId);
    const mine = parts.find((part) => part.writer === own);
    const before = mine?.sources ?? [];
    const next = withSources({ writer: own, sources: before.map(followed) }, fresh);
    const written = await host.writeXmlPart({
      ...(mine ? { id: mine.id } : {}),
      xml: writeSourcesPart(next),
    });
    if (!written.ok) {
      // The part may be gone, or the write may have landed after all: read again before the next write.
      known = undefined;
      return;
    }
    const others = parts.filter((part) => part.writer !== own);
    known = { at: now(), parts: [...others, { ...next, id: written.value }] };
  }

  /** The source with its slide's current id: an exchange gives the slide a new one. */
  function followed(source: Source): Source {
    const { place } = source;
    if (!place) return source;
    const slide = exchange.currentSlideId(place.slide);
    return slide === place.slide ? source : { ...source, place: { ...place, slide } };
  }

  return {
    remember: (typed, changed) =>
      queue
        .run(async () => {
          const preamble = neededDefinitions(
            typed.source,
            readPreamble(typed.preamble ?? "").preamble,
          );
          const time = now();
          const entry = { source: typed.source, preamble, mode: typed.mode, time };
          await history.write(withEntry(await history.read(), entry));
          const source: Source = {
            latex: typed.source,
            display: changed.placed?.display ?? typed.mode === "display",
            time,
            ...(preamble === "" ? {} : { preamble }),
            ...(changed.equation
              ? { place: { slide: changed.slideId, shape: changed.equation.frame.shapeId } }
              : {}),
          };
          await exchange.inTurn(() => rememberInDeck([source]));
        })
        .catch(() => undefined),

    rememberAll: (sources) =>
      queue.run(() => exchange.inTurn(() => rememberInDeck(sources))).catch(() => undefined),

    partsOfDeck: () =>
      queue.run(async () =>
        ((await partsOfDeck()) ?? []).map(({ sources }) => ({ sources: sources.map(followed) })),
      ),

    readParts: (namespace) =>
      queue.run(async () => {
        const answer = host.capabilities.xmlParts ? await host.readXmlParts(namespace) : undefined;
        return answer?.ok ? answer.value : [];
      }),

    async fileWithoutParts() {
      if (host.capabilities.xmlParts) return undefined;
      const read = await exchange.readDeck();
      return read.ok ? read.pkg : undefined;
    },

    currentSlideId: (slideId) => exchange.currentSlideId(slideId),

    writePart: (made) =>
      queue
        .run(async () => {
          if (!host.capabilities.xmlParts) return false;
          const part = made(await writerId(writer, newId), now());
          return !part || (await exchange.inTurn(() => host.writeXmlPart(part))).ok;
        })
        .catch(() => false),

    find: (equation, others) => queue.run(async () => (await finder())(equation, others)),

    findTyped: (equations) =>
      queue.run(async () => {
        const find = await finder();
        return equations.map((equation) => {
          const found = find(equation, []);
          return found && !found.edited ? found : undefined;
        });
      }),
  };

  /** A function that looks in the sources of the deck, then in those of the history. */
  async function finder(): Promise<
    (equation: FoundEquation, others: readonly FoundEquation[]) => Remembered | undefined
  > {
    const parts = (await partsOfDeck()) ?? [];
    const deck = new SourceIndex(parts.map(({ sources }) => ({ sources: sources.map(followed) })));
    const inserted = await history.read();
    let own: SourceIndex | undefined;
    return (equation, others) => {
      const same = deck.find(equation) ?? (own ??= historyIndex(inserted)).find(equation);
      if (same) return remembered(same, false);
      const { slideId, frame } = equation.target;
      const edited = deck.findEdited(
        equation,
        { slide: slideId, shape: frame.shapeId },
        others
          .filter((other) => other !== equation && other.target.frame.shapeId === frame.shapeId)
          .map(({ body }) => body),
      );
      return edited && remembered(edited, true);
    };
  }
}

function historyIndex(entries: readonly HistoryEntry[]): SourceIndex {
  const sources = entries.map(({ source, preamble, mode, time }): Source => ({
    latex: source,
    display: mode === "display",
    time,
    ...(preamble === "" ? {} : { preamble }),
  }));
  return new SourceIndex([{ sources }]);
}

function remembered({ latex, preamble = "" }: Source, edited: boolean): Remembered {
  return { source: latex, preamble, edited };
}

/** What other tools left on slides, and the job that turns it into native equations. */
import type { Spoken } from "../../deck/alt-text";
import type { Numberer } from "../../deck/numbers/numberer";
import type { EquationEntry } from "../../deck/numbers/part";
import type { Source } from "../../deck/sources";
import type { SlideInDeck, SlidesRead } from "../../exchange/api";
import { writeMathml } from "../../mathml/write";
import { readDocument, shownBody, type MoveDocument } from "../../movein/document";
import { findObjects, type FoundObject } from "../../movein/find";
import { moveOnSlide, type ToMove } from "../../movein/move";
import { inScope } from "./in-scope";
import type { Found, Item, ItemResult, Job, Left, LookOptions, Scope } from "./item";
import { newEntries, onSlide } from "./new-numbers";
import { lookThrough, ownSlide, type OwnSlide } from "./slides";

/** An object of another tool that has a source, as it was found or corrected. */
export interface ObjectItem extends Item {
  readonly kind: "object";
  /** The name under which people know the tool. */
  readonly tool: string;
  readonly shapeId: string;
  readonly found: Pick<FoundObject, "source"> & { readonly toolId: string; readonly twin: number };
  readonly document: MoveDocument;
  readonly look: ToMove["look"];
}

/** All objects in the scope; undefined when it was cancelled. */
export async function findObjectItems(
  { slides, selection }: SlidesRead,
  scope: Scope,
  preamble: string,
  options: LookOptions,
): Promise<Found<ObjectItem> | undefined> {
  const items: ObjectItem[] = [];
  const left: Left[] = [];
  const take = (result: { readonly found: readonly FoundObject[] }, slide: SlideInDeck): void => {
    const place = { slideNumber: slide.number };
    const isMeant = inScope(scope, selection, slide);
    for (const { found, twin } of numbered(result.found)) {
      const { object, content, source, tool } = found;
      const { id: shapeId, name: shapeName } = object.shape;
      if (!isMeant({ frame: { shapeId }, from: 0, to: 0, text: "" })) continue;
      if ("reason" in content) {
        const why = { kind: "tool" as const, reason: content.reason, tool: tool.name };
        left.push({ ...place, shapeName, text: source, why });
        continue;
      }
      const { document, look } = content;
      const { slideId } = slide;
      items.push({
        kind: "object",
        key: JSON.stringify([slideId, shapeId, twin]),
        ...{ slideId, slideNumber: slide.number, shapeName, shapeId, tool: tool.name },
        ...{ before: "", after: "", look, found: { source, toolId: tool.id, twin } },
        ...said(document),
      });
    }
  };
  const look = (pkg: SlideInDeck["pkg"], own: OwnSlide) => findObjects(pkg, own, { preamble });
  return (await lookThrough(slides, left, options, look, take)) ? { items, left } : undefined;
}

/** Adds to each object its index among those with the same shape id, because ids may occur twice. */
function numbered(
  all: readonly FoundObject[],
): readonly { readonly found: FoundObject; readonly twin: number }[] {
  const counts = new Map<string, number>();
  return all.map((found) => {
    const { id } = found.object.shape;
    const twin = counts.get(id) ?? 0;
    counts.set(id, twin + 1);
    return { found, twin };
  });
}

function said(
  document: MoveDocument,
): Pick<ObjectItem, "document" | "source" | "text" | "display" | "problems" | "mathml"> {
  const { source, problems } = document;
  const { body, display } = shownBody(document);
  const mathml = (): string => writeMathml(body, { display });
  return { document, source, text: source, display, problems, mathml };
}

/** The same object with another source, read with the same definitions. */
export function correctedObject(item: ObjectItem, source: string): ObjectItem {
  const { preamble, paragraphs } = item.document;
  const isOne = paragraphs.flat().length === 1;
  const form = isOne ? "formula" : "text";
  const latex = { kind: "latex", latex: source, form, display: item.display, preamble } as const;
  const document = readDocument(latex);
  const { scale, color } = item.document;
  return {
    ...item,
    ...said({ ...document, scale: isOne ? scale : document.scale, color }),
    source,
  };
}

/** Puts native equations in the place of objects; without `numberer` none gets a number. */
export function movingIn(spoken: Spoken | undefined, numberer?: Numberer): Job<ObjectItem> {
  return {
    work: (items) => {
      let results = new Map<string, ItemResult>();
      let sources: readonly Source[] = [];
      let entries: readonly EquationEntry[] = [];
      return {
        editor: (pkg, part) => {
          results = new Map();
          sources = [];
          entries = [];
          const [first] = items;
          const { slideId = "", slideNumber: number = 0 } = first ?? {};
          const slide = ownSlide({ pkg, part, slideId, number });
          const again = slide ? findObjects(pkg, slide) : undefined;
          if (!slide || !again?.ok) return again?.ok === false ? again : NOT_THERE;
          const here = numbered(again.found);
          const moving: (ToMove & { readonly item: ObjectItem })[] = [];
          for (const item of items) {
            const found = here.find((one) => isSame(one, item))?.found;
            if (found) moving.push({ ...found, document: item.document, look: item.look, item });
            else results.set(item.key, NOT_THERE);
          }
          const moved = moveOnSlide(pkg, slide, moving, { spoken, time: Date.now(), numberer });
          if (!moved.ok) return moved;
          for (const [n, result] of moved.results.entries()) {
            const item = moving[n]?.item;
            if (item)
              results.set(item.key, result.ok ? { ok: true, numbers: result.instead } : result);
          }
          sources = moved.results.flatMap((result) => (result.ok ? result.sources : []));
          const places = moved.results.flatMap((result) => (result.ok ? result.numbered : []));
          entries = newEntries(pkg, slide, places);
          // If nothing was changed, the slide is not exchanged.
          return [...results.values()].some(({ ok }) => ok) ? { ok: true } : NOT_THERE;
        },
        results: () => results,
        sources: (slideId, time) =>
          sources.map((source) => ({
            ...{ ...source, time },
            ...(source.place ? { place: { ...source.place, slide: slideId } } : {}),
          })),
        numbers: (slideId) => onSlide(entries, slideId),
      };
    },
  };
}

const NOT_THERE = {
  ok: false,
  refusal: { code: "noSuchShape", args: { shape: "" } },
} as const;

function isSame(
  { found, twin }: ReturnType<typeof numbered>[number],
  { shapeId, found: was }: ObjectItem,
): boolean {
  return (
    found.object.shape.id === shapeId &&
    twin === was.twin &&
    found.tool.id === was.toolId &&
    found.source === was.source
  );
}

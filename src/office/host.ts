/**
 * The host port on Office.js. This is the only folder that uses `PowerPoint` or `Office`.
 *
 * A method is one batch with one sync, or one call of the common API. Calls that change the deck are never
 * retried, because only the exchange knows whether a call that failed may have landed. Differences between
 * hosts are not handled here but reported (`capabilities.ts`). Strings and lists in answers are trusted to
 * have the declared types where Office.js has parsed them, and are parsed here where the type is `any`
 * (`file.ts`, `failure.ts`).
 */
import { systemClock, type Clock } from "../host/clock";
import { failed, type HostCallName, type HostResult } from "../host/failure";
import type { AutoSize, DeckState, PowerPointHost, Removed } from "../host/port";
import { batch, common, loaded, readBatch, resultOf } from "./ask";
import { readCapabilities } from "./capabilities";
import { failureOf, notSupported } from "./failure";
import { readFile, type OpenFile } from "./file";
import { look } from "./look";

export interface OfficeHostOptions {
  readonly clock?: Clock;
}

/** The port on this page's Office.js. Call it after `Office.onReady` reported PowerPoint. */
export function createOfficeHost({
  clock = systemClock(),
}: OfficeHostOptions = {}): PowerPointHost {
  const capabilities = readCapabilities();
  const unclosed: OpenFile = { file: undefined };

  /** Calls only where the requirement set is supported: an older client lacks the method. */
  function needs<T>(
    has: boolean,
    call: HostCallName,
    what: string,
    ask: () => Promise<HostResult<T>>,
  ): Promise<HostResult<T>> {
    return has ? ask() : Promise.resolve(failed(notSupported(call, what)));
  }

  return {
    capabilities,
    get documentName() {
      // Null for a deck that was never saved, though the types say string.
      const name: unknown = Office.context.document.url;
      return typeof name === "string" ? name : "";
    },

    look: ({ exportSelected }) =>
      capabilities.selection
        ? look(clock, exportSelected && capabilities.exportSlide)
        : lookWithoutSelection(clock),

    selectedText: () =>
      needs(capabilities.writeText, "selectedText", "Selection, TextCoercion", async () => {
        const answer = await common<unknown>(clock, "selectedText", (done) =>
          Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, done),
        );
        return answer.ok
          ? { ok: true, value: typeof answer.value === "string" ? answer.value : "" }
          : answer;
      }),

    activeView: async () => {
      const answer = await common<unknown>(clock, "activeView", (done) =>
        Office.context.document.getActiveViewAsync(done),
      );
      return answer.ok ? { ok: true, value: answer.value === "edit" ? "edit" : "read" } : answer;
    },

    typeText: (text) =>
      needs(capabilities.writeText, "typeText", "Selection, TextCoercion", async () => {
        const answer = await common<void>(clock, "typeText", (done) =>
          Office.context.document.setSelectedDataAsync(
            text,
            { coercionType: Office.CoercionType.Text },
            done,
          ),
        );
        return answer.ok ? { ok: true, value: null } : answer;
      }),

    insertPicture: (picture) =>
      needs(
        capabilities.pictures === "svg" || capabilities.pictures === picture.format,
        "insertPicture",
        `ImageCoercion for ${picture.format}`,
        // Who has a picture has loaded the code that draws it, and this module with it.
        () =>
          import(/* webpackChunkName: "picture" */ "./picture").then(
            ({ insertPicture }) => insertPicture(clock, capabilities, picture),
            (error: unknown) => failed(failureOf("insertPicture", error)),
          ),
      ),

    exportSlide: (slideId) =>
      needs(capabilities.exportSlide, "exportSlide", "PowerPointApi 1.8", () =>
        readBatch(clock, "exportSlide", (context) => {
          const exported = context.presentation.slides.getItem(slideId).exportAsBase64();
          return () => resultOf(exported);
        }),
      ),

    readFile: (options) =>
      needs(capabilities.readFile, "readFile", "CompressedFile", () =>
        readFile(clock, options, unclosed),
      ),

    insertSlide: ({ base64, after, reread, frameText, selected: alsoSelected }) =>
      needs(capabilities.insertSlide, "insertSlide", "PowerPointApi 1.2", () =>
        batch(clock, "insertSlide", (context) => {
          const { presentation } = context;
          presentation.insertSlidesFromBase64(base64, {
            formatting: "KeepSourceFormatting",
            targetSlideId: after,
          });
          const state = queueDeckState(context, capabilities.masters);
          const old =
            reread === undefined ? undefined : presentation.slides.getItem(reread).exportAsBase64();
          const range =
            frameText &&
            presentation.slides
              .getItemAt(frameText.at)
              .shapes.getItem(frameText.shapeId)
              .textFrame.textRange.load("text");
          const selected =
            alsoSelected && capabilities.selection
              ? presentation.getSelectedSlides().load("items/id")
              : undefined;
          return () => {
            // The list was read, so the insert before it was done, even if something after it failed.
            const deck = state();
            if (!deck) return undefined;
            const again = resultOf(old);
            const text = range && loaded(() => range.text);
            const selectedSlideIds = selected && loaded(() => selected.items.map((s) => s.id));
            return {
              ...deck,
              ...(again === undefined ? {} : { reread: again }),
              ...(selectedSlideIds === undefined ? {} : { selectedSlideIds }),
              ...(text === undefined ? {} : { frameText: text }),
            };
          };
        }),
      ),

    deckState: () =>
      readBatch(clock, "deckState", (context) => queueDeckState(context, capabilities.masters)),

    settle: ({
      remove,
      onlyIfSelectable,
      select,
      aside,
      autoSize,
      export: exportSelected,
      caret,
    }) =>
      batch(clock, "settle", (context) => {
        const { presentation } = context;
        // A batch ends at its first failure, so an action before the deletion guards it.
        if (remove !== undefined && select !== undefined && onlyIfSelectable)
          presentation.slides.getItem(select).load("id");
        const removed =
          remove === undefined
            ? () => undefined
            : queueRemoval(context, remove, capabilities.exportSlide);
        const done = presentation.slides.getCount();
        if (select !== undefined && !aside && capabilities.selection)
          presentation.setSelectedSlides([select]);
        const slide = select === undefined ? undefined : presentation.slides.getItem(select);
        if (slide && autoSize)
          slide.shapes.getItem(autoSize.shapeId).textFrame.autoSizeSetting =
            AUTO_SIZE[autoSize.setting];
        const exported =
          slide && exportSelected && capabilities.exportSlide ? slide.exportAsBase64() : undefined;
        if (slide && caret && capabilities.textRanges)
          slide.shapes
            .getItem(caret.shapeId)
            .textFrame.textRange.getSubstring(caret.start, 0)
            .setSelected();
        return (error) => {
          // The count was read, so the deletion before it was done; the rest is optional.
          if (resultOf(done) === undefined) return undefined;
          const text = resultOf(exported);
          const gone = removed();
          return {
            complete: error === undefined,
            ...(gone ? { removed: gone } : {}),
            ...(text === undefined ? {} : { exported: text }),
          };
        };
      }),

    removeSlide: (slideId) =>
      batch(clock, "removeSlide", (context) => {
        const removed = queueRemoval(context, slideId, capabilities.exportSlide);
        return (error) => (error === undefined ? removed() : undefined);
      }),

    frameText: ({ slideId, shapeId }) =>
      needs(capabilities.textRanges, "frameText", "PowerPointApi 1.5", () =>
        readBatch(clock, "frameText", (context) => {
          const range = context.presentation.slides
            .getItem(slideId)
            .shapes.getItem(shapeId)
            .textFrame.textRange.load("text");
          return () => loaded(() => range.text);
        }),
      ),

    replaceText: ({ slideId, shapeId, start, length, text }) =>
      needs(capabilities.textRanges, "replaceText", "PowerPointApi 1.5", () =>
        batch(clock, "replaceText", (context) => {
          context.presentation.slides
            .getItem(slideId)
            .shapes.getItem(shapeId)
            .textFrame.textRange.getSubstring(start, length).text = text;
          return (error) => (error === undefined ? null : undefined);
        }),
      ),

    goToSlide: (slideId) => goToSlide(clock, slideId),

    readXmlParts: (namespace) =>
      needs(capabilities.xmlParts, "readXmlParts", "PowerPointApi 1.7", () =>
        readXmlParts(clock, namespace),
      ),

    writeXmlPart: ({ id, xml }) =>
      needs(capabilities.xmlParts, "writeXmlPart", "PowerPointApi 1.7", () =>
        batch(clock, "writeXmlPart", (context) => {
          const parts = context.presentation.customXmlParts;
          if (id !== undefined) {
            parts.getItem(id).setXml(xml);
            return (error) => (error === undefined ? id : undefined);
          }
          const part = parts.add(xml).load("id");
          return () => loaded(() => part.id);
        }),
      ),

    removeXmlPart: (id) =>
      needs(capabilities.xmlParts, "removeXmlPart", "PowerPointApi 1.7", () =>
        batch(clock, "removeXmlPart", (context) => {
          context.presentation.customXmlParts.getItem(id).delete();
          return (error) => (error === undefined ? null : undefined);
        }),
      ),

    onSelectionChanged(listener) {
      const handler = (): void => {
        listener();
      };
      const { document } = Office.context;
      document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, handler);
      return () => {
        document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler });
      };
    },
  };
}

const AUTO_SIZE: Readonly<
  Record<AutoSize, "AutoSizeNone" | "AutoSizeTextToFitShape" | "AutoSizeShapeToFitText">
> = {
  none: "AutoSizeNone",
  textToFitShape: "AutoSizeTextToFitShape",
  shapeToFitText: "AutoSizeShapeToFitText",
};

/** Queues the deletion of a slide; reads its export and the slide list right before it. */
function queueRemoval(
  context: PowerPoint.RequestContext,
  slideId: string,
  canExport: boolean,
): () => Removed {
  const { slides } = context.presentation;
  const list = slides.load("items/id");
  const slide = slides.getItem(slideId);
  const exported = canExport ? slide.exportAsBase64() : undefined;
  slide.delete();
  return () => {
    const slideIds = loaded(() => list.items.map((s) => s.id));
    const text = resultOf(exported);
    return {
      ...(slideIds ? { slideIds } : {}),
      ...(text === undefined ? {} : { exported: text }),
    };
  };
}

function queueDeckState(
  context: PowerPoint.RequestContext,
  countMasters: boolean,
): () => DeckState | undefined {
  const slides = context.presentation.slides.load("items/id");
  const masters = countMasters ? context.presentation.slideMasters.getCount() : undefined;
  return () => {
    const slideIds = loaded(() => slides.items.map((s) => s.id));
    const masterCount = resultOf(masters);
    return slideIds && { slideIds, ...(masterCount === undefined ? {} : { masterCount }) };
  };
}

/** Shows a slide: `goToByIdAsync` takes the first half of its id (office-js#2474). */
async function goToSlide(clock: Clock, slideId: string): Promise<HostResult<null>> {
  const answer = await common<unknown>(clock, "goToSlide", (done) =>
    Office.context.document.goToByIdAsync(
      Number(slideId.split("#")[0]),
      Office.GoToType.Slide,
      done,
    ),
  );
  return answer.ok ? { ok: true, value: null } : answer;
}

/** Two syncs: the ids of the parts, then their contents. */
async function readXmlParts(
  clock: Clock,
  namespace: string,
): Promise<HostResult<readonly { readonly id: string; readonly xml: string }[]>> {
  const ids = await readBatch(clock, "readXmlParts", (context) => {
    const parts = context.presentation.customXmlParts.getByNamespace(namespace).load("items/id");
    return () => loaded(() => parts.items.map((p) => p.id));
  });
  if (!ids.ok || ids.value.length === 0) return ids.ok ? { ok: true, value: [] } : ids;
  return readBatch(clock, "readXmlParts", (context) => {
    const texts = ids.value.map((id) => ({
      id,
      xml: context.presentation.customXmlParts.getItem(id).getXml(),
    }));
    return () => loaded(() => texts.map(({ id, xml }) => ({ id, xml: xml.value })));
  });
}

/** Before PowerPointApi 1.5 only the selected slides are known, through the common API. */
async function lookWithoutSelection(clock: Clock): ReturnType<PowerPointHost["look"]> {
  const state = await readBatch(clock, "look", (context) => {
    const slides = context.presentation.slides.load("items/id");
    return () => loaded(() => slides.items.map((s) => s.id));
  });
  if (!state.ok) return state;
  const selected = await common<unknown>(clock, "look", (done) =>
    Office.context.document.getSelectedDataAsync(Office.CoercionType.SlideRange, done),
  );
  if (!selected.ok) return selected;
  const numbers = slideNumbersOf(selected.value);
  // Ids in this answer lack the part from the `#` on (office-js#2474).
  const selectedSlideIds = state.value.filter((id) => numbers.includes(id.split("#")[0] ?? ""));
  return {
    ok: true,
    value: {
      slideIds: state.value,
      selectedSlideIds,
      selection: selectedSlideIds.length > 0 ? { kind: "unknown" } : { kind: "none" },
    },
  };
}

/** The ids in a SlideRange, `{slides: [{id, title, index}]}`, which is declared `any`. */
function slideNumbersOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null || !("slides" in value)) return [];
  const { slides } = value;
  if (!Array.isArray(slides)) return [];
  return slides.flatMap((slide: unknown) =>
    typeof slide === "object" && slide !== null && "id" in slide ? [String(slide.id)] : [],
  );
}

/** Checks that delete or exchange slides, and so use slides of their own. */
import { insertEquation } from "../deck/insert";
import { wait } from "../host/clock";
import { readLatex } from "../latex/read";
import type { Bench, ScratchSlide } from "./bench";
import { addComment, lookAtComment } from "./comment";
import { anyCopy, copyOf, fileCopy } from "./copies";
import { lookAt } from "./look";
import { CARET_TEXT, SHAPES } from "./scratch";
import type { Arrival, TemporarySlides } from "./temporary";

/** On the web the slide list is up to date after this long (measured: up to 3 s). */
const LAG_MS = 3000;
const MISSING = "2147483600#1";
/** As long as the word it replaces. */
const NEW_WORD = "gamma";
const OLD_WORD = CARET_TEXT.slice(0, NEW_WORD.length);

/** Whether a modern comment is inserted with the slide, and still names it. */
export async function checkComment(slides: TemporarySlides, after: string): Promise<void> {
  const { bench } = slides;
  if (!bench.tools.host.capabilities.readFile) {
    bench.notTried("commentStays", "noFile");
    return;
  }
  await bench.check("commentStays", async () => {
    const { copy } = slides.scratch();
    const creationId = slides.newCreationId();
    addComment(copy.pkg, copy.part, creationId);
    const { slideId } = await slides.need(copy, creationId, after);
    const { pkg, part } = await fileCopy(bench, slideId);
    bench.compare("commentStays", lookAtComment(pkg, part), {
      comment: "kept",
      marker: "this slide",
    });
  });
}

/**
 * Whether a failing call stops a deletion later in the batch, and what an export in that batch contains.
 */
export async function checkDeletions(slides: TemporarySlides, after: string): Promise<void> {
  const { bench } = slides;
  const { exportSlide, textRanges } = bench.tools.host.capabilities;
  let slide: ScratchSlide | undefined;
  await bench.check("missingStops", async () => {
    slide = await addScratch(slides, after);
    const stopped = await staysBehindMissing(bench, slide.slideId);
    bench.compare("missingStops", stopped ? "stopped" : "deleted", "stopped");
    if (!stopped) slide = undefined;
  });
  if (!exportSlide || !textRanges) {
    bench.notTried("exportBeforeDelete", "noExport");
    return;
  }
  await bench.check("exportBeforeDelete", async () => {
    await exportBeforeDelete(bench, slide ?? (await addScratch(slides, after)));
  });
}

async function addScratch(slides: TemporarySlides, after: string): Promise<Arrival> {
  return slides.need(slides.scratch().copy, slides.newCreationId(), after);
}

async function staysBehindMissing(bench: Bench, slideId: string): Promise<boolean> {
  const { probe } = bench.tools;
  await bench.need("deleteBehindMissing", probe.deleteBehindMissing(MISSING, slideId));
  return isListed(bench, slideId);
}

async function isListed(bench: Bench, slideId: string): Promise<boolean> {
  const { host, clock } = bench.tools;
  if (host.capabilities.slideListLags) await wait(clock, LAG_MS);
  const { slideIds } = await bench.need("deckState", host.deckState());
  return slideIds.includes(slideId);
}

async function exportBeforeDelete(bench: Bench, { slideId }: ScratchSlide): Promise<void> {
  const { host, probe } = bench.tools;
  await bench.need(
    "replaceText",
    host.replaceText({
      slideId,
      shapeId: SHAPES.caret,
      start: 0,
      length: OLD_WORD.length,
      text: NEW_WORD,
    }),
  );
  const base64 = await bench.need("exportAndDelete", probe.exportAndDelete(slideId));
  const { pkg, part } = copyOf(bench, base64);
  const text = lookAt(pkg, part).texts[SHAPES.caret] ?? "";
  bench.compare(
    "exportBeforeDelete",
    {
      text: text.startsWith(NEW_WORD) ? "new" : "old",
      deleted: !(await isListed(bench, slideId)),
    },
    { text: "new", deleted: true },
  );
}

/**
 * Exchanges a slide of the check for one with another equation: what is found there by id (office-js#6237).
 */
export async function checkSecondExchange(slides: TemporarySlides, after: string): Promise<void> {
  const { bench } = slides;
  const { host, probe } = bench.tools;
  const { masters, textRanges } = host.capabilities;
  // Shapes need PowerPointApi 1.3, as masters do.
  if (!masters) {
    bench.notTried("secondExchange", "noShapes");
    return;
  }
  await bench.check("secondExchange", async () => {
    const first = await addScratch(slides, after);
    const copy = await anyCopy(bench, first.slideId);
    const added = insertEquation(
      copy.pkg,
      copy.part,
      { kind: "end", frame: { shapeId: SHAPES.caret } },
      { body: readLatex("x^2").body, mode: "inline" },
    );
    if (!added.ok) bench.stop("slideNotMade");
    const second = await slides.need(copy, slides.newCreationId(), first.slideId);
    const { slideId } = second;
    await bench.need("settle", host.settle({ remove: first.slideId, select: slideId }));

    const shapes = await bench.call("shapes", probe.shapes(slideId));
    const text = textRanges
      ? await bench.call("frameText", host.frameText({ slideId, shapeId: SHAPES.caret }))
      : undefined;
    const { pkg, part } = await anyCopy(bench, slideId);
    const { equations } = lookAt(pkg, part);
    bench.compare(
      "secondExchange",
      {
        shapes: shapes.ok ? shapes.value.length : shapes.failure.code,
        text: text === undefined ? "notTried" : text.ok ? "read" : text.failure.code,
        equations: Object.values(equations).reduce((sum, count) => sum + count, 0),
      },
      {
        shapes: Object.keys(SHAPES).length,
        text: text === undefined ? "notTried" : "read",
        equations: 3,
      },
    );
  });
}

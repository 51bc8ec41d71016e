import { fromExport, fromFile, toInsert } from "../../exchange/slide-copy";
import type { SlideCopy } from "../../exchange/slide-copy";
import { wait } from "../../host/clock";
import type { DeckState } from "../../host/port";
import { openPackage } from "../../pptx/package";
import { Bench } from "./bench";
import type { CheckTools, ScratchSlide } from "./bench";
import type { HostReport } from "./report";
import { makeScratch } from "./scratch";
import { checkSlide } from "./slide";
import { checkCaret, checkCell, checkEquationInText, checkMathAsText, checkUndo } from "./text";

/** How long a new slide may take to show in the list (measured: up to 3 s on the web). */
const LIST_LIMIT_MS = 12_000;

/** Runs every check on a slide of its own and removes it again. Never throws what a host can cause. */
export async function runChecks(tools: CheckTools): Promise<HostReport> {
  const bench: Bench = new Bench(tools);
  const { host } = tools;
  bench.note("clipboard", await tools.probe.clipboardPermission());

  await bench.check("slideInserted", async () => {
    const look = await bench.need("look", host.look({ exportSelected: true }));
    const after = look.selectedSlideIds[0];
    if (after === undefined) bench.stop("no slide is selected");
    const source = await sourceSlide(bench, after, look.exported);
    const work = { ...source, pkg: source.pkg.copy() };
    const made = makeScratch(work.pkg, work.part);
    if (!made.ok) bench.stop(`the check's slide cannot be made: ${made.refusal.code}`);
    const creationId = Math.floor(tools.random() * 0xffffffff);
    const ready = toInsert(work, creationId);
    if (!ready.ok) bench.stop(`the check's slide cannot be made: ${ready.refusal.code}`);

    const inserted = await bench.call(
      "insertSlide",
      host.insertSlide({ base64: ready.base64, after }),
    );
    let slide: ScratchSlide | undefined;
    try {
      // Also after a failure: the slide may have landed (office-js#1650).
      const listed = inserted.ok ? inserted.value : undefined;
      slide = await findSlide(bench, look, listed, creationId);
      bench.compare("slideInserted", slide !== undefined, true);
      if (slide !== undefined) await onSlide(bench, slide, made.notes);
    } finally {
      await cleanUp(bench, look, { creationId, slideId: slide?.slideId }, after);
    }
  });

  return {
    format: "latex-for-powerpoint/host-check",
    version: 1,
    made: new Date().toISOString(),
    capabilities: { ...host.capabilities },
    findings: bench.findings,
    calls: bench.calls,
  };
}

async function sourceSlide(bench: Bench, slideId: string, base64?: string): Promise<SlideCopy> {
  const { host } = bench.tools;
  if (base64 !== undefined) {
    const read = fromExport(base64);
    if (read.ok) return read.copy;
  }
  const opened = openPackage(await bench.need("readFile", host.readFile({})));
  const read = opened.ok ? fromFile(opened.pkg, slideId) : opened;
  return read.ok ? read.copy : bench.stop(`the slide cannot be read: ${read.refusal.code}`);
}

/** Waits until the new slide is in the list, and notes how long that took. */
async function findSlide(
  bench: Bench,
  before: DeckState,
  first: DeckState | undefined,
  creationId: number,
): Promise<ScratchSlide | undefined> {
  const { host, clock } = bench.tools;
  const began = clock.now();
  let state = first;
  for (;;) {
    const fresh = state?.slideIds.filter((id) => !before.slideIds.includes(id)) ?? [];
    const slideId = fresh.find((id) => id.endsWith(`#${creationId}`)) ?? fresh[0];
    if (slideId !== undefined && state !== undefined) {
      const late = state !== first;
      const milliseconds = Math.round(clock.now() - began);
      if (late && !host.capabilities.slideListLags) {
        bench.compare("listLag", { late, milliseconds }, { late: false });
      } else bench.note("listLag", { late, milliseconds });
      bench.compare("creationId", slideId.endsWith(`#${creationId}`) ? "kept" : "replaced", "kept");
      if (state.masterCount !== undefined && before.masterCount !== undefined) {
        bench.compare("masters", state.masterCount - before.masterCount, 0);
      } else bench.notTried("masters", "this PowerPoint does not count masters");
      return { slideId, creationId };
    }
    if (clock.now() - began > LIST_LIMIT_MS) return undefined;
    await wait(clock, 500);
    const next = await bench.call("deckState", host.deckState());
    state = next.ok ? next.value : state;
  }
}

async function onSlide(bench: Bench, slide: ScratchSlide, hasNotes: boolean): Promise<void> {
  await bench.call("goToSlide", bench.tools.host.goToSlide(slide.slideId));
  await checkSlide(bench, slide, hasNotes);
  await checkEquationInText(bench, slide);
  await checkCaret(bench, slide);
  await checkMathAsText(bench, slide);
  await checkCell(bench, slide);
  await checkUndo(bench, slide);
}

/** Removes the check's slide, shows the slide of the beginning, and says what is left. */
async function cleanUp(
  bench: Bench,
  before: DeckState,
  slide: { readonly creationId: number; readonly slideId: string | undefined },
  selected: string,
): Promise<void> {
  const { host, clock } = bench.tools;
  const ours = (state: DeckState): readonly string[] =>
    state.slideIds.filter(
      (id) =>
        !before.slideIds.includes(id) &&
        (id === slide.slideId || id.endsWith(`#${slide.creationId}`)),
    );
  await bench.check("cleanedUp", async () => {
    let left = ours(await bench.need("deckState", host.deckState()));
    for (let turn = 0; turn < 4 && left.length > 0; turn++) {
      for (const slideId of left) await bench.call("removeSlide", host.removeSlide(slideId));
      if (turn > 0 || host.capabilities.slideListLags) await wait(clock, 1500);
      left = ours(await bench.need("deckState", host.deckState()));
    }
    bench.compare("cleanedUp", left.length, 0);
  });
  await bench.call("goToSlide", host.goToSlide(selected));
}

/** A report as a file. */
export function reportText(report: HostReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

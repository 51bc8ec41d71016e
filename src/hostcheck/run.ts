import { fromExport, fromFile } from "../exchange/slide-copy";
import type { SlideCopy } from "../exchange/slide-copy";
import type { DeckState } from "../host/port";
import { openPackage } from "../pptx/package";
import { Bench } from "./bench";
import type { CheckTools, ScratchSlide } from "./bench";
import { checkPicture, checkReadAfterPicture } from "./picture";
import type { HostReport } from "./report";
import { checkSlide } from "./slide";
import { TemporarySlides } from "./temporary";
import type { Arrival } from "./temporary";
import { checkCaret, checkCell, checkEquationInText, checkMathAsText, checkUndo } from "./text";
import { checkComment, checkDeletions, checkSecondExchange } from "./trials";

/** Runs every check on slides of its own and removes them again. Never throws because of the host. */
export async function runChecks(tools: CheckTools): Promise<HostReport> {
  const bench: Bench = new Bench(tools);
  const { host } = tools;
  bench.note("clipboard", await tools.probe.clipboardPermission());

  await bench.check("slideInserted", async () => {
    const look = await bench.need("look", host.look({ exportSelected: true }));
    const after = look.selectedSlideIds[0];
    if (after === undefined) bench.stop("noSlideSelected");
    const source = await sourceSlide(bench, after, look.exported);
    const slides = new TemporarySlides(bench, look, source);
    try {
      const { copy, notes } = slides.scratch();
      const arrival = await slides.add(copy, slides.newCreationId(), after);
      bench.compare("slideInserted", arrival !== undefined, true);
      if (arrival !== undefined) {
        sayArrival(bench, look, arrival);
        await onSlide(bench, arrival, notes);
        await checkComment(slides, after);
        await checkSecondExchange(slides, after);
        await checkDeletions(slides, after);
      }
    } finally {
      await bench.check("cleanedUp", async () => {
        bench.compare("cleanedUp", await slides.removeAll(), 0);
      });
      await bench.call("goToSlide", host.goToSlide(after));
    }
  });

  return {
    format: "latex-for-powerpoint/host-check",
    version: 2,
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
  return read.ok ? read.copy : bench.stop("slideNotRead");
}

/** Notes how the slide arrived: when it was listed, with which id, and with how many new masters. */
function sayArrival(bench: Bench, before: DeckState, arrival: Arrival): void {
  const { slideId, creationId, state, late, milliseconds } = arrival;
  if (late && !bench.tools.host.capabilities.slideListLags) {
    bench.compare("listLag", { late, milliseconds }, { late: false });
  } else bench.note("listLag", { late, milliseconds });
  bench.compare("creationId", slideId.endsWith(`#${creationId}`) ? "kept" : "replaced", "kept");
  if (state.masterCount !== undefined && before.masterCount !== undefined) {
    bench.compare("masters", state.masterCount - before.masterCount, 0);
  } else bench.notTried("masters", "noMasters");
}

async function onSlide(bench: Bench, slide: ScratchSlide, hasNotes: boolean): Promise<void> {
  await bench.call("goToSlide", bench.tools.host.goToSlide(slide.slideId));
  await checkSlide(bench, slide, hasNotes);
  await checkPicture(bench, slide);
  await checkEquationInText(bench, slide);
  await checkCaret(bench, slide);
  await checkMathAsText(bench, slide);
  await checkReadAfterPicture(bench, slide);
  await checkCell(bench, slide);
  await checkUndo(bench, slide);
}

/** A report as a file. */
export function reportText(report: HostReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

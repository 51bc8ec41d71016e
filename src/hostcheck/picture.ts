/**
 * Pictures: whether PowerPoint draws the equation, and whether it answers right after a picture was
 * inserted.
 */
import type { Bench, ScratchSlide } from "./bench";
import { SHAPES } from "./scratch";

const SIGNATURE = "iVBORw0KGgo"; // a PNG's first bytes in base64

/** Shows the person what PowerPoint draws of the check's equation: its structure alone proves nothing. */
export async function checkPicture(bench: Bench, { slideId }: ScratchSlide): Promise<void> {
  const { ask, host, probe } = bench.tools;
  const { altText: has110, exportSlide: has18 } = host.capabilities;
  if (!has110 && !has18) {
    bench.notTried("picture", "noPictureOfSlide");
    return;
  }
  await bench.check("picture", async () => {
    const ofShape = has110
      ? await bench.call("shapePicture", probe.shapePicture({ slideId, shapeId: SHAPES.equation }))
      : undefined;
    const of = ofShape?.ok === true ? "shape" : "slide";
    const picture = ofShape?.ok
      ? ofShape.value
      : await bench.need("slidePicture", probe.slidePicture(slideId));
    if (!picture.startsWith(SIGNATURE)) bench.stop("noPictureOfSlide");
    const answer = await ask?.({ kind: "seeEquation", picture });
    // The picture itself is not kept: a picture of the whole slide would show the presentation's design.
    if (answer === "done" || answer === "no")
      bench.compare("picture", { of, seen: answer === "done" ? "yes" : "no" }, { of, seen: "yes" });
    else bench.note("picture", { of, seen: "notSaid" });
  });
}

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const DOT = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="3"/></svg>`;

/**
 * A batch right after a picture was inserted: on the web such batches were seen to hang (office-js#5022).
 */
export async function checkReadAfterPicture(
  bench: Bench,
  { slideId }: ScratchSlide,
): Promise<void> {
  const { host } = bench.tools;
  const { pictures, selection } = host.capabilities;
  if (pictures === "none" || !selection) {
    bench.notTried("readAfterPicture", "noPictures");
    return;
  }
  await bench.check("readAfterPicture", async () => {
    // With a shape selected, PowerPoint for the web does not accept a picture (office-js#3698).
    await bench.need("settle", host.settle({ select: slideId }));
    await bench.need(
      "insertPicture",
      host.insertPicture({
        format: pictures,
        data: pictures === "svg" ? DOT : PIXEL,
        width: 8,
        height: 8,
        altText: "",
        name: "Check picture",
      }),
    );
    const behind = await bench.call("deckState", host.deckState());
    bench.compare("readAfterPicture", behind.ok ? "answered" : behind.failure.code, "answered");
  });
}

/** Checks of text: how equations count, where a caret is, and what happens to inserted text. */
import { wait } from "../host/clock";
import type { Bench, ScratchSlide } from "./bench";
import { CARET_TEXT, SHAPES } from "./scratch";
import { exported } from "./copies";

const MARKER = "\u2060Qz7\u2060";
/** Inside the word "beta", so that a host that reports the caret's word is noticed. */
const AT = 7;

/** How an equation counts in the text of its frame. */
export async function checkEquationInText(bench: Bench, { slideId }: ScratchSlide): Promise<void> {
  if (!bench.tools.host.capabilities.textRanges) {
    bench.notTried("equationInText", "noTextRanges");
    return;
  }
  await bench.check("equationInText", async () => {
    const text = await bench.need(
      "frameText",
      bench.tools.host.frameText({ slideId, shapeId: SHAPES.equation }),
    );
    bench.note("equationInText", { text, length: text.length });
  });
}

/** Puts the caret into the check's text. */
async function putCaret(bench: Bench, slideId: string): Promise<void> {
  await bench.need(
    "settle",
    bench.tools.host.settle({ select: slideId, caret: { shapeId: SHAPES.caret, start: AT } }),
  );
}

async function caretText(bench: Bench, slideId: string): Promise<string> {
  return bench.need("frameText", bench.tools.host.frameText({ slideId, shapeId: SHAPES.caret }));
}

/** Restores the text for the next check. */
async function restore(bench: Bench, slideId: string): Promise<void> {
  const now = await caretText(bench, slideId);
  if (now === CARET_TEXT) return;
  await bench.need(
    "replaceText",
    bench.tools.host.replaceText({
      slideId,
      shapeId: SHAPES.caret,
      start: 0,
      length: now.length,
      text: CARET_TEXT,
    }),
  );
}

/** Where the host reports a zero-length caret, and where a marker typed there lands. */
export async function checkCaret(bench: Bench, { slideId }: ScratchSlide): Promise<void> {
  const { host } = bench.tools;
  if (!host.capabilities.textRanges || !host.capabilities.writeText) {
    bench.notTried("caret", "noTextRanges");
    bench.notTried("marker", "noTextRanges");
    bench.notTried("readAfterText", "noTextRanges");
    return;
  }
  let inText = false;
  await bench.check("caret", async () => {
    await putCaret(bench, slideId);
    const { selection } = await bench.need("look", host.look({ exportSelected: false }));
    if (selection.kind !== "text") {
      bench.compare("caret", { kind: selection.kind }, { kind: "text" });
      return;
    }
    inText = true;
    const { start, length, text } = selection;
    const word = CARET_TEXT.indexOf("beta");
    bench.compare(
      "caret",
      { start, length, text },
      host.capabilities.caretTrusted
        ? { start: AT, length: 0, text: "" }
        : { start: word, length: 4, text: "beta" },
    );
  });
  // With a shape selected instead of text, the typed text would replace the shape (office-js#2775).
  if (!inText) {
    bench.notTried("marker", "noCaret");
    bench.notTried("readAfterText", "noCaret");
    return;
  }
  await bench.check("marker", async () => {
    await bench.need("typeText", host.typeText(MARKER));
    // Right after it: a batch after a call of the common API was seen to hang (office-js#5022).
    const behind = await bench.call("deckState", host.deckState());
    bench.compare("readAfterText", behind.ok ? "answered" : behind.failure.code, "answered");
    const text = await caretText(bench, slideId);
    const expected = `${CARET_TEXT.slice(0, AT)}${MARKER}${CARET_TEXT.slice(AT)}`;
    // PowerPoint for Mac adds two line feeds after the text (office-js#6648).
    const found = text.replace(/[\r\n\v]+/g, "") === expected ? "at the caret" : text;
    bench.compare("marker", found, "at the caret");
    await restore(bench, slideId);
  });
}

/** Whether text that looks like mathematics becomes an equation by itself. */
export async function checkMathAsText(bench: Bench, { slideId }: ScratchSlide): Promise<void> {
  const { host } = bench.tools;
  const tries = [
    ["dollars", "$x^2$"],
    [
      "mathmlText",
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math>',
    ],
  ] as const;
  for (const [name, text] of tries) {
    const { textRanges, writeText, exportSlide } = host.capabilities;
    if (!textRanges || !writeText || !exportSlide) {
      bench.notTried(name, textRanges && writeText ? "noSlideBack" : "noTextRanges");
      continue;
    }
    await bench.check(name, async () => {
      await putCaret(bench, slideId);
      const { selection } = await bench.need("look", host.look({ exportSelected: false }));
      if (selection.kind !== "text") bench.stop("noCaret");
      await bench.need("typeText", host.typeText(text));
      const look = await exported(bench, slideId);
      const became = (look.equations[SHAPES.caret] ?? 0) > 0 ? "equation" : "text";
      bench.compare(name, became, "text");
      await restore(bench, slideId);
    });
  }
}

/** A marker in a table cell; the person puts the caret there, because no API call can. */
export async function checkCell(bench: Bench, { slideId }: ScratchSlide): Promise<void> {
  const { host, ask } = bench.tools;
  const { writeText, exportSlide, selection: canLook } = host.capabilities;
  if (ask === undefined || !writeText || !exportSlide || !canLook) {
    bench.notTried("cell", ask === undefined ? "noPerson" : "noSlideBack");
    return;
  }
  await bench.check("cell", async () => {
    if ((await ask({ kind: "clickCell" })) !== "done") {
      bench.notTried("cell", "skipped");
      return;
    }
    const { selection } = await bench.need("look", host.look({ exportSelected: false }));
    // With a shape selected instead of text, the typed text would replace the shape (office-js#2775).
    if (selection.kind !== "text") {
      bench.compare(
        "cell",
        { selection: selection.kind },
        { selection: "text", marker: "in the cell" },
      );
      return;
    }
    await bench.need("typeText", host.typeText(MARKER));
    const look = await exported(bench, slideId);
    const found = (look.texts[SHAPES.table] ?? "").includes(MARKER) ? "in the cell" : "elsewhere";
    bench.compare(
      "cell",
      { selection: "text", marker: found },
      { selection: "text", marker: "in the cell" },
    );
  });
}

/** What one Ctrl+Z of the person undoes. */
export async function checkUndo(bench: Bench, { slideId }: ScratchSlide): Promise<void> {
  const { host, ask, clock } = bench.tools;
  if (ask === undefined) {
    bench.notTried("undo", "noPerson");
    return;
  }
  await bench.check("undo", async () => {
    const before = await bench.need("deckState", host.deckState());
    if ((await ask({ kind: "undo" })) !== "done") {
      bench.notTried("undo", "skipped");
      return;
    }
    if (host.capabilities.slideListLags) await wait(clock, 3000);
    const after = await bench.need("deckState", host.deckState());
    const stays = after.slideIds.includes(slideId);
    const text = stays
      ? await bench.call("frameText", host.frameText({ slideId, shapeId: SHAPES.caret }))
      : undefined;
    bench.note("undo", {
      slidesBefore: before.slideIds.length,
      slidesAfter: after.slideIds.length,
      checkSlideStays: stays,
      text: text?.ok ? text.value : null,
    });
  });
}

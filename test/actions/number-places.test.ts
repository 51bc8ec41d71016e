/** The side of numbers, sections, and a PowerPoint that drops numbers inside of equations, in the pane. */
import { changeAll } from "../../src/actions/change-all";
import { check } from "../../src/actions/check";
import { numbersToCome } from "../../src/actions/coming-numbers";
import { edit } from "../../src/actions/edit";
import { insert } from "../../src/actions/insert";
import { setNumberSettings } from "../../src/actions/number-settings";
import { readSlide } from "../../src/actions/read-slide";
import { review } from "../../src/actions/review";
import { undo } from "../../src/actions/undo";
import { update } from "../../src/actions/update";
import type { NumberSettings } from "../../src/deck/numbers/part";
import { officeProbe } from "../../src/office/check/probe";
import { framesOf } from "../../src/pptx/slide";
import { mathOf } from "../../src/pptx/equation";
import { readText } from "../../src/pptx/frame-text";
import { numbersWatch } from "../../src/session/numbers-watch";
import type { Services } from "../../src/session/services";
import { profileOf, type Profile } from "../../src/standin/profiles";
import { openDesk, type Desk } from "../exchange/support";
import { deck, slide, textBox, title } from "../support/deck";
import { leftPicture } from "../support/leftovers";
import { servicesOn } from "../support/services";
import { open } from "../support/slides";

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

const WINDOWS = profileOf("windows");
const DROPS: Profile = { ...WINDOWS, dropsNumbers: true };

async function room(
  profile: Profile,
  settings: Partial<NumberSettings> = {},
  bytes = deck({ slides: [slide(title("One")), slide(title("Two"))] }),
): Promise<{ readonly on: Desk; readonly services: Services }> {
  const on = await openDesk({ deck: bytes, profile });
  desk = on;
  const services = servicesOn(on);
  await setNumberSettings(services, { style: "plain", start: 1, side: "right", ...settings });
  return { on, services };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** The texts of boxes with equations; a number inside of one is shown behind it. */
function boxes(on: Desk): readonly string[] {
  const pkg = open(on.host.deckBytes());
  return pkg.slides.flatMap(({ part }) => {
    const root = pkg.root(part);
    const maths = mathOf(root);
    return framesOf(root).flatMap((frame) => {
      const inside = maths.filter((one) => one.frame.body === frame.body);
      const numbers = inside.flatMap(({ own }) => /#\(.*?\)/.exec(own.text)?.[0] ?? []);
      return inside.length > 0 ? [readText(frame).text + numbers.join("")] : [];
    });
  });
}

async function put(services: Services, source: string) {
  const done = await insert.perform(services, { source, mode: "display", target: "newTextBox" });
  await settled();
  if (done.kind !== "inserted") throw new Error(done.kind);
  return done;
}

async function renumber(services: Services) {
  const input = { task: { kind: "renumber" }, scope: "deck", preamble: "" } as const;
  const found = await review.perform(services, input);
  if (found.kind !== "found") throw new Error(found.kind);
  const { items, left } = found.review.found;
  const done = await changeAll.perform(services, { review: found.review, items });
  if (done.kind !== "changed") throw new Error(done.kind);
  const said = left.map(({ why }) => (why.kind === "numbers" ? why.code : why.kind));
  return { texts: items.map(({ text }) => text), said, done };
}

test("at the left a new equation has its number beside it, is read with it, and keeps it when it is changed", async () => {
  const { on, services } = await room(WINDOWS, { side: "left" });
  await put(services, "a = b \\label{eq:a}");
  expect(boxes(on)).toEqual(["(1)\t\uFFFC"]);
  const read = await readSlide.perform(services, undefined);
  if (read.kind !== "read") throw new Error(read.kind);
  const [equation] = read.slide.equations;
  if (!equation) throw new Error("no equation");
  expect(equation).toMatchObject({ display: true, latex: "a = b \\tag{1}" });
  const opened = await edit.perform(services, { equation, others: [], again: true });
  expect(opened).toMatchObject({ form: "typed", typed: { source: "a = b \\label{eq:a}" } });
  const changed = await update.perform(services, {
    ...{ source: "a = c \\label{eq:a}", mode: "display", target: equation.target },
  });
  await settled();
  expect(changed.kind).toBe("inserted");
  expect(boxes(on)).toEqual(["(1)\t\uFFFC"]);
});

test("several lines keep their numbers at the right, which is said", async () => {
  const { on, services } = await room(WINDOWS, { side: "left" });
  const done = await put(services, "\\begin{align} a &= b \\label{a} \\\\ c &= d \\end{align}");
  expect(done.numbers).toBe("right");
  expect(boxes(on)).toEqual([expect.stringContaining("#(1)")]);
});

test("Renumber moves all numbers to the other side, Undo all moves them back", async () => {
  const { on, services } = await room(WINDOWS);
  await put(services, "a = b \\label{eq:a}");
  on.host.goToSlide(2);
  await put(services, "c = d \\label{eq:c}");
  expect(boxes(on)).toEqual(["\uFFFC#(1)", "\uFFFC#(2)"]);
  await setNumberSettings(services, { style: "plain", start: 1, side: "left" });
  const { texts, done } = await renumber(services);
  expect(texts).toEqual(["… (1) → (1) ⇥ …", "… (2) → (2) ⇥ …"]);
  expect(boxes(on)).toEqual(["(1)\t\uFFFC", "(2)\t\uFFFC"]);
  expect((await renumber(services)).texts).toEqual([]);
  for (const one of [...done.undo].reverse()) {
    const undone = await undo.perform(services, one);
    expect(undone.kind).toBe("inserted");
  }
  expect(boxes(on)).toEqual(["\uFFFC#(1)", "\uFFFC#(2)"]);
});

/** A section for each slide. */
function withSections(bytes: Uint8Array): Uint8Array {
  const pkg = open(bytes);
  const lists = pkg.slides.map(
    ({ id }, n) =>
      `<p14:section name="${n}" id="{${n}}"><p14:sldIdLst><p14:sldId id="${id}"/></p14:sldIdLst></p14:section>`,
  );
  const list = `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${lists.join("")}</p14:sectionLst>`;
  const whole = `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">${list}</p:ext></p:extLst></p:presentation>`;
  const { presentation } = pkg;
  pkg.write(presentation, pkg.text(presentation).replace("</p:presentation>", whole));
  return pkg.save();
}

test("by section a new equation has the number of its section at once, and the pane says so before", async () => {
  const bytes = withSections(deck({ slides: [slide(title("One")), slide(title("Two"))] }));
  const { on, services } = await room(WINDOWS, { style: "section" }, bytes);
  on.host.goToSlide(2);
  await put(services, "a = b \\label{a}");
  on.host.goToSlide(1);
  await put(services, "c = d \\label{c}");
  on.host.goToSlide(2);
  await put(services, "e = f \\label{e}");
  expect(boxes(on)).toEqual(["\uFFFC#(1.1)", "\uFFFC#(2.1)", "\uFFFC#(2.2)"]);
  expect((await renumber(services)).texts).toEqual([]);
  const watch = numbersWatch(services);
  await watch.look();
  const coming = await numbersToCome(watch.current(), { source: "g", asked: true }, undefined);
  expect(coming).toEqual({ numbers: ["2.3"], isSaid: false });
});

test("a PowerPoint that drops numbers is found out by the check, and has them beside a tab from then on", async () => {
  const { on, services } = await room(DROPS);
  await put(services, "a = b \\label{eq:a}");
  expect(boxes(on)).toEqual(["\uFFFC"]);
  const probe = officeProbe({ clock: on.clock });
  const ask = () => Promise.resolve("skipped" as const);
  await check.perform(services, { host: on.port, probe }, { ask, onFinding: () => undefined });
  expect(await services.foundOut.read()).toEqual({ numbersStay: false });
  await put(services, "c = d \\label{eq:c}");
  expect(boxes(on).at(-1)).toBe("\t\uFFFC\t(2)");
  const several = await put(services, "\\begin{align} e &= f \\label{e} \\\\ g &= h \\end{align}");
  expect(several.numbers).toBe("lines");
});

test.each([
  ["left", true, "right"],
  ["right", false, "lines"],
] as const)(
  "several lines of a text and of another tool, numbers at the %s, PowerPoint keeps them: %s",
  async (side, numbersStay, numbers) => {
    const lines = "\\begin{align} a &= b \\label{a} \\\\ c &= d \\label{c} \\end{align}";
    const tags = {
      LATEXADDIN: `\\documentclass{article}\\begin{document}${lines.replaceAll("{a}", "{e}").replaceAll("{c}", "{g}")}\\end{document}`,
    };
    const bytes = deck({ slides: [slide(textBox(lines)), slide(leftPicture({ tags }))] });
    const { on, services } = await room(WINDOWS, { side }, bytes);
    await services.foundOut.write({ numbersStay });
    for (const kind of ["convert", "moveIn"] as const) {
      const input = { task: { kind }, scope: "deck", preamble: "" } as const;
      const found = await review.perform(services, input);
      if (found.kind !== "found") throw new Error(found.kind);
      const { items } = found.review.found;
      const done = await changeAll.perform(services, { review: found.review, items });
      if (done.kind !== "changed") throw new Error(done.kind);
      const results = done.slides.flatMap((one) =>
        one.kind === "done" ? [...one.results.values()] : [],
      );
      expect(results).toEqual([{ ok: true, numbers }]);
    }
    const inside = numbersStay
      ? [expect.stringContaining("#(1)"), expect.stringContaining("#(3)")]
      : ["\uFFFC", "\uFFFC"];
    expect(boxes(on)).toEqual(inside);
  },
);

test("numbers inside of equations go beside them where PowerPoint would drop them", async () => {
  const { on, services } = await room(WINDOWS);
  await put(services, "a = b \\label{eq:a}");
  await services.foundOut.write({ numbersStay: false });
  expect((await renumber(services)).texts).toEqual(["… (1) → … ⇥ (1)"]);
  expect(boxes(on)).toEqual(["\t\uFFFC\t(1)"]);
  // There they are at the right, so another PowerPoint leaves them.
  await services.foundOut.write({ numbersStay: true });
  expect((await renumber(services)).texts).toEqual([]);
});

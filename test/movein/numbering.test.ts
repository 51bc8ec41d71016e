/** Labelled formulas of other tools come in with their numbers, and references to them follow. */
import { changeAll } from "../../src/actions/change-all";
import { review } from "../../src/actions/review";
import { numberingDeck } from "../../src/deck/numbers/new-numbers";
import { Numberer } from "../../src/deck/numbers/numberer";
import type { NumberSide } from "../../src/deck/numbers/part";
import { addNumbers, readNumbers, renumberDeck } from "../../src/deck/numbers/renumber";
import { moveOnSlide } from "../../src/movein/move";
import type { Package } from "../../src/pptx/package";
import { openDesk } from "../exchange/support";
import { deck, slide, textBox, title, type ShapeBuilder } from "../support/deck";
import { leftPicture } from "../support/leftovers";
import { foundIn } from "../support/moving";
import { WRITER } from "../support/numbered";
import { servicesOn } from "../support/services";
import { open } from "../support/slides";
import { framesOf } from "../../src/pptx/slide";
import { harvest } from "../../src/deck/harvest";
import { readText } from "../../src/pptx/frame-text";
import { slideAt } from "../support/conversion";

const formula = (latex: string): ShapeBuilder =>
  leftPicture({
    tags: {
      LATEXADDIN: `\\documentclass{article}\\begin{document}${latex}\\end{document}`,
      IGUANATEXSIZE: "20",
    },
  });

/** The second slide's formula comes first in the source: numbers follow the slides, and references their labels. */
const DECK = deck({
  slides: [
    slide(title("One"), textBox("see \\eqref{eq:two} and \\ref{eq:pair}")),
    slide(
      formula("\\begin{equation} a = b \\label{eq:one} \\end{equation}"),
      formula("\\[ c = d \\]"),
      formula("$e$"),
    ),
    slide(
      formula(
        "\\begin{align} f &= g \\label{eq:two} \\\\ h &= i \\nonumber \\\\ j &= k \\label{eq:pair} \\end{align}",
      ),
      formula("\\begin{equation} l \\tag{*} \\end{equation}"),
    ),
  ],
});

function move(pkg: Package, side: NumberSide): void {
  const read = readNumbers(pkg, { side });
  if (!read.ok) throw new Error(read.refusal.code);
  const numberer = new Numberer(() => numberingDeck(read.deck));
  for (const { part } of pkg.slides) {
    const on = slideAt(pkg, part);
    const ready = foundIn(pkg, {}, part).flatMap((one) =>
      one.content.ok ? [{ ...one, ...one.content }] : [],
    );
    const moved = moveOnSlide(pkg, on, ready, { spoken: undefined, time: 1, numberer });
    if (!moved.ok) throw new Error(moved.refusal.code);
    const added = moved.results.flatMap((one) => (one.ok ? one.numbered : []));
    const places = added.map((one) => ({ ...one, slide: on }));
    const done = addNumbers(pkg, places, { writer: WRITER, time: 1, settings: { side } });
    expect(done).toMatchObject({ ok: true, inOrder: true, onOneSide: true });
  }
}

const numbers = (pkg: Package): readonly string[] => {
  const read = harvest(pkg);
  return read.ok ? read.equations.map((one) => one.numbers.join()) : [];
};
const textsOf = (pkg: Package): readonly string[] =>
  pkg.slides.flatMap(({ part }) => framesOf(pkg.root(part)).map((frame) => readText(frame).text));

test.each<NumberSide>(["right", "left"])("numbers at the %s, references behind them", (side) => {
  const pkg = open(DECK);
  move(pkg, side);
  expect(numbers(pkg)).toEqual(["1", "", "", "2,3", "*"]);
  const done = renumberDeck(pkg, { writer: WRITER, time: 2 });
  expect(done.ok && done.plan.notes.map(({ code }) => code)).toEqual(
    side === "left" ? ["staysRight"] : [],
  );
  expect(numbers(pkg)).toEqual(["1", "", "", "2,3", "*"]);
  expect(textsOf(pkg)[1]).toBe("see (2) and 3");
  const beside = ["(1)\t\uFFFC", "(*)\t\uFFFC"].filter((text) => textsOf(pkg).includes(text));
  expect(beside).toHaveLength(side === "left" ? 2 : 0);
});

test("in the pane: moved in and renumbered, references follow when a slide is moved", async () => {
  const desk = await openDesk({ deck: DECK });
  const services = servicesOn(desk);
  const run = async (kind: "moveIn" | "renumber") => {
    const found = await review.perform(services, { task: { kind }, scope: "deck", preamble: "" });
    if (found.kind !== "found") throw new Error(found.kind);
    const { items } = found.review.found;
    return changeAll.perform(services, { review: found.review, items });
  };
  expect((await run("moveIn")).kind).toBe("changed");
  expect((await run("renumber")).kind).toBe("changed");
  const pkg = open(desk.host.deckBytes());
  expect(numbers(pkg)).toEqual(["1", "", "", "2,3", "*"]);
  expect(textsOf(pkg)[1]).toBe("see (2) and 3");
  desk.host.moveSlide(2, 3);
  await run("renumber");
  const now = open(desk.host.deckBytes());
  expect(textsOf(now)[1]).toBe("see (1) and 2");
  desk.close();
});

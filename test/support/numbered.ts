/** Decks with numbered equations and references to them. */
import { insertEquation } from "../../src/deck/insert";
import {
  automaticTexts,
  NumberGiver,
  numberingDeck,
  takesNumbers,
} from "../../src/deck/numbers/new-numbers";
import { placerFor } from "../../src/deck/numbers/places";
import { addNumbers, readNumbers, renumberDeck } from "../../src/deck/numbers/renumber";
import type { Spoken } from "../../src/deck/alt-text";
import { readLatex } from "../../src/latex/read";
import type { Package } from "../../src/pptx/package";
import { deck, slide, textBox, title } from "./deck";
import { open } from "./slides";

export const WRITER = "6F0B5D0C-0000-4000-8000-000000000001";

/** Replaces a text by an equation, with numbers where its LaTeX has labels. */
export function putNumbered(
  pkg: Package,
  part: string,
  text: string,
  latex: string,
  spoken?: Spoken,
): void {
  const { body, numbering } = readLatex(latex, { display: true });
  if (!takesNumbers(numbering, false)) throw new Error(`${latex} takes no numbers`);
  const read = readNumbers(pkg);
  if (!read.ok) throw new Error(read.refusal.code);
  const on = pkg.slides.find((s) => s.part === part);
  if (!on) throw new Error(`no slide ${part}`);
  const deck = numberingDeck(read.deck);
  const fresh = new NumberGiver(deck).give(numbering, on.id);
  const numbered = readLatex(latex, { display: true, numbers: automaticTexts(fresh) }).body;
  const place = { kind: "text", text } as const;
  const done = insertEquation(pkg, part, place, {
    body,
    numbered,
    mode: "auto",
    spoken,
    placer: placerFor(deck),
  });
  if (!done.ok) throw new Error(done.refusal.code);
  if (!done.display) throw new Error(`${latex} is no display`);
  const { shapeId: shape, index } = done;
  const added = addNumbers(pkg, [{ slide: on, shape, index, fresh }], { writer: WRITER, time: 1 });
  if (!added.ok) throw new Error(added.refusal.code);
}

/** The deck with a numbered equation in place of the text `PLACE`, label `eq:p`, and references filled in. */
export function withNumbered(bytes: Uint8Array): Uint8Array {
  const pkg = open(bytes);
  const on = pkg.slides.find(({ part }) => pkg.text(part).includes("PLACE"));
  if (!on) throw new Error("no PLACE");
  putNumbered(pkg, on.part, "PLACE", "p = q \\label{eq:p}");
  const done = renumberDeck(pkg, { writer: WRITER, time: 2 });
  if (!done.ok) throw new Error(done.refusal.code);
  return pkg.save();
}

/** One slide per equation, each of which refers to that of the next slide; all in order. */
export function numberedSlides(count: number): Uint8Array {
  const pkg = open(
    deck({
      slides: Array.from({ length: count }, (_, n) =>
        slide(
          title(`Slide ${n + 1}`),
          textBox("PLACE"),
          textBox(`Of the next slide: \\eqref{eq:${((n + 1) % count) + 1}}.`),
        ),
      ),
    }),
  );
  pkg.slides.forEach(({ part }, n) => {
    putNumbered(pkg, part, "PLACE", `a_{${n + 1}} = b \\label{eq:${n + 1}}`);
  });
  const done = renumberDeck(pkg, { writer: WRITER, time: 2 });
  if (!done.ok) throw new Error(done.refusal.code);
  return pkg.save();
}

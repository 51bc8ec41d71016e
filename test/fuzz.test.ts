/** A short run of the fuzzers (tools/fuzz.ts, tools/fuzz-package.ts), so that they stay usable and green. */
import fc from "fast-check";
import {
  deck,
  display,
  equation,
  paragraph,
  run,
  slide,
  table,
  textBox,
  title,
} from "./support/deck";
import { anyLeftover, leftoverInputs } from "./support/leftover-inputs";
import { FORMULAS } from "./support/formulas";
import { judged } from "./support/package-judge";
import { mutated, templateOf } from "./support/package-mutations";
import { randomFrom } from "./support/random";
import { anyFile, anyMathml, anyOmml, anyUnicodeMath } from "./support/reader-checks";
import { fileInputs, mathmlInputs, ommlInputs, unicodeMathInputs } from "./support/reader-inputs";

const SEED = 20_26;

const template = templateOf(
  "own",
  deck({
    slides: [
      slide(
        title("Sums"),
        textBox("We see a sum here.", paragraph(run("and "), equation(), run("."))),
      ),
      slide(
        textBox(paragraph(display())),
        table([
          ["a", "b"],
          ["c", "d"],
        ]),
        textBox(""),
      ),
    ],
  }),
);

test("decks with damage: no exception, nothing worse, nothing changed outside of the edit", () => {
  const outcomes = new Map<string, number>();
  for (let n = 0; n < 200; n++) {
    const random = randomFrom(SEED + n);
    const { outcome, wrong } = judged(mutated(template, random), random);
    expect({ seed: SEED + n, wrong }).toEqual({ seed: SEED + n, wrong: undefined });
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // Both happens, or the run says nothing.
  expect(outcomes.get("inserted")).toBeGreaterThan(30);
  expect(outcomes.get("read: illFormed")).toBeGreaterThan(30);
  expect(outcomes.get("read: encoding")).toBeGreaterThan(0);
});

test.each([
  ["UnicodeMath", unicodeMathInputs(FORMULAS), anyUnicodeMath],
  ["MathML", mathmlInputs(FORMULAS), anyMathml],
  ["OMML", ommlInputs(FORMULAS), anyOmml],
  ["what other tools left", leftoverInputs, anyLeftover],
])("%s of anybody: no exception, and what is read can be written", (_name, inputs, check) => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(check(input)).toBeUndefined();
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test("files of anybody for the library", () => {
  fc.assert(
    fc.property(fileInputs(FORMULAS), (input) => {
      expect(anyFile(input)).toBeUndefined();
    }),
    { seed: SEED, numRuns: 60 },
  );
});

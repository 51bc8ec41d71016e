/** Commands that load late. Nothing of them is loaded here at first: `latex/read` is not imported. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, jest, test } from "@jest/globals";
import { COMMANDS } from "../../src/latex/commands/index";
import { isLoadedFor } from "../../src/latex/load";
import { readPreamble } from "../../src/latex/preamble";
import { readLoaded } from "../../src/latex/read-loaded";
import type { Translator } from "../../src/session/translator";

const FOLDER = join(__dirname, "../fixtures/formulas");

/** The formulas of all fixtures. */
const FORMULAS = readdirSync(FOLDER).flatMap((file) =>
  [...readFileSync(join(FOLDER, file), "utf8").matchAll(/^<<< latex.*\n([^]*?)^>>> /gm)].map(
    ([, source = ""]) => source.trim(),
  ),
);

const isMissed = (source: string): boolean =>
  readLoaded(source).problems.some(({ code }) => code === "notLoaded");

const NEEDING = [
  "\\ce{H2O}",
  "\\text{as \\pu{3 m}}",
  "\\SI{3}{m}",
  "\\qty{3}{m}",
  "\\newcommand\\x{\\ang{1}}\\x",
  "\\begin{CD} A @>>> B \\end{CD}",
  "\\begin{tikzcd} A \\ar[r] & B \\end{tikzcd}",
  "\\xymatrix@C=1em{A \\ar[r] & B}",
  "\\newcommand\\x[1]{\\begin{#1} A @>>> B \\end{#1}}\\x{CD}",
  "\\begin{prooftree}\\AxiomC{$A$}\\end{prooftree}",
  "\\infer{a}{b}",
  "\\dv{f}{x}",
  "\\abs{x}",
  "\\color{Cyan} x",
  "\\text{a \\textcolor{red!50}{b}}",
  "\\definecolor{x}{RGB}{1,2,3}",
] as const;

describe("before anything has loaded", () => {
  test("what a formula would miss is known from its text", () => {
    expect(FORMULAS.length).toBeGreaterThan(200);
    const samples = COMMANDS.map((row) => {
      const [name] = row.names;
      const args = "args" in row ? row.args : "";
      return row.kind === "environment" ? `\\begin{${name}}${args} a \\end{${name}}` : name + args;
    });
    const missed = [...FORMULAS, ...samples].filter(isMissed);
    expect(missed.length).toBeGreaterThan(40);
    expect(missed.filter((source) => isLoadedFor(source))).toEqual([]);
  });

  test.each(NEEDING)("%s is missed, and known to be", (source) => {
    expect(isMissed(source)).toBe(true);
    expect(isLoadedFor(source)).toBe(false);
  });

  test("what a preamble would miss is known from its text, and is said with its line", () => {
    for (const text of [
      "\\sisetup{per-mode=symbol}",
      "\\DeclareSIUnit{\\foo}{f}",
      "\\colorlet{x}{red}",
    ]) {
      expect(readPreamble(text).problems).toMatchObject([{ code: "definitionNotRead" }]);
      expect(isLoadedFor(text)).toBe(false);
    }
  });

  test("most formulas and preambles need nothing", () => {
    expect(isLoadedFor("\\frac{a}{b} \\begin{pmatrix} a & b \\end{pmatrix}", "\\def\\x{y}")).toBe(
      true,
    );
    const needing = FORMULAS.filter((source) => !isLoadedFor(source)).length;
    expect(needing).toBeLessThan(FORMULAS.length / 3);
  });

  test("names and words of their rows are there", () => {
    const late = COMMANDS.filter((row) => row.late === true);
    expect(late.length).toBeGreaterThan(70);
    for (const { names, doc } of late) expect([names[0], doc]).not.toContain("");
  });
});

describe("the pane's translator", () => {
  /** Reads like an actual pane: modules anew, with what fails to load. */
  async function fresh(fails: (() => boolean) | undefined = undefined): Promise<Translator> {
    jest.resetModules();
    if (fails)
      jest.doMock("../../src/latex/commands/mhchem", () => {
        if (fails()) throw new Error("offline");
        return jest.requireActual("../../src/latex/commands/mhchem");
      });
    else jest.dontMock("../../src/latex/commands/mhchem");
    return (await import("../../src/session/translator")).translator;
  }

  test("reads at once what needs nothing, and the rest when it has come", async () => {
    const translator = await fresh();
    expect(translator.readNow("x^2", "inline", jest.fn())?.ok).toBe(true);
    const there = new Promise<void>((done) => {
      expect(translator.readNow("\\ce{H2O}", "inline", done)).toBeUndefined();
    });
    await there;
    const reading = translator.readNow("\\ce{H2O}", "inline", jest.fn());
    expect(reading).toMatchObject({ ok: true, problems: [] });
    expect(reading).toEqual(await translator.read("\\ce{H2O}", "inline"));
  });

  test("waits for what a preamble needs, in a reading, in its own and in what a formula takes of it", async () => {
    const setting = "\\sisetup{per-mode=symbol}";
    const speed = "\\unit{\\metre\\per\\second}";
    const written = (await (await fresh()).read(speed, "inline", setting)).preview;
    expect(written).not.toBe((await (await fresh()).read(speed, "inline")).preview);
    expect(await (await fresh()).needed(speed, setting)).toBe(setting);

    const translator = await fresh();
    await new Promise<void>((done) => {
      expect(translator.preambleNow(setting, done)).toBeUndefined();
    });
    expect(translator.preambleNow(setting, jest.fn())?.problems).toEqual([]);
  });

  test("says it when something does not load, and reads it when it does", async () => {
    let offline = true;
    const translator = await fresh(() => offline);
    const failing = await translator.read("\\ce{H2O}", "inline");
    expect(failing.ok).toBe(false);
    expect(failing.problems).toMatchObject([{ code: "notLoaded", severity: "error" }]);
    // Once it was tried, the preview shows that instead of waiting for ever.
    expect(translator.readNow("\\ce{H2O}", "inline", jest.fn())?.problems).toEqual(
      failing.problems,
    );

    offline = false;
    expect((await translator.read("\\ce{H2O}", "inline")).ok).toBe(true);
    expect(translator.readNow("\\ce{H2O}", "inline", jest.fn())?.ok).toBe(true);
  });
});

test("once it has loaded, nothing is missed", async () => {
  jest.resetModules();
  const { isLoadedFor: isThere, loadFor } = await import("../../src/latex/load");
  const { readLoaded: read } = await import("../../src/latex/read-loaded");
  await loadFor("x");
  expect(isThere(NEEDING[0])).toBe(false);
  await loadFor(NEEDING[0]);
  for (const source of NEEDING) {
    expect(isThere(source)).toBe(true);
    expect(read(source).problems.map(({ code }) => code)).not.toContain("notLoaded");
  }
});

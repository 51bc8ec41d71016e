/** `insert`: an equation in place of a text that stands exactly once in the slides of a file. */
import type { Spoken } from "../deck/alt-text";
import { findText, notFound } from "../deck/locate";
import { insertEquation } from "../deck/insert";
import { rememberSource } from "../deck/source-parts";
import { EMPTY_PREAMBLE, readPreamble } from "../latex/preamble";
import { readLatex } from "../latex/read";
import { hasErrors } from "../math/problem";
import type { Package, Slide } from "../pptx/package";
import { refusing, type Refusal } from "../pptx/refusal";
import { speak } from "../speech/speak";
import { type Words } from "../speech/words";
import * as german from "../text/de/speech";
import * as germanSymbols from "../text/de/symbols";
import { cli } from "../text/en/cli";
import { speech } from "../text/en/speech";
import { symbols } from "../text/en/symbols";
import { fill } from "../text/say";
import { parseArguments, type CommandSpec } from "./args";
import type { Terminal } from "./command";
import { CommandError, openDeck, readText, refusedError, writeWhole } from "./files";
import { picture } from "./problems";

const SPEC: CommandSpec = {
  name: "insert",
  positionals: ["IN.pptx", "OUT.pptx"],
  options: new Map([
    ["--find", "value"],
    ["--latex", "value"],
    ["--slide", "value"],
    ["--display", "flag"],
    ["--preamble", "value"],
    ["--remember", "flag"],
    ["--language", "value"],
    ["--help", "flag"],
  ]),
};

const WORDS: ReadonlyMap<string, Words> = new Map([
  ["en", { speech, symbols }],
  ["de", { speech: german.speech, symbols: germanSymbols.symbols }],
]);

/** Who the command line is, among the writers of sources (`sources.ts`). */
const WRITER = "6F0B5D0C-4C9E-4E0B-9F5B-2D5F0C7A1E01";

/** Runs the command; the exit code is 0, or 2 when nothing was written. */
export async function insert(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.includes("--help")) {
    terminal.out(cli.usageInsert);
    return 0;
  }
  const parsed = parseArguments(args, SPEC);
  if (!parsed.ok) throw new CommandError(parsed.message);
  const { positionals, options } = parsed.arguments;
  const [input = "", output = ""] = positionals;
  const text = needed(options, "--find");
  const source = needed(options, "--latex");
  const preambleFile = options.get("--preamble");
  const preambleText = preambleFile === undefined ? undefined : await readText(preambleFile);

  const preamble = preambleText === undefined ? undefined : readPreamble(preambleText);
  for (const problem of preamble?.problems ?? [])
    terminal.err(picture(preambleText ?? "", problem));
  if (preamble && hasErrors(preamble.problems))
    throw new CommandError(fill(cli.preambleErrors, { file: preambleFile ?? "" }));
  const forced = options.has("--display");
  const formula = readLatex(source, {
    display: forced,
    preamble: preamble?.preamble ?? EMPTY_PREAMBLE,
  });
  for (const problem of formula.problems) terminal.err(picture(source, problem));
  if (hasErrors(formula.problems)) throw new CommandError(cli.latexErrors);

  const spoken = spokenIn(options.get("--language") ?? "en");
  const pkg = await openDeck(input);
  const found = findSlide(pkg, text, options.get("--slide"));
  if ("code" in found) throw refusedError(found);
  const inserted = insertEquation(
    pkg,
    found.part,
    { kind: "text", text },
    { body: formula.body, mode: forced ? "display" : "auto", spoken },
  );
  if (!inserted.ok) throw refusedError(inserted.refusal);
  if (options.has("--remember")) {
    const remembered = rememberSource(pkg, WRITER, {
      latex: source,
      display: inserted.display,
      time: Date.now(),
      place: { slide: found.id, shape: inserted.shapeId },
      ...(preambleText === undefined ? {} : { preamble: preambleText }),
    });
    if (!remembered.ok) throw refusedError(remembered.refusal);
  }
  await writeWhole(output, pkg.save());
  terminal.out(
    fill(cli.done, {
      slide: found.number,
      shape: inserted.shapeName,
      kind: inserted.display ? cli.display : cli.inline,
      text,
      file: output,
    }),
  );
  return 0;
}

function spokenIn(language: string): Spoken {
  const first = WORDS.get(language);
  if (!first) {
    const args = { option: "--language", value: language };
    throw new CommandError(fill(cli.noSuchLanguage, args));
  }
  const others = [...WORDS.values()].filter((words) => words !== first);
  return (body) => [speak(body, first), ...others.map((words) => speak(body, words))];
}

function needed(options: ReadonlyMap<string, string>, option: string): string {
  const value = options.get(option);
  if (value === undefined) {
    const message = fill(cli.missing, { name: option });
    throw new CommandError(`${message}\n${fill(cli.see, { command: SPEC.name })}`);
  }
  return value;
}

/** The slide with the text, which stands exactly once on all of them, or on the one that is asked for. */
function findSlide(pkg: Package, text: string, number: string | undefined): Slide | Refusal {
  if (number !== undefined && !/^[1-9]\d*$/.test(number))
    throw new CommandError(fill(cli.notANumber, { option: "--slide", value: number }));
  let answer: Slide | Refusal = { code: "notFound", args: { text } };
  const searched = refusing(() => {
    const slides = pkg.slides.filter((s) => number === undefined || s.number === Number(number));
    if (number !== undefined && slides.length === 0) {
      answer = { code: "noSuchSlide", args: { slide: number } };
      return { ok: true };
    }
    const hits = slides.flatMap((slide) => findText(pkg, slide.part, text).map(() => slide));
    const [only] = hits;
    if (!only)
      answer = notFound(
        pkg,
        slides.map((s) => s.part),
        text,
      );
    else if (hits.length > 1)
      answer = { code: "foundOften", args: { text, count: String(hits.length) } };
    else answer = only;
    return { ok: true };
  });
  return searched.ok ? answer : searched.refusal;
}

/** `insert`: puts an equation in place of a text that occurs exactly once in the slides of a file. */
import { findText, notFound } from "../deck/locate";
import { insertEquation } from "../deck/insert";
import {
  automaticTexts,
  NumberGiver,
  numberingDeck,
  takesNumbers,
  type NewNumbers,
} from "../deck/numbers/new-numbers";
import type { NumberSettings } from "../deck/numbers/part";
import { frameName } from "../deck/place";
import { placerFor } from "../deck/numbers/places";
import { insteadOf, type NumbersInstead } from "../deck/numbers/wanted-place";
import { addNumbers, readNumbers } from "../deck/numbers/renumber";
import type { Inserted, NumberPlacer } from "../deck/options";
import { rememberSources } from "../deck/source-parts";
import { readLatex } from "../latex/read";
import type { Numbering } from "../math/numbering";
import { hasErrors } from "../math/problem";
import type { Package, Slide } from "../pptx/package";
import { refusing, type Refusal } from "../pptx/refusal";
import { cli } from "../text/en/cli";
import { cliNumbers } from "../text/en/cli-numbers";
import { notes } from "../text/en/numbers";
import { fill } from "../text/say";
import { parseArguments, type CommandSpec } from "./args";
import type { Terminal } from "./command";
import { CommandError, openDeck, refusedError, WRITER, writeWhole } from "./files";
import { preambleFrom } from "./preamble";
import { picture } from "./problems";
import { sideFrom } from "./renumber";
import { spokenIn } from "./spoken";

const SPEC: CommandSpec = {
  name: "insert",
  usage: cli.usageInsert,
  positionals: ["IN.pptx", "OUT.pptx"],
  options: new Map([
    ["--find", "value"],
    ["--latex", "value"],
    ["--slide", "value"],
    ["--display", "flag"],
    ["--numbered", "flag"],
    ["--side", "value"],
    ["--preamble", "value"],
    ["--remember", "flag"],
    ["--language", "value"],
  ]),
};

/** Runs the command; the exit code is 0, or 2 when nothing was written. */
export async function insert(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = parseArguments(args, SPEC, terminal);
  if (!given) return 0;
  const { positionals, options } = given;
  const [input = "", output = ""] = positionals;
  const text = needed(options, "--find");
  const source = needed(options, "--latex");
  const { preamble, text: preambleText } = await preambleFrom(options.get("--preamble"), terminal);
  const forced = options.has("--display");
  const asked = options.has("--numbered");
  const reading = { display: forced, preamble, numbered: asked || undefined };
  const formula = readLatex(source, reading);
  for (const problem of formula.problems) terminal.err(picture(source, problem));
  if (hasErrors(formula.problems)) throw new CommandError(cli.latexErrors);

  const spoken = await spokenIn(options.get("--language") ?? "en");
  const pkg = await openDeck(input);
  const found = findSlide(pkg, text, options.get("--slide"));
  if ("code" in found) throw refusedError(found);
  const numbering = takesNumbers(formula.numbering, asked) ? formula.numbering : undefined;
  const fresh = numbering && newNumbers(pkg, numbering, found, sideFrom(options));
  const numbered =
    fresh && readLatex(source, { ...reading, numbers: automaticTexts(fresh.numbers) }).body;
  const inserted = insertEquation(
    pkg,
    found.part,
    { kind: "text", text },
    {
      ...{ body: formula.body, numbered, placer: fresh?.placer },
      ...{ mode: forced ? "display" : "auto", spoken },
    },
  );
  if (!inserted.ok) throw refusedError(inserted.refusal);
  if (fresh) rememberNew(pkg, found, inserted, fresh, terminal);
  if (options.has("--remember")) {
    const remembered = rememberSources(pkg, WRITER, [
      {
        latex: source,
        display: inserted.display,
        time: Date.now(),
        place: { slide: found.id, shape: inserted.shapeId },
        ...(preambleText === undefined ? {} : { preamble: preambleText }),
      },
    ]);
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

interface Fresh {
  readonly numbers: NewNumbers;
  readonly placer: NumberPlacer;
  readonly instead: NumbersInstead | undefined;
  /** The settings that were asked for, for this equation and later ones. */
  readonly settings: Partial<NumberSettings>;
}

/** The numbers that the equation gets on this slide, and where they are put. */
function newNumbers(
  pkg: Package,
  numbering: Numbering,
  slide: Slide,
  settings: Partial<NumberSettings>,
): Fresh {
  const read = readNumbers(pkg, settings);
  if (!read.ok) throw refusedError(read.refusal);
  const deck = numberingDeck(read.deck);
  const numbers = new NumberGiver(deck).give(numbering, slide.id);
  return { numbers, placer: placerFor(deck), instead: insteadOf(deck, numbers.texts), settings };
}

/** Remembers the numbers in the deck, and reports an equation without numbers, or numbers that are out of order. */
function rememberNew(
  pkg: Package,
  slide: Slide,
  { display, frame, index }: Inserted,
  { numbers: fresh, settings, instead }: Fresh,
  terminal: Terminal,
): void {
  if (!display) {
    terminal.err(cliNumbers.inline);
    return;
  }
  const added = addNumbers(pkg, [{ slide, shape: frameName(frame), index, fresh }], {
    ...{ writer: WRITER, time: Date.now(), settings },
  });
  if (!added.ok) throw refusedError(added.refusal);
  if (instead) {
    const number = fresh.texts.filter((text) => text !== undefined).join(", ");
    terminal.err(fill(notes.staysRight, { number }));
  }
  if (!added.inOrder) terminal.err(cliNumbers.outOfOrder);
  else if (!added.onOneSide) terminal.err(cliNumbers.otherSide);
}

function needed(options: ReadonlyMap<string, string>, option: string): string {
  const value = options.get(option);
  if (value === undefined) {
    const message = fill(cli.missing, { name: option });
    throw new CommandError(`${message}\n${fill(cli.see, { command: SPEC.name })}`);
  }
  return value;
}

/** The slide with the text, which must occur exactly once on all slides, or on the one asked for. */
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

/** `convert`: formulas in the texts of a file become equations. */
import { convertOnSlide, type Chosen } from "../deck/convert/convert";
import { findOnSlide, type FoundOnSlide } from "../deck/convert/found";
import {
  automaticTexts,
  NumberGiver,
  takesNumbers,
  type NewNumbers,
} from "../deck/numbers/new-numbers";
import { addNumbers, readNumbers, type AddedNumbers } from "../deck/numbers/renumber";
import { rememberSources } from "../deck/source-parts";
import type { Source } from "../deck/sources";
import { FormulaReader } from "../deck/convert/reader";
import { convertedSource } from "../deck/convert/typed";
import { readLatex, type ReadResult } from "../latex/read";
import { hasErrors } from "../math/problem";
import type { Package, Slide } from "../pptx/package";
import type { Refusal } from "../pptx/refusal";
import type { Doubt, Passage } from "../prose/passage";
import { bulk, doubts } from "../text/en/cli-bulk";
import { cliNumbers } from "../text/en/cli-numbers";
import { refused, runBulk, type BulkWork, type Outcome } from "./bulk";
import type { Command } from "./command";
import { refusedError, WRITER } from "./files";
import { preambleFrom } from "./preamble";
import { jsonProblem } from "./problems";
import { spokenIn } from "./spoken";

const DOUBTS: Readonly<Record<Doubt, string>> = doubts;

export const convert: Command = (args, terminal) =>
  runBulk(args, terminal, {
    name: "convert",
    usage: bulk.usageConvert,
    options: new Map([
      ["--preamble", "value"],
      ["--uncertain", "flag"],
      ["--language", "value"],
    ]),
    prepare: async (options) => {
      const { preamble, text } = await preambleFrom(options.get("--preamble"), terminal);
      const converter = new Converter(new FormulaReader(preamble), {
        uncertain: options.has("--uncertain"),
        spoken: await spokenIn(options.get("--language") ?? "en"),
        preamble: text,
        outOfOrder: () => {
          terminal.err(cliNumbers.outOfOrder);
        },
      });
      return converter;
    },
  });

interface Settings {
  readonly uncertain: boolean;
  readonly spoken: Parameters<typeof convertOnSlide>[3];
  readonly preamble: string | undefined;
  /** Tells that numbers are not in the order of the slides any more. */
  readonly outOfOrder: () => void;
}

class Converter implements BulkWork {
  readonly field = "converted";
  readonly summary = bulk.converted;
  readonly #sources: Source[] = [];
  readonly #numbers: AddedNumbers[] = [];
  readonly #time = Date.now();
  #giver: NumberGiver | undefined;

  constructor(
    private readonly reader: FormulaReader,
    private readonly settings: Settings,
  ) {}

  readonly onSlide = (pkg: Package, slide: Slide): readonly Outcome[] | Refusal => {
    const found = findOnSlide(pkg, slide, this.reader.find);
    if (!found.ok) return found.refusal;
    const { passages, unreachable } = found.found;
    const ready = passages.filter(({ passage }) => this.#isReady(passage));
    const fresh = ready.map(({ passage }) => this.#fresh(pkg, slide, passage));
    const chosen = ready.map((one, n) => this.#chosen(one, fresh[n]));
    const results =
      ready.length === 0
        ? undefined
        : convertOnSlide(pkg, slide.part, chosen, this.settings.spoken);
    if (results && !results.ok) return results.refusal;
    results?.results.forEach((result, n) => {
      const numbers = fresh[n];
      if (numbers && result.ok && result.display)
        this.#numbers.push({ slide, shape: result.shapeId, index: result.index, fresh: numbers });
    });
    const converted = new Map(ready.map((one, n) => [one, results?.results[n]]));
    return [
      ...passages.map((one) => this.#outcome(one, converted.get(one), slide)),
      ...unreachable.map(({ shapeName, passage, refusal }) => ({
        ...{ shape: shapeName, source: passage.source, done: false },
        problems: [refused(refusal)],
      })),
    ];
  };

  readonly atEnd = (pkg: Package): void => {
    const remembered = rememberSources(pkg, WRITER, this.#sources);
    if (!remembered.ok) throw refusedError(remembered.refusal);
    if (this.#numbers.length === 0) return;
    const added = addNumbers(pkg, this.#numbers, WRITER, this.#time);
    if (!added.ok) throw refusedError(added.refusal);
    if (!added.inOrder) this.settings.outOfOrder();
  };

  #fresh(pkg: Package, slide: Slide, passage: Passage): NewNumbers | undefined {
    const { numbering } = this.#read(passage);
    if (!takesNumbers(numbering, false)) return undefined;
    if (!this.#giver) {
      const read = readNumbers(pkg);
      if (!read.ok) throw refusedError(read.refusal);
      this.#giver = new NumberGiver(read.deck);
    }
    return this.#giver.give(numbering, slide.id);
  }

  #withNumbers({ source, display }: Passage, numbers: readonly string[]): ReadResult["body"] {
    const { preamble } = this.reader;
    return readLatex(source, { display, preamble, numbers }).body;
  }

  #read({ source, display }: Passage): ReadResult {
    return this.reader.read(source, display);
  }

  #isReady(passage: Passage): boolean {
    const isCertain = passage.doubt === undefined || this.settings.uncertain;
    return isCertain && !hasErrors(this.#read(passage).problems);
  }

  #chosen(one: FoundOnSlide["passages"][number], fresh: NewNumbers | undefined): Chosen {
    const { display } = one.passage;
    return {
      spot: one,
      body: this.#read(one.passage).body,
      numbered: fresh && this.#withNumbers(one.passage, automaticTexts(fresh)),
      mode: display ? "display" : "auto",
    };
  }

  #outcome(
    one: FoundOnSlide["passages"][number],
    result: ConvertResult | undefined,
    slide: Slide,
  ): Outcome {
    const { passage, shapeName: shape, text } = one;
    const { source: latex, doubt } = passage;
    const problems = this.#read(passage).problems.map(jsonProblem);
    if (result?.ok) {
      const formula = { latex, text, preamble: this.settings.preamble };
      this.#sources.push(convertedSource(formula, result, slide.id, this.#time));
      return { shape, source: latex, done: true, problems };
    }
    const why = result
      ? [refused(result.refusal)]
      : doubt && !hasErrors(this.#read(passage).problems)
        ? [{ code: doubt, message: DOUBTS[doubt] }]
        : [];
    return { shape, source: latex, done: false, problems: [...problems, ...why] };
  }
}

type ConvertResult = Extract<
  ReturnType<typeof convertOnSlide>,
  { readonly ok: true }
>["results"][number];

/** `convert`: turns formulas in the texts of a file into equations. */
import { convertOnSlide, type Chosen } from "../deck/convert/convert";
import { findOnSlide, type FoundOnSlide } from "../deck/convert/found";
import type { GivenNumbers } from "../deck/numbers/numberer";
import { frameName } from "../deck/place";
import { rememberSources } from "../deck/source-parts";
import type { Source } from "../deck/sources";
import { FormulaReader } from "../deck/convert/reader";
import { convertedSource } from "../deck/convert/typed";
import type { ReadResult } from "../latex/read";
import { hasErrors } from "../math/problem";
import type { Package, Slide } from "../pptx/package";
import type { Refusal } from "../pptx/refusal";
import type { Doubt, Passage } from "../prose/passage";
import { bulk, doubts } from "../text/en/cli-bulk";
import { refused, runBulk, type BulkWork, type Outcome } from "./bulk";
import type { Command } from "./command";
import { refusedError, WRITER } from "./files";
import { asideProblems, NumbersToAdd } from "./numbers-to-add";
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
        numbers: new NumbersToAdd(terminal),
      });
      return converter;
    },
  });

interface Settings {
  readonly uncertain: boolean;
  readonly spoken: Parameters<typeof convertOnSlide>[3];
  readonly preamble: string | undefined;
  readonly numbers: NumbersToAdd;
}

class Converter implements BulkWork {
  readonly field = "converted";
  readonly summary = bulk.converted;
  readonly #sources: Source[] = [];
  readonly #time = Date.now();

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
      if (numbers?.fresh && result.ok && result.display) {
        const { frame, index } = result;
        const shape = frameName(frame);
        this.settings.numbers.add({ slide, shape, index, fresh: numbers.fresh });
      }
    });
    const converted = new Map(
      ready.map((one, n) => [one, { result: results?.results[n], aside: fresh[n]?.instead }]),
    );
    return [
      ...passages.map((one) => this.#outcome(one, slide, converted.get(one))),
      ...unreachable.map(({ shapeName, passage, refusal }) => ({
        ...{ shape: shapeName, source: passage.source, done: false },
        problems: [refused(refusal)],
      })),
    ];
  };

  readonly atEnd = (pkg: Package): void => {
    const remembered = rememberSources(pkg, WRITER, this.#sources);
    if (!remembered.ok) throw refusedError(remembered.refusal);
    this.settings.numbers.remember(pkg, this.#time);
  };

  #fresh(pkg: Package, slide: Slide, passage: Passage): GivenNumbers | undefined {
    const { preamble } = this.reader;
    const { numbering } = this.#read(passage);
    const formula = { source: passage.source, preamble, numbering };
    return this.settings.numbers.numberer(pkg).give(passage, formula, slide.id);
  }

  #read({ source, display }: Passage): ReadResult {
    return this.reader.read(source, display);
  }

  #isReady(passage: Passage): boolean {
    const isCertain = passage.doubt === undefined || this.settings.uncertain;
    return isCertain && !hasErrors(this.#read(passage).problems);
  }

  #chosen(one: FoundOnSlide["passages"][number], numbers: GivenNumbers | undefined): Chosen {
    const { display } = one.passage;
    return {
      spot: one,
      body: this.#read(one.passage).body,
      numbered: numbers?.body,
      placer: numbers?.placer,
      mode: display ? "display" : "auto",
    };
  }

  #outcome(
    one: FoundOnSlide["passages"][number],
    slide: Slide,
    { result, aside }: Conversion = {},
  ): Outcome {
    const { passage, shapeName: shape, text } = one;
    const { source: latex, doubt } = passage;
    const problems = this.#read(passage).problems.map(jsonProblem);
    if (result?.ok) {
      const formula = { latex, text, preamble: this.settings.preamble };
      this.#sources.push(convertedSource(formula, result, slide.id, this.#time));
      const all = [...problems, ...asideProblems(aside)];
      return { shape, source: latex, done: true, problems: all };
    }
    const why = result
      ? [refused(result.refusal)]
      : doubt && !hasErrors(this.#read(passage).problems)
        ? [{ code: doubt, message: DOUBTS[doubt] }]
        : [];
    return { shape, source: latex, done: false, problems: [...problems, ...why] };
  }
}

/** The result for a formula that could be converted. */
interface Conversion {
  readonly result?:
    | Extract<ReturnType<typeof convertOnSlide>, { readonly ok: true }>["results"][number]
    | undefined;
  readonly aside?: GivenNumbers["instead"];
}

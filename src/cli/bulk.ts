/**
 * The common part of commands over all formulas of a deck: choosing slides, progress, the report about each
 * formula, and writing the file completely or not at all.
 */
import type { Package, Slide } from "../pptx/package";
import { refusing, type Refusal } from "../pptx/refusal";
import { cli } from "../text/en/cli";
import { bulk } from "../text/en/cli-bulk";
import { refusals } from "../text/en/refusals";
import { fill } from "../text/say";
import { parseArguments, type CommandSpec } from "./args";
import type { Terminal } from "./command";
import { CommandError, openDeck, refusedError, writeWhole } from "./files";

/** The result for one formula. */
export interface Outcome {
  readonly shape: string;
  /** The tool that made it, unless it was text. */
  readonly tool?: string;
  readonly source: string;
  readonly done: boolean;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** The part that differs between commands. */
export interface BulkWork {
  /** The name of the JSON field for whether it was done. */
  readonly field: string;
  /** The closing sentences; {found}, {done} and {left} are numbers. */
  readonly summary: string;
  /** Does the work on one slide of `pkg`; a refusal leaves the slide as it was. */
  readonly onSlide: (pkg: Package, slide: Slide) => readonly Outcome[] | Refusal;
  /** Runs after the last slide, if something was done. */
  readonly atEnd?: (pkg: Package) => void;
}

const OPTIONS: CommandSpec["options"] = new Map([
  ["--slides", "value"],
  ["--dry-run", "flag"],
  ["--jsonl", "flag"],
]);

/**
 * Runs a command `NAME IN.pptx OUT.pptx [options]`. The exit code is 0 when everything was done, 1 when the
 * file was written but something was left out, which is reported.
 * @throws {CommandError} where nothing can be done and nothing was written
 */
export async function runBulk(
  args: readonly string[],
  terminal: Terminal,
  command: {
    readonly name: string;
    readonly usage: string;
    readonly options: CommandSpec["options"];
    readonly prepare: (options: ReadonlyMap<string, string>, pkg: Package) => Promise<BulkWork>;
  },
): Promise<number> {
  const given = parseArguments(
    args,
    {
      name: command.name,
      usage: command.usage,
      positionals: ["IN.pptx", "OUT.pptx"],
      options: new Map([...OPTIONS, ...command.options]),
    },
    terminal,
  );
  if (!given) return 0;
  const { positionals, options } = given;
  const [input = "", output = ""] = positionals;
  const { pkg, slides } = await openSlides(input, options.get("--slides"));
  const work = await command.prepare(options, pkg);
  const total = allSlides(pkg, slides, work, terminal, options.has("--jsonl"));
  if (total.done > 0) work.atEnd?.(pkg);
  const dry = options.has("--dry-run");
  if (!dry) await writeWhole(output, pkg.save());
  if (!options.has("--jsonl")) {
    const saved = dry ? bulk.notSaved : fill(bulk.saved, { file: output });
    terminal.out(`${fill(work.summary, total)} ${saved}`);
  }
  return total.left === 0 ? 0 : 1;
}

async function openSlides(
  file: string,
  wanted: string | undefined,
): Promise<{ readonly pkg: Package; readonly slides: readonly Slide[] }> {
  const pkg = await openDeck(file);
  const read = refusing(() => ({ ok: true, slides: pkg.slides }));
  if (!read.ok) throw refusedError(read.refusal);
  const { slides } = read;
  if (wanted === undefined) return { pkg, slides };
  const numbers = slideNumbers(wanted, slides.length);
  return { pkg, slides: slides.filter((slide) => numbers.has(slide.number)) };
}

/** Reads `1-5,9`; an open range extends to the first or the last slide. */
function slideNumbers(wanted: string, count: number): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const part of wanted.split(",")) {
    const [, from = "", range = "", to = ""] = /^\s*(\d*)\s*(-?)\s*(\d*)\s*$/.exec(part) ?? [];
    const first = from === "" ? 1 : Number(from);
    const last = range === "" ? first : to === "" ? count : Number(to);
    if ((from === "" && to === "") || first < 1 || last < first)
      throw new CommandError(fill(bulk.noRange, { value: wanted }));
    const missing = first > count ? first : last;
    if (missing > count)
      throw refusedError({ code: "noSuchSlide", args: { slide: String(missing) } });
    for (let n = first; n <= last; n++) numbers.add(n);
  }
  return numbers;
}

interface Total extends Record<string, number> {
  readonly found: number;
  readonly done: number;
  readonly left: number;
}

function allSlides(
  pkg: Package,
  slides: readonly Slide[],
  work: BulkWork,
  terminal: Terminal,
  jsonl: boolean,
): Total {
  let [found, done, left] = [0, 0, 0];
  slides.forEach((slide, n) => {
    terminal.progress?.(fill(bulk.progress, { number: n + 1, count: slides.length }));
    const result = refusing(() => ({ ok: true, value: work.onSlide(pkg, slide) }));
    const value = result.ok ? result.value : result.refusal;
    const outcomes = "code" in value ? [unreadable(value)] : value;
    for (const outcome of outcomes) {
      // A slide that cannot be read is not a formula, but counts as left out.
      if (!("code" in value)) found++;
      if (outcome.done) done++;
      else left++;
      tell(outcome, slide, work, terminal, jsonl);
    }
  });
  terminal.progress?.("");
  return { found, done, left };
}

function unreadable(refusal: Refusal): Outcome {
  return { shape: "", source: "", done: false, problems: [refused(refusal)] };
}

/** A refusal as it is reported. */
export function refused({ code, args }: Refusal): Outcome["problems"][number] {
  return { code, message: fill(refusals[code], args) };
}

function tell(
  { shape, tool, source, done, problems }: Outcome,
  slide: Slide,
  { field }: BulkWork,
  terminal: Terminal,
  jsonl: boolean,
): void {
  const { number } = slide;
  if (jsonl) {
    const told = problems.length > 0 ? { problems } : {};
    // Without a tool the field is absent: JSON omits what is undefined.
    terminal.out(JSON.stringify({ slide: number, shape, tool, source, [field]: done, ...told }));
    return;
  }
  for (const { message } of problems) {
    const what = source === "" ? message : `${source.replace(/\s+/g, " ")}: ${message}`;
    terminal.err(
      shape === ""
        ? fill(bulk.metOnSlide, { slide: number, what })
        : fill(cli.met, { slide: number, shape, what }),
    );
  }
}

/** `move-in`: makes equations that other tools left in a file native. */
import { rememberSources } from "../deck/source-parts";
import type { Source } from "../deck/sources";
import type { Spoken } from "../deck/alt-text";
import type { Package, Slide } from "../pptx/package";
import type { Refusal } from "../pptx/refusal";
import { findObjects, type FoundObject } from "../movein/find";
import { moveOnSlide, type Moved, type ToMove } from "../movein/move";
import { TOOLS } from "../movein/tools";
import { bulk } from "../text/en/cli-bulk";
import { reasons } from "../text/en/movein";
import { fill } from "../text/say";
import { refused, runBulk, type BulkWork, type Outcome } from "./bulk";
import type { Command } from "./command";
import { CommandError, refusedError, WRITER } from "./files";
import { nearest } from "./nearest";
import { asideProblems, NumbersToAdd } from "./numbers-to-add";
import { preambleFrom } from "./preamble";
import { jsonProblem } from "./problems";
import { spokenIn } from "./spoken";

export const moveIn: Command = (args, terminal) =>
  runBulk(args, terminal, {
    name: "move-in",
    usage: fill(bulk.usageMoveIn, { tools: TOOLS.map(({ id }) => id).join(", ") }),
    options: new Map([
      ["--tools", "value"],
      ["--preamble", "value"],
      ["--language", "value"],
    ]),
    prepare: async (options) => {
      const tools = toolsIn(options.get("--tools"));
      const { text } = await preambleFrom(options.get("--preamble"), terminal);
      const spoken = await spokenIn(options.get("--language") ?? "en");
      return new MoveIn(tools, text, spoken, new NumbersToAdd(terminal));
    },
  });

/** Reads `iguanatex,latexit`; undefined for all. @throws {CommandError} where a name is unknown */
function toolsIn(list: string | undefined): ReadonlySet<string> | undefined {
  if (list === undefined) return undefined;
  const known = new Set<string>(TOOLS.map(({ id }) => id));
  const names = list.split(",").map((name) => name.trim().toLowerCase());
  const wrong = names.find((name) => !known.has(name));
  if (wrong === undefined) return new Set(names);
  const suggestion = nearest(wrong, known) ?? [...known].join(", ");
  throw new CommandError(fill(bulk.noTool, { value: wrong, suggestion }));
}

class MoveIn implements BulkWork {
  readonly field = "converted";
  readonly summary = bulk.movedIn;
  readonly #sources: Source[] = [];
  readonly #time = Date.now();

  constructor(
    private readonly tools: ReadonlySet<string> | undefined,
    private readonly preamble: string | undefined,
    private readonly spoken: Spoken,
    private readonly numbers: NumbersToAdd,
  ) {}

  readonly onSlide = (pkg: Package, slide: Slide): readonly Outcome[] | Refusal => {
    const { tools, preamble } = this;
    const found = findObjects(pkg, slide, { tools, preamble });
    if (!found.ok) return found.refusal;
    const ready = found.found.flatMap((one): readonly (ToMove & { readonly of: FoundObject })[] =>
      one.content.ok ? [{ ...one, ...one.content, of: one }] : [],
    );
    const { spoken, numbers } = this;
    const numberer = numbers.numberer(pkg);
    const moved = moveOnSlide(pkg, slide, ready, { spoken, time: this.#time, numberer });
    if (!moved.ok) return moved.refusal;
    for (const result of moved.results)
      for (const one of result.ok ? result.numbered : []) numbers.add({ ...one, slide });
    const results = new Map(ready.map(({ of }, n) => [of, moved.results[n]]));
    return found.found.map((one) => this.#outcome(one, results.get(one)));
  };

  readonly atEnd = (pkg: Package): void => {
    const remembered = rememberSources(pkg, WRITER, this.#sources);
    if (!remembered.ok) throw refusedError(remembered.refusal);
    this.numbers.remember(pkg, this.#time);
  };

  #outcome({ tool, object, source, content }: FoundObject, result: Moved | undefined): Outcome {
    const told = { shape: object.name, tool: tool.id, source };
    if (!content.ok) {
      const problems =
        "reason" in content
          ? [{ code: content.reason, message: fill(reasons[content.reason], { tool: tool.name }) }]
          : content.problems.map(jsonProblem);
      return { ...told, done: false, problems };
    }
    const problems = content.document.problems.map(jsonProblem);
    if (result?.ok) {
      this.#sources.push(...result.sources);
      const all = [...problems, ...asideProblems(result.instead)];
      return { ...told, done: true, problems: all };
    }
    const why = result ? [refused(result.refusal)] : [];
    return { ...told, done: false, problems: [...problems, ...why] };
  }
}

/** `replace`: replaces a symbol or command in all equations of a file. */
import {
  Renamer,
  renamedSource,
  renameOnSlide,
  type RenamedEquation,
} from "../deck/convert/rename";
import { TypedSources } from "../deck/convert/typed";
import { rememberSources, sourcesIn } from "../deck/source-parts";
import type { Source } from "../deck/sources";
import { hasErrors } from "../math/problem";
import type { Result } from "../pptx/refusal";
import { bulk } from "../text/en/cli-bulk";
import { fill } from "../text/say";
import { refused, runBulk, type Outcome } from "./bulk";
import type { Command } from "./command";
import { CommandError, refusedError, WRITER } from "./files";
import { preambleFrom } from "./preamble";
import { jsonProblem } from "./problems";
import { spokenIn } from "./spoken";

export const replace: Command = (args, terminal) =>
  runBulk(args, terminal, {
    name: "replace",
    usage: bulk.usageReplace,
    options: new Map([
      ["--from", "value"],
      ["--to", "value"],
      ["--preamble", "value"],
      ["--language", "value"],
    ]),
    prepare: async (options, pkg) => {
      const renaming = { from: needed(options, "--from"), to: needed(options, "--to") };
      const { text = "" } = await preambleFrom(options.get("--preamble"), terminal);
      const known = sourcesIn(pkg);
      if (!known.ok) throw refusedError(known.refusal);
      const renamer = new Renamer(renaming, new TypedSources(known.parts), text);
      const spoken = await spokenIn(options.get("--language") ?? "en");
      const sources: Source[] = [];
      const time = Date.now();
      return {
        field: "replaced",
        summary: bulk.replaced,
        onSlide: (deck, slide) => {
          const found = renamer.on(deck, slide);
          if (!found.ok) return found.refusal;
          const ready = found.equations.filter(({ problems }) => !hasErrors(problems));
          const done = renameOnSlide(deck, slide.part, ready, spoken);
          if (!done.ok) return done.refusal;
          const results = new Map(ready.map((one, n) => [one, done.results[n]]));
          return found.equations.map((equation) => {
            const result = results.get(equation);
            if (result?.ok) sources.push(renamedSource(equation, slide.id, time));
            return outcomeOf(equation, result);
          });
        },
        atEnd: (deck) => {
          const remembered = rememberSources(deck, WRITER, sources);
          if (!remembered.ok) throw refusedError(remembered.refusal);
        },
      };
    },
  });

function needed(options: ReadonlyMap<string, string>, option: string): string {
  const value = options.get(option) ?? "";
  if (value.trim() === "") throw new CommandError(fill(bulk.noSymbol, { option }));
  return value;
}

function outcomeOf(
  { shapeName: shape, latex: source, problems }: RenamedEquation,
  result: Result<object> | undefined,
): Outcome {
  const why = result && !result.ok ? [refused(result.refusal)] : [];
  const done = result?.ok === true;
  return { shape, source, done, problems: [...problems.map(jsonProblem), ...why] };
}

/** `revert`: turns equations of a file into LaTeX in its texts. */
import { equationsAsText, revertOnSlide } from "../deck/convert/revert";
import { TypedSources } from "../deck/convert/typed";
import { sourcesIn } from "../deck/source-parts";
import { bulk } from "../text/en/cli-bulk";
import { refused, runBulk } from "./bulk";
import type { Command } from "./command";
import { refusedError } from "./files";
import { jsonProblem } from "./problems";
import { spokenIn } from "./spoken";

export const revert: Command = (args, terminal) =>
  runBulk(args, terminal, {
    name: "revert",
    usage: bulk.usageRevert,
    options: new Map(),
    prepare: async (_, pkg) => {
      const known = sourcesIn(pkg);
      if (!known.ok) throw refusedError(known.refusal);
      const sources = new TypedSources(known.parts);
      const spoken = await spokenIn("en");
      return {
        field: "reverted",
        summary: bulk.reverted,
        onSlide: (deck, slide) => {
          const found = equationsAsText(deck, slide, sources);
          if (!found.ok) return found.refusal;
          const { equations } = found;
          if (equations.length === 0) return [];
          const done = revertOnSlide(deck, slide.part, equations, spoken);
          if (!done.ok) return done.refusal;
          return equations.map(({ shapeName, typed, problems }, n) => {
            const result = done.results[n];
            const why = result && !result.ok ? [refused(result.refusal)] : [];
            const isDone = result?.ok === true;
            return {
              ...{ shape: shapeName, source: typed.text, done: isDone },
              problems: [...problems.map(jsonProblem), ...why],
            };
          });
        },
      };
    },
  });

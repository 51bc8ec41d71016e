/** `extract`: writes all equations of a presentation as LaTeX, or its text with equations as Markdown. */
import { basename } from "node:path";
import { harvest, texFile } from "../deck/harvest";
import { deckMarkdown } from "../deck/markdown";
import { DeckLabels } from "../deck/numbers/labels";
import type { NumberLabels } from "../deck/numbers/with-labels";
import { cli } from "../text/en/cli";
import { fill } from "../text/say";
import { parseArguments, type CommandSpec } from "./args";
import type { Terminal } from "./command";
import { openDeck, refusedError } from "./files";
import { jsonProblem, sentenceOf } from "./problems";

const SPEC: CommandSpec = {
  name: "extract",
  usage: cli.usageExtract,
  positionals: ["IN.pptx"],
  options: new Map([
    ["--jsonl", "flag"],
    ["--markdown", "flag"],
    ["--notes", "flag"],
  ]),
};

/** Runs the command; the exit code is 0, or 2 when the file could not be read. */
export async function extract(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = parseArguments(args, SPEC, terminal);
  if (!given) return 0;
  const [input = ""] = given.positionals;
  const { options } = given;
  const pkg = await openDeck(input);
  if (options.has("--markdown")) {
    const made = deckMarkdown(pkg, {
      untitled: cli.untitled,
      notes: options.has("--notes"),
      labels: new DeckLabels(pkg),
    });
    if (!made.ok) throw refusedError(made.refusal);
    terminal.out(made.markdown.trimEnd());
    for (const { slide, shape, problem } of made.problems)
      terminal.err(fill(cli.met, { slide, shape, what: sentenceOf(problem) }));
    return 0;
  }
  const found = harvest(pkg, new DeckLabels(pkg));
  if (!found.ok) throw refusedError(found.refusal);
  if (!options.has("--jsonl")) {
    terminal.out(texFile(found.equations, basename(input)).trimEnd());
    return 0;
  }
  for (const one of found.equations) {
    const { slide, shape, display, latex, numbers, labels, shared, problems } = one;
    const numbered = {
      ...(numbers.length > 0 ? { numbers: jsonNumbers(numbers, labels) } : {}),
      ...(shared.length > 0 ? { shared } : {}),
    };
    const told = problems.map(jsonProblem);
    terminal.out(JSON.stringify({ slide, shape, display, latex, ...numbered, problems: told }));
  }
  return 0;
}

function jsonNumbers(
  numbers: readonly string[],
  labels: NumberLabels,
): readonly { readonly number: string; readonly labels?: readonly string[] }[] {
  return numbers.map((number, n) => {
    const names = labels[n] ?? [];
    return names.length > 0 ? { number, labels: names } : { number };
  });
}

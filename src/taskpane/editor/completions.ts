/**
 * What is offered while a command is typed: commands behind `\`, environments behind `\begin{`, the
 * person's own macros; ranked by what they used lately, each with its glyph and a line of explanation.
 */
import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { CommandRow } from "../../latex/commands/row";
import { snippetOf, withEnd } from "./template";

/** A completion with the character it makes, shown in front of the name. */
export interface LatexCompletion extends Completion {
  readonly glyph: string;
}

/** A macro of the person's preamble. */
export interface OwnMacro {
  /** With its backslash. */
  readonly name: string;
  /** Number of required arguments. */
  readonly arity: number;
  /** Its definition, as explanation. */
  readonly definition: string;
}

/** Everything that the list is made from; asked anew each time it opens. */
export interface CompletionSources {
  readonly rows: () => readonly CommandRow[];
  readonly macros: () => readonly OwnMacro[];
  /** How much a command was used lately, by name: 0 for never. */
  readonly usage: () => ReadonlyMap<string, number>;
}

/** What most formulas need stands first until a person has habits of their own. */
const COMMON: ReadonlyMap<string, number> = new Map(
  [
    "\\frac",
    "\\sqrt",
    "\\sum",
    "\\int",
    "\\alpha",
    "\\beta",
    "\\lambda",
    "\\mathbb",
    "\\mathbf",
    "\\text",
    "\\left",
    "\\partial",
    "\\infty",
    "\\times",
    "\\cdot",
    "\\le",
    "\\ge",
    "\\to",
    "\\in",
    "\\hat",
    "\\bar",
    "\\lim",
    "\\prod",
    "\\theta",
    "\\sigma",
    "\\mu",
    "\\pi",
    "\\delta",
    "\\epsilon",
    "\\gamma",
    "\\nabla",
    "\\ldots",
    "\\begin",
  ].map((name, i) => [name, 20 - Math.floor(i / 3)]),
);

/** The glyph of a row: its character, or nothing where a picture would be needed. */
export function glyphOf(row: CommandRow): string {
  if (row.kind === "accent") return `\u25CC${row.mark}`;
  return "char" in row && row.char !== undefined ? row.char : "";
}

function completionOf(
  row: CommandRow,
  name: string,
  usage: ReadonlyMap<string, number>,
): LatexCompletion {
  const used = usage.get(name) ?? 0;
  // CodeMirror takes boosts from -99 to 99; an alias comes behind the canonical name.
  const boost = Math.min(
    99,
    (used > 0 ? 30 + Math.min(60, used * 3) : (COMMON.get(name) ?? 0)) -
      (name === row.names[0] ? 0 : 5),
  );
  return {
    ...snippetCompletion(withEnd(snippetOf(row, name)), {
      label: name,
      detail: "args" in row ? row.args : "",
      info: row.doc,
      type: row.kind,
      boost,
    }),
    glyph: glyphOf(row),
  };
}

function commandOptions(sources: CompletionSources): LatexCompletion[] {
  const usage = sources.usage();
  const options: LatexCompletion[] = [];
  const seen = new Set<string>();
  for (const macro of sources.macros()) {
    seen.add(macro.name);
    const args = Array.from({ length: macro.arity }, (_, i) => `{\${${i + 1}}}`).join("");
    options.push({
      ...snippetCompletion(withEnd(macro.name + (args || " ")), {
        label: macro.name,
        info: macro.definition,
        type: "macro",
        boost: Math.min(99, 40 + (usage.get(macro.name) ?? 0)),
      }),
      glyph: "",
    });
  }
  for (const row of sources.rows()) {
    if (row.kind === "environment") continue;
    for (const name of row.names) {
      if (seen.has(name)) continue;
      seen.add(name);
      options.push(completionOf(row, name, usage));
    }
  }
  return options;
}

function environmentOptions(sources: CompletionSources, closed: boolean): LatexCompletion[] {
  const usage = sources.usage();
  return sources.rows().flatMap((row) =>
    row.kind !== "environment"
      ? []
      : row.names.map((name) => {
          const whole = snippetOf({ ...row, names: [name] });
          // `\begin{` is there already, perhaps with its closing brace.
          const rest = whole.slice("\\begin{".length);
          const used = usage.get(name) ?? 0;
          const completion = snippetCompletion(withEnd(rest), {
            label: name,
            detail: row.args,
            info: row.doc,
            type: "environment",
            boost: Math.min(99, used * 3 - (name.endsWith("*") ? 5 : 0)),
          });
          const apply = completion.apply;
          return {
            ...completion,
            glyph: "",
            ...(typeof apply === "function"
              ? {
                  apply: (...[view, chosen, from, to]: Parameters<typeof apply>) => {
                    apply(view, chosen, from, closed ? to + 1 : to);
                  },
                }
              : {}),
          };
        }),
  );
}

/** CodeMirror's completion source. */
export function latexCompletions(
  sources: CompletionSources,
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const environment = context.matchBefore(/\\begin\s*\{[A-Za-z*]*/);
    if (environment) {
      const from = environment.from + environment.text.indexOf("{") + 1;
      const closed = context.state.sliceDoc(context.pos, context.pos + 1) === "}";
      return { from, options: environmentOptions(sources, closed), validFor: /^[A-Za-z]*\*?$/ };
    }
    const command = context.matchBefore(/\\[A-Za-z]*/);
    if (
      !command ||
      (command.text === "\\" && !context.explicit && isNewline(context, command.from))
    )
      return null;
    return { from: command.from, options: commandOptions(sources), validFor: /^\\[A-Za-z]*$/ };
  };
}

/** The second backslash of `\\` begins no command. */
function isNewline(context: CompletionContext, at: number): boolean {
  return /\\$/.test(context.state.sliceDoc(Math.max(0, at - 1), at));
}

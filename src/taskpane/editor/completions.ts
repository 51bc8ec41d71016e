/**
 * What is offered while a command is typed: commands after `\`, environments after `\begin{`, the person's
 * own macros; ranked by recent use, each with its glyph and a line of explanation.
 */
import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { CommandRow } from "../../latex/commands/row";
import { snippetOf, withEnd } from "./template";

/** A completion with what is drawn in front of the name: a character, or the MathML of a structure. */
export interface LatexCompletion extends Completion {
  readonly glyph: string;
  readonly drawn?: () => string | undefined;
  readonly boost: number;
}

/** A macro of the person's preamble. */
export interface OwnMacro {
  /** With its backslash. */
  readonly name: string;
  /** Number of required arguments. */
  readonly arity: number;
  /** Its definition, shown as explanation. */
  readonly definition: string;
}

/** Everything that the list is made from; asked again each time the list opens. */
export interface CompletionSources {
  readonly rows: () => readonly CommandRow[];
  readonly macros: () => readonly OwnMacro[];
  /** How much each command was used lately, by name; 0: never. */
  readonly usage: () => ReadonlyMap<string, number>;
  /** Names of commands, the ones that people type most often first. */
  readonly frequent: () => readonly string[];
  /** MathML of a formula, for the picture of a structure; undefined while nothing can draw it. */
  readonly draw: (latex: string) => string | undefined;
}

/**
 * Fuzzy matches are offered for at most this many letters after the backslash: with more, people know what
 * they want.
 */
const FUZZY = 2;
/** The largest boost for being typed often by people in general; recent use by this person ranks higher. */
const FREQUENT = 40;

/** The glyph of a row: its character, or "" where a picture would be needed. */
export function glyphOf(row: CommandRow): string {
  if (row.kind === "accent") return `\u25CC${row.mark}`;
  return "char" in row && row.char !== undefined ? row.char : "";
}

function completionOf(
  row: CommandRow,
  name: string,
  usage: ReadonlyMap<string, number>,
  frequent: ReadonlyMap<string, number>,
  draw: CompletionSources["draw"],
): LatexCompletion {
  const used = usage.get(name) ?? 0;
  // CodeMirror takes boosts from -99 to 99; an alias ranks below the canonical name.
  const boost = Math.min(
    99,
    (used > 0 ? FREQUENT + Math.min(59, used * 3) : (frequent.get(name) ?? 0)) -
      (name === row.names[0] ? 0 : 5),
  );
  const snippet = snippetOf(row, name);
  return {
    ...snippetCompletion(withEnd(snippet), {
      label: name,
      detail: row.doc,
      type: row.kind,
    }),
    boost,
    glyph: glyphOf(row),
    ...(snippet.includes("${") && row.kind !== "delimiter"
      ? { drawn: () => draw(snippet.replace(/\$\{[^{}]*\}/g, "□")) }
      : {}),
  };
}

function commandOptions(sources: CompletionSources): LatexCompletion[] {
  const usage = sources.usage();
  const names = sources.frequent();
  const frequent = new Map(
    names.map((name, i) => [name, Math.ceil(FREQUENT * (1 - i / names.length))]),
  );
  const options: LatexCompletion[] = [];
  const seen = new Set<string>();
  for (const macro of sources.macros()) {
    seen.add(macro.name);
    const args = Array.from({ length: macro.arity }, (_, i) => `{\${${i + 1}}}`).join("");
    options.push({
      ...snippetCompletion(withEnd(macro.name + (args || " ")), {
        label: macro.name,
        detail: macro.definition,
        type: "macro",
      }),
      boost: Math.min(99, FREQUENT + (usage.get(macro.name) ?? 0)),
      glyph: "",
    });
  }
  for (const row of sources.rows()) {
    if (row.kind === "environment") continue;
    for (const name of row.names) {
      if (seen.has(name)) continue;
      seen.add(name);
      options.push(completionOf(row, name, usage, frequent, sources.draw));
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
            detail: row.doc,
            type: "environment",
          });
          const apply = completion.apply;
          return {
            ...completion,
            boost: Math.min(99, used * 3 - (name.endsWith("*") ? 5 : 0)),
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
    const { from, text } = command;
    const options = commandOptions(sources);
    if (text.length - 1 <= FUZZY)
      return {
        from,
        options,
        validFor: (now) => /^\\[A-Za-z]*$/.test(now) && now.length - 1 <= FUZZY,
      };
    return {
      from,
      options: beginningWith(options, text),
      filter: false,
      getMatch: () => [0, text.length],
    };
  };
}

/** The second backslash of `\\` begins no command. */
function isNewline(context: CompletionContext, at: number): boolean {
  return /\\$/.test(context.state.sliceDoc(Math.max(0, at - 1), at));
}

/** Those whose names begin with the text, ignoring case; an exact match first, then by boost. */
function beginningWith(options: readonly LatexCompletion[], text: string): LatexCompletion[] {
  const wanted = text.toLowerCase();
  const rank = ({ label, boost }: LatexCompletion): number =>
    (label === text ? 1000 : 0) + (label.startsWith(text) ? 200 : 0) + boost;
  return options
    .filter(({ label }) => label.toLowerCase().startsWith(wanted))
    .sort((one, other) => rank(other) - rank(one) || one.label.length - other.label.length);
}

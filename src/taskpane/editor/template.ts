/**
 * Turns a command's argument template into what is inserted into the field.
 *
 * `{numerator}{denominator}` becomes a CodeMirror snippet `\frac{${numerator}}{${denominator}}`: Tab goes
 * from place to place. The selection goes into the first place. Snippets read `\{` as a brace, so a literal
 * one must be written `\lbrace`.
 */
import type { CommandRow } from "../../latex/commands/row";

/** The snippet of a row: its name and arguments, with places to fill in. */
export function snippetOf(row: CommandRow, name: string = row.names[0]): string {
  if (row.kind === "environment") return environmentSnippet(row.names[0], row.args, row.body ?? "");
  if (row.kind === "delimiter") return name;
  if (name === "\\left") return "\\left( ${} \\right)";
  const args = "args" in row ? row.args : "";
  if (args === "" || (!args.startsWith("{") && !args.startsWith("[")))
    return args === "" ? spaced(name) : name;
  return name + fields(args);
}

/** A command word needs a space after it, or the next letter would belong to it. */
function spaced(name: string): string {
  return /[A-Za-z]$/.test(name) ? `${name} ` : name;
}

/** Required arguments become places; optional ones, which are seldom used, are left out. */
function fields(args: string): string {
  return [...args.matchAll(/\{([^{}]*)\}/g)].map((m) => `{\${${m[1] ?? ""}}}`).join("");
}

function environmentSnippet(name: string, args: string, body: string): string {
  const rows = body
    .split("\\\\")
    .map((row) => row.trim().replace(/[A-Za-z](?![A-Za-z])/g, (letter) => `\${${letter}}`));
  const head = args.startsWith("{") ? `{\${${args.slice(1, -1)}}}` : "";
  return `\\begin{${name}}${head}\n  ${rows.join(" \\\\\n  ")}\n\\end{${name}}`;
}

/** The snippet for a table of that size, for the palette's size picker. */
export function matrixSnippet(environment: string, rows: number, columns: number): string {
  const cell = (r: number, c: number): string =>
    `\${a${rows > 1 ? r + 1 : ""}${columns > 1 ? c + 1 : ""}}`;
  const lines = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => cell(r, c)).join(" & "),
  );
  return `\\begin{${environment}}\n  ${lines.join(" \\\\\n  ")}\n\\end{${environment}}`;
}

/** Adds a last place at the end: Tab ends there, with the caret after what was inserted. */
export function withEnd(snippet: string): string {
  return `${snippet}\${}`;
}

/** A row's snippet with a selected text in its first place. */
export function fillFirst(snippet: string, selected: string): string {
  if (selected === "") return snippet;
  // A function, so that a "$" in the selection is taken literally.
  const kept = selected.replace(/\\([{}])/g, (_, brace: string) =>
    brace === "{" ? "\\lbrace " : "\\rbrace ",
  );
  return snippet.replace(/\$\{[^{}]*\}/, () => kept);
}

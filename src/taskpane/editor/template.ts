/**
 * From a command's argument template to what is put into the field.
 *
 * `{numerator}{denominator}` becomes a CodeMirror snippet `\frac{${numerator}}{${denominator}}`: Tab
 * goes from place to place. A selection goes into the first place. Snippets read `\{` as a brace, so a
 * literal one must be written `\lbrace`.
 */
import type { CommandRow } from "../../latex/commands/row";

/** The snippet of a row: what its name and arguments look like with places to fill. */
export function snippetOf(row: CommandRow, name: string = row.names[0]): string {
  if (row.kind === "environment") return environmentSnippet(row.names[0], row.args, row.body ?? "");
  if (row.kind === "delimiter") return name;
  if (name === "\\left") return "\\left( ${} \\right)";
  const args = "args" in row ? row.args : "";
  if (args === "" || (!args.startsWith("{") && !args.startsWith("[")))
    return args === "" ? spaced(name) : name;
  return name + fields(args);
}

/** A word of letters needs a space, or the next letter would belong to it. */
function spaced(name: string): string {
  return /[A-Za-z]$/.test(name) ? `${name} ` : name;
}

/** Required arguments become places; optional ones are left out, they are the exception. */
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

/** The snippet for a table of a size, for the palette's size picker. */
export function matrixSnippet(environment: string, rows: number, columns: number): string {
  const cell = (r: number, c: number): string =>
    `\${a${rows > 1 ? r + 1 : ""}${columns > 1 ? c + 1 : ""}}`;
  const lines = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => cell(r, c)).join(" & "),
  );
  return `\\begin{${environment}}\n  ${lines.join(" \\\\\n  ")}\n\\end{${environment}}`;
}

/** With a last place behind everything: there Tab ends, and the caret stands after what was put in. */
export function withEnd(snippet: string): string {
  return `${snippet}\${}`;
}

/** A row's snippet with a selected text in its first place. */
export function fillFirst(snippet: string, selected: string): string {
  if (selected === "") return snippet;
  // A function, so that a "$" in the selection means itself.
  const kept = selected.replace(/\\([{}])/g, (_, brace: string) =>
    brace === "{" ? "\\lbrace " : "\\rbrace ",
  );
  return snippet.replace(/\$\{[^{}]*\}/, () => kept);
}

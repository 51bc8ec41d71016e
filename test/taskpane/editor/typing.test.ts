/** What typing one character does, written with "|" for the caret. */
import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { OFFERED as COMMANDS } from "../../../src/latex/commands/index";
import { closingFor } from "../../../src/taskpane/editor/closing";
import { latexCompletions } from "../../../src/taskpane/editor/completions";
import { fillFirst, matrixSnippet, snippetOf } from "../../../src/taskpane/editor/template";

function type(picture: string, character: string): string {
  const at = picture.indexOf("|");
  const state = EditorState.create({ doc: picture.replace("|", ""), selection: { anchor: at } });
  const spec = closingFor(state, at, character);
  if (!spec) return "as usual";
  const next = state.update(spec).state;
  const text = next.doc.toString();
  return `${text.slice(0, next.selection.main.head)}|${text.slice(next.selection.main.head)}`;
}

test.each([
  ["\\begin{pmatrix|", "}", "\\begin{pmatrix}\n  |\n\\end{pmatrix}"],
  ["\\begin{cases|}", "}", "\\begin{cases}\n  |\n\\end{cases}"],
  ["\\begin{a|\\end{a}", "}", "as usual"],
  ["\\left|", "(", "\\left( | \\right)"],
  ["\\left| x \\right)", "(", "as usual"],
  ["\\left\\|", "{", "\\left\\{ | \\right\\}"],
  ["\\frac|", "{", "as usual"],
  ["x|", "}", "as usual"],
])("%s and %s", (picture, character, expected) => {
  // The bar as a delimiter would be the caret of the picture.
  expect(type(picture, character)).toBe(expected);
});

function offered(
  picture: string,
  usage: Record<string, number> = {},
): { labels: string[]; from: number } | null {
  const at = picture.indexOf("|");
  const state = EditorState.create({ doc: picture.replace("|", "") });
  const source = latexCompletions({
    rows: () => COMMANDS,
    macros: () => [{ name: "\\myvec", arity: 1, definition: "\\mathbf{#1}" }],
    usage: () => new Map(Object.entries(usage)),
  });
  const result = source(new CompletionContext(state, at, false));
  if (!result) return null;
  const typed = state.sliceDoc(result.from, at);
  const options = result.options
    .filter((o) => o.label.startsWith(typed))
    .sort((a, b) => (b.boost ?? 0) - (a.boost ?? 0));
  return { labels: options.map((o) => o.label), from: result.from };
}

test("commands are offered behind a backslash, the person's own first", () => {
  expect(offered("a + \\al|")?.labels[0]).toBe("\\alpha");
  expect(offered("a + \\al|")?.from).toBe(4);
  expect(offered("\\my|")?.labels).toEqual(["\\myvec"]);
  expect(offered("\\s|")?.labels[0]).toBe("\\sqrt");
  expect(offered("\\s|", { "\\sigma": 9 })?.labels[0]).toBe("\\sigma");
});

test("a line break begins no command, plain text none either", () => {
  expect(offered("a \\\\|")).toBeNull();
  expect(offered("abc|")).toBeNull();
});

test("environments are offered behind \\begin{", () => {
  expect(offered("\\begin{pm|")?.labels).toEqual(["pmatrix"]);
  expect(offered("\\begin{|}")?.labels).toContain("cases");
});

test("every command has a snippet that begins with its name and has balanced braces", () => {
  for (const row of COMMANDS) {
    const text = snippetOf(row);
    const plain = text.replace(/\$\{[^{}]*\}/g, "x").replace(/\\[{}]/g, "");
    expect(text.startsWith(row.kind === "environment" ? "\\begin{" : row.names[0])).toBe(true);
    expect(plain.split("{").length).toBe(plain.split("}").length);
    // CodeMirror would read these as braces of the snippet.
    if (row.kind !== "delimiter") expect(text).not.toMatch(/\\[{}](?![\w}])/);
  }
});

test("templates", () => {
  const row = (name: string) => {
    const found = COMMANDS.find((r) => r.names.includes(name));
    if (!found) throw new Error(`no row ${name}`);
    return found;
  };
  expect(snippetOf(row("\\frac"))).toBe("\\frac{${numerator}}{${denominator}}");
  expect(snippetOf(row("\\sqrt"))).toBe("\\sqrt{${radicand}}");
  expect(snippetOf(row("\\alpha"))).toBe("\\alpha ");
  expect(snippetOf(row("\\left"))).toBe("\\left( ${} \\right)");
  expect(fillFirst(snippetOf(row("\\frac")), "a+b")).toBe("\\frac{a+b}{${denominator}}");
  expect(fillFirst("\\sqrt{${x}}", "$1 \\{")).toBe("\\sqrt{$1 \\lbrace }");
  expect(matrixSnippet("bmatrix", 2, 2)).toBe(
    "\\begin{bmatrix}\n  ${a11} & ${a12} \\\\\n  ${a21} & ${a22}\n\\end{bmatrix}",
  );
});

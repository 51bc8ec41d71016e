/** What typing one character does, written with "|" for the caret. */
import { FREQUENT_COMMANDS } from "../../../src/session/frequent-commands";
import { tableKeys } from "../../../src/taskpane/editor/table-keys";
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
    frequent: () => FREQUENT_COMMANDS,
    draw: () => undefined,
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
  expect(offered("\\s|")?.labels[0]).toBe("\\sum");
  expect(offered("\\s|", { "\\sigma": 9 })?.labels[0]).toBe("\\sigma");
});

test("what people type comes first, and from the third letter on only what begins so", () => {
  expect(offered("\\in|")?.labels.slice(0, 3)).toEqual(["\\in", "\\int", "\\infty"]);
  const labels = offered("\\int|")?.labels ?? [];
  expect(labels[0]).toBe("\\int");
  expect(labels).toContain("\\intclockwise");
  expect(labels.every((label) => label.toLowerCase().startsWith("\\int"))).toBe(true);
  expect(offered("\\inn|")?.labels).not.toContain("\\lightning");
  expect(offered("\\xyzzy|")?.labels).toEqual([]);
});

/** What a key makes of a formula; the bar is the caret. */
function pressIn(key: string, picture: string): string {
  const at = picture.indexOf("|");
  let state = EditorState.create({ doc: picture.replace("|", ""), selection: { anchor: at } });
  const run = tableKeys.find((binding) => binding.key === key)?.run;
  const view = { state, dispatch: (tr: { state: EditorState }) => void (state = tr.state) };
  if (run?.(view as never) !== true) return "as usual";
  const { head } = state.selection.main;
  const text = state.doc.toString();
  return `${text.slice(0, head)}|${text.slice(head)}`;
}

const M = (rows: string, name = "pmatrix"): string => `\\begin{${name}}${rows}\\end{${name}}`;
test.each([
  ["Tab", M("a| & b"), M("a & |b")],
  ["Tab", M("a & b|"), M("a & b & |")],
  ["Tab", M("a & b| \\\\ c & d"), M("a & b & | \\\\ c & d")],
  ["Tab", M("a & b & |"), `${M("a & b")}|`],
  ["Tab", M("\\frac{a|}{b}"), "as usual"],
  ["Tab", "a|", "as usual"],
  ["Tab", M("x|", "aligned"), "as usual"],
  ["Tab", M(`${M("1|")} & b`, "cases"), M(`${M("1 & |")} & b`, "cases")],
  ["Enter", M("a & b|"), M("a & b \\\\\n  |")],
  ["Enter", M("1 & x>0|", "cases"), M("1 & x>0 \\\\\n  |", "cases")],
  ["Enter", "a|", "as usual"],
])("%s in %s", (key, picture, expected) => {
  expect(pressIn(key, picture)).toBe(expected);
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

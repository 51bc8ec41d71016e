/**
 * Equations that were left in linear form: nothing but runs, in which PowerPoint shows UnicodeMath or LaTeX
 * commands as they were typed. Alt+= would build them up.
 */
import { byCommand } from "../latex/commands/index";
import { readLatex } from "../latex/read";
import type { MathList } from "../math/ast";
import { hasErrors, type Problem } from "../math/problem";
import { readOmml, type OmmlReading } from "../omml/read";
import { readUnicodeMath } from "../unicodemath/read";
import type { XmlElement } from "../xml/parse";
import { textColor, type DeckEquation } from "./list";

/** Signs of LaTeX: groups in braces, environments, dollar signs, and commands with arguments. */
const LATEX = /\\[a-zA-Z]+\s*[{[]|[_^]\s*\{|\\left|\\right|\$|\\[[\](){},;:!]|^\s*%/;
/**
 * Signs of UnicodeMath: characters that build something up and mean nothing in LaTeX, and scripts in
 * parentheses.
 */
const UNICODE_MATH = /[▒█■⒨⒩ⓢⓈ⒱Ⓒ〖〗├┤┬┴▭⟡¦⒞√∛∜\u2061]|[⏞⏟⎴⎵⏜⏝¯▁]\(|[_^]\(|\)\/|\/\(/u;
const LINEAR = /[\u{1D400}-\u{1D7FF}][_^/]|[/_^][\u{1D400}-\u{1D7FF}]/u;
/**
 * Signs that are not left in an equation that was built up. A slash is not evidence: people type it as
 * such.
 */
const LEFT_LINEAR = /[▒█■〖〗├┤]|[√∛∜]\S|[^\s_^][_^][^\s_^]/u;
const LATEX_LEFT = /\\[a-zA-Z]{2}|[_^]\s*\{/;
/** The name of a command, in the italic letters that PowerPoint turned it into. */
const ITALIC_COMMAND = /\\[a-zA-Z\u{1D434}-\u{1D467}ℎ]+/gu;

/** Is a text UnicodeMath rather than LaTeX? */
export function isUnicodeMath(text: string): boolean {
  return !LATEX.test(text) && (UNICODE_MATH.test(text) || LINEAR.test(text));
}

/** A line of UnicodeMath as a tree, with the control words that both notations share. */
export function readUnicodeMathLine(line: string): MathList {
  return readUnicodeMath(line, { word: characterOf });
}

function characterOf(name: string): string | undefined {
  const row = byCommand.get(`\\${name}`);
  return row && "char" in row ? row.char : undefined;
}

/**
 * Reads an equation of a slide like `readOmml`; one that was left linear is read from its text, with a
 * note. Never throws.
 */
export function readMath(
  element: XmlElement,
  options: Parameters<typeof readOmml>[1] = {},
): OmmlReading {
  const reading = readOmml(element, options);
  const text = linearText(element);
  const body = text === undefined ? undefined : builtUp(text, reading.display);
  if (body === undefined) return reading;
  const note: Problem = {
    code: "readLinear",
    severity: "info",
    span: { from: element.from, to: element.to },
  };
  return { ...reading, body, problems: [...reading.problems, note] };
}

/** Reads an equation of a deck; a colour that it shares with its text is not its own. */
export function readEquation(equation: Pick<DeckEquation, "math" | "format">): OmmlReading {
  return readMath(equation.math, { textColor: textColor(equation.format) });
}

/** The text of an equation of one line that consists only of math runs. */
function linearText(element: XmlElement): string | undefined {
  const lines = element.is("m", "oMath") ? [element] : element.descendants("m", "oMath");
  const [line] = lines;
  if (line === undefined || lines.length > 1) return undefined;
  let text = "";
  for (const child of line.elements) {
    if (child.local.endsWith("Pr")) continue;
    const properties = child.child("m", "rPr");
    const meant = ["lit", "nor", "brk"].some((name) => properties?.child("m", name));
    if (!child.is("m", "r") || meant) return undefined;
    text += child.child("m", "t")?.text ?? "";
  }
  return text;
}

/** The tree for the text; undefined where it is not linear LaTeX or UnicodeMath. */
function builtUp(text: string, display: boolean): MathList | undefined {
  const source = text.replace(ITALIC_COMMAND, (command) => command.normalize("NFKC"));
  if (LATEX_LEFT.test(source)) {
    const { body, problems } = readLatex(source, { display });
    if (!hasErrors(problems)) return body;
  }
  return LEFT_LINEAR.test(source) ? readUnicodeMathLine(source) : undefined;
}

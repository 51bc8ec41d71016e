/** The labelled paragraphs of `test/fixtures/dollars`; the README there describes their notation. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../fixtures/dollars");

export interface Label {
  /** UTF-16 offsets in the joined text of the box, including the delimiters. */
  readonly from: number;
  readonly to: number;
  readonly source: string;
  readonly display: boolean;
  readonly certain: boolean;
}

/** A text box: its paragraphs joined by "\n", line breaks as "\v". */
export interface LabelledBox {
  /** File and line. */
  readonly place: string;
  readonly text: string;
  readonly paragraphs: number;
  readonly monospaced: readonly { readonly from: number; readonly to: number }[];
  readonly labels: readonly Label[];
}

/** All boxes of the files whose name matches. */
export function labelledBoxes(files: RegExp = /./): readonly LabelledBox[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt") && files.test(name))
    .flatMap((name) => boxesOf(name, readFileSync(join(FOLDER, name), "utf8")));
}

function boxesOf(name: string, content: string): readonly LabelledBox[] {
  const boxes: { line: number; paragraphs: string[] }[] = [];
  content.split("\n").forEach((line, i) => {
    if (line === "" || line.startsWith("%% ")) return;
    if (line.startsWith("+")) boxes.at(-1)?.paragraphs.push(line.slice(1));
    else boxes.push({ line: i + 1, paragraphs: [line] });
  });
  return boxes.map(({ line, paragraphs }) => readBox(`${name}:${line}`, paragraphs));
}

const CLOSING: Readonly<Record<string, string>> = { "⟦": "⟧", "⟪": "⟫", "⦃": "⦄" };

function readBox(place: string, paragraphs: readonly string[]): LabelledBox {
  const marked = paragraphs.join("\n").replaceAll("↵", "\v");
  const labels: Label[] = [];
  const monospaced: { from: number; to: number }[] = [];
  let text = "";
  const parts = /[⟦⟪⦃]([^⟧⟫⦄]*)[⟧⟫⦄]|[^⟦⟪⦃]/gu;
  for (const [part, inside] of marked.matchAll(parts)) {
    if (inside === undefined) {
      if (/[⟧⟫⦄⇰]/.test(part)) throw new Error(`${place}: a mark without its opening`);
      text += part;
      continue;
    }
    const open = part[0] ?? "";
    if (CLOSING[open] !== part.at(-1)) throw new Error(`${place}: ${open} is not closed`);
    const from = text.length;
    const certain = !inside.startsWith("?");
    const [written = "", source] = (certain ? inside : inside.slice(1)).split("⇰");
    text += written;
    if (open === "⦃") monospaced.push({ from, to: text.length });
    else {
      const display = open === "⟪";
      labels.push({ from, to: text.length, source: source ?? bare(written), display, certain });
    }
  }
  return { place, text, paragraphs: paragraphs.length, monospaced, labels };
}

/** The formula without its delimiters; environments are kept. */
function bare(written: string): string {
  return written
    .replaceAll("\v", "\n")
    .replace(/^(?:\$`|\$\$?|\\{1,2}[([]|\[math\]|(?:```|~~~)math)/, "")
    .replace(/(?:`\$|\$\$?|\\{1,2}[)\]]|\[\/math\]|```|~~~)$/, "")
    .trim();
}

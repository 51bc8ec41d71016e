/** Records labels and numbers of lines while a formula is read, and gives lines their assigned numbers. */
import type { MathList } from "../../math/ast";
import type { LineNumber, NumberedLine, Numbering } from "../../math/numbering";
import type { LineNumbers as Commands, Tag } from "../commands/reading";

export class LineNumbers implements Commands {
  readonly #lines: NumberedLine[] = [];
  readonly #groups: string[][] = [];
  readonly #names = new Set<string>();
  #labels: string[] = [];
  #suppressed: boolean | undefined;
  #inGroup = false;
  #given = 0;

  constructor(
    /** Numbers for the lines that are numbered automatically, in order; undefined: they get none. */
    private readonly numbers: readonly string[] | undefined,
  ) {}

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Are there labels for a line that has not ended yet? */
  get hasLabel(): boolean {
    return this.#labels.length > 0;
  }

  /** Records a label; false if the formula has it already. */
  label(name: string): boolean {
    if (this.#names.has(name)) return false;
    this.#names.add(name);
    this.#labels.push(name);
    return true;
  }

  suppress(isSuppressed: boolean): void {
    this.#suppressed = isSuppressed;
  }

  beginGroup(): void {
    this.#inGroup = true;
    this.#groups.push([]);
  }

  endGroup(): void {
    this.#settleLabels();
    this.#inGroup = false;
  }

  /** Begins a display; labels before it belong to the group around it. */
  begin(): void {
    if (this.#inGroup) this.#settleLabels();
    this.#suppressed = undefined;
  }

  /** Ends a line; returns what is shown at its margin. */
  end(automatic: boolean, tag: Tag | undefined): Tag | undefined {
    const number = this.#numberOf(automatic, tag);
    this.#lines.push({
      number,
      labels: this.#labels,
      ...(this.#inGroup ? { group: this.#groups.length - 1 } : {}),
    });
    this.#labels = [];
    this.#suppressed = undefined;
    const text = number.kind === "automatic" ? this.numbers?.[this.#given++] : undefined;
    return text === undefined ? tag : tagOf(text);
  }

  /** What was recorded; undefined if the formula has neither numbers nor labels. */
  get numbering(): Numbering | undefined {
    const lines = this.#lines;
    const isSaid = lines.some(({ number, labels }) => number.kind !== "none" || labels.length > 0);
    return isSaid || this.#groups.length > 0 ? { lines, groups: this.#groups } : undefined;
  }

  #numberOf(automatic: boolean, tag: Tag | undefined): LineNumber {
    if (tag) return { kind: "fixed", text: plainText(tag.typed), bare: tag.bare };
    const takes = this.#suppressed === undefined ? automatic : !this.#suppressed;
    return { kind: takes ? "automatic" : "none" };
  }

  #settleLabels(): void {
    this.#groups.at(-1)?.push(...this.#labels);
    this.#labels = [];
  }
}

function tagOf(text: string): Tag {
  const list = [{ type: "text", text, bold: false, italic: false, family: "roman" }] as const;
  return { list, bare: false, typed: list };
}

/** The characters of a tag, as a reference shows them. */
function plainText(list: MathList): string {
  return list
    .map((node) => {
      if (node.type === "text") return node.text;
      if (node.type === "symbol") return node.char;
      if (node.type === "space") return " ";
      if (node.type !== "scripts") return "";
      return [node.base, node.sub ?? [], node.sup ?? []].map(plainText).join("");
    })
    .join("");
}

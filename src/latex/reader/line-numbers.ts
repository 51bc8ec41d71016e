/** Keeps what is said about the numbers of lines while a formula is read, and gives lines the numbers they are to have. */
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
    /** Texts for the lines that take a number by themselves, in their order; undefined: they get none. */
    private readonly numbers: readonly string[] | undefined,
  ) {}

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Has a line begun that is known by a label only? */
  get hasLabel(): boolean {
    return this.#labels.length > 0;
  }

  /** False: the formula has the name already. */
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

  /** Begins a display: labels in front of it are those of the group that it stands in. */
  begin(): void {
    if (this.#inGroup) this.#settleLabels();
    this.#suppressed = undefined;
  }

  /** Ends a line; the result is what stands at its margin. */
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

  /** What was said; undefined where nothing was. */
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

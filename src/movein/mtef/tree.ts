/** Converts an MTEF equation to the math tree. What the tree cannot express is a problem. */
import type { MathList, MathNode } from "../../math/ast";
import type { Problem } from "../../math/problem";
import { isText, MARKER, spaceOf, symbolOf } from "./characters";
import { embellished } from "./embellishments";
import type { Char, Equation, Line, Matrix, MtefObject, Pile } from "./records";
import { precedes, scriptsOf, templateNode, type Writer } from "./templates";

export interface MtefTree {
  readonly body: MathList;
  readonly problems: readonly Problem[];
  /** The colour that all of it has, as six hexadecimal digits; undefined if it has several. */
  readonly color: string | undefined;
}

export function treeOf(equation: Equation): MtefTree {
  const builder = new Builder(equation);
  const body = builder.top();
  return { body, problems: builder.problems, color: builder.only };
}

/** The default colour. */
const BLACK = "000000";

/** A small character moved at least this far (1/32 pt) up or down is a script. */
const MOVED = 40;

class Builder implements Writer {
  readonly problems: Problem[] = [];
  readonly #color: string | undefined;
  readonly #isOne: boolean;

  constructor(readonly equation: Equation) {
    const used = new Set<number>();
    collectColors(equation.objects, used);
    const colors = new Set([...used].map((number) => equation.colors[number - 1] ?? BLACK));
    const [one = BLACK] = colors;
    this.#isOne = colors.size <= 1;
    this.#color = one === BLACK ? undefined : one;
  }

  get only(): string | undefined {
    return this.#isOne ? this.#color : undefined;
  }

  tell(code: string, at: number, severity: Problem["severity"], args = {}): void {
    this.problems.push({ code, severity, span: { from: at, to: at + 1 }, args });
  }

  top(): MathList {
    return this.list(this.equation.objects);
  }

  slot(slot: Line | Pile | undefined): MathList {
    if (!slot) return [];
    return slot.type === "pile" ? this.#pile(slot) : this.list(slot.objects);
  }

  /** The nodes of objects that are side by side. */
  list(objects: readonly MtefObject[]): MathList {
    const nodes: MathNode[] = [];
    for (let n = 0; n < objects.length; n++) {
      const object = objects[n];
      if (!object) continue;
      switch (object.type) {
        case "char":
          n += this.#chars(objects, n, nodes) - 1;
          break;
        case "line":
          nodes.push(...this.list(object.objects));
          break;
        case "pile":
          nodes.push(...this.#pile(object));
          break;
        case "matrix":
          nodes.push(this.#matrix(object));
          break;
        case "template":
          if (precedes(object)) {
            // Scripts in front belong to the next object.
            const base = this.#next(objects, n + 1);
            nodes.push(scriptsOf(object, this, base.nodes, true));
            n += base.count;
          } else if (isScript(object.selector)) {
            // What is typed between a sign and its script only moves the script.
            const spaces = trailingSpaces(nodes);
            const base = nodes.pop();
            nodes.push(scriptsOf(object, this, base ? [base] : [], false), ...spaces);
          } else nodes.push(...templateNode(object, this));
          break;
      }
    }
    return nodes;
  }

  /** The base of scripts in front: the next object with its own scripts, and how many objects that are. */
  #next(objects: readonly MtefObject[], from: number): { nodes: MathList; count: number } {
    const first = objects[from];
    if (!first) return { nodes: [], count: 0 };
    const behind = objects[from + 1];
    const count =
      behind?.type === "template" && isScript(behind.selector) && !precedes(behind) ? 2 : 1;
    return { nodes: this.list(objects.slice(from, from + count)), count };
  }

  /** Adds the characters from `n` on: a whole run of text, else one. Returns how many. */
  #chars(objects: readonly MtefObject[], n: number, nodes: MathNode[]): number {
    const first = objects[n];
    if (first?.type !== "char") return 1;
    if (isText(first) && first.embellishments.length === 0) {
      const run = textRun(objects, n);
      const text = run.map((char) => this.#textOf(char)).join("");
      if (text.trim() === "") {
        nodes.push(...run.map((): MathNode => ({ type: "space", width: "word" })));
        return run.length;
      }
      const font = this.equation.fonts.get(first.typeface);
      const style = { bold: font?.bold ?? false, italic: font?.italic ?? false };
      nodes.push(...this.#colored(first, [{ type: "text", text, ...style, family: "roman" }]));
      return run.length;
    }
    const node = this.#char(first);
    const raised = first.small && Math.abs(first.moved) >= MOVED && node.length > 0;
    const base = raised ? nodes.pop() : undefined;
    if (!base) nodes.push(...node);
    else nodes.push(byHand(base, node, first.moved < 0));
    return 1;
  }

  #textOf(char: Char): string {
    if (spaceOf(char.code) !== undefined) return " ";
    const symbol = symbolOf(char, this.equation.fonts);
    if (!symbol) this.#unknown(char);
    return symbol?.char ?? "";
  }

  #char(char: Char): MathList {
    if (char.typeface === MARKER) return char.code === 9 ? [{ type: "space", width: "em" }] : [];
    const space = spaceOf(char.code);
    if (space !== undefined) return space === "zero" ? [] : [{ type: "space", width: space }];
    const symbol = symbolOf(char, this.equation.fonts);
    if (!symbol) {
      this.#unknown(char);
      return [];
    }
    return this.#colored(char, embellished([symbol], char, this));
  }

  #unknown({ code, position, at }: Char): void {
    const number = code ?? position ?? 0;
    this.tell("mtefSign", at, "error", {
      code: number.toString(16).toUpperCase().padStart(4, "0"),
    });
  }

  #colored({ color }: Char, body: MathList): MathList {
    const own = this.equation.colors[color - 1] ?? BLACK;
    return this.#isOne || own === BLACK ? body : [{ type: "colored", color: own, body }];
  }

  /** The nodes of lines below each other. */
  #pile({ lines, align }: Pile): MathList {
    const rows = lines.map((line) => this.list(line.objects));
    const [first] = rows;
    if (rows.length <= 1) return first ?? [];
    if (align === RELATIONS)
      return [{ type: "equationArray", rows: rows.map((row) => ({ cells: atRelation(row) })) }];
    const columns = [ALIGN[align - 1] ?? "left"] as const;
    return [{ type: "matrix", columns, rows: rows.map((row) => [row]) }];
  }

  #matrix({ rows, columns, cells, align, ruled, at }: Matrix): MathNode {
    if (ruled) this.tell("mtefLines", at, "approximated");
    const alignment = ALIGN[align] ?? "center";
    return {
      type: "matrix",
      columns: Array.from({ length: columns }, () => alignment),
      rows: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => this.slot(cells[row * columns + column])),
      ),
    };
  }
}

const RELATIONS = 4;
/** By a matrix's alignment; that of piles counts from one. */
const ALIGN = ["left", "center", "right"] as const;

function isScript(selector: string): boolean {
  return selector === "sub" || selector === "sup" || selector === "subsup";
}

/** The row as two cells; the second one begins at the first relation. */
function atRelation(row: MathList): readonly MathList[] {
  const at = row.findIndex(
    (node) =>
      node.type === "symbol" && /^[=<>\u2190-\u21FF\u2243-\u22A9\u2A7D\u2A7E]/.test(node.char),
  );
  return at < 0 ? [row] : [row.slice(0, at), row.slice(at)];
}

/** Consecutive text characters from `from` on, with the spaces between them. */
function textRun(objects: readonly MtefObject[], from: number): readonly Char[] {
  const run: Char[] = [];
  let length = 0;
  for (let n = from; n < objects.length; n++) {
    const object = objects[n];
    if (object?.type !== "char" || object.embellishments.length > 0) break;
    const space = spaceOf(object.code) !== undefined;
    if (!isText(object) && !(space && object.typeface !== MARKER)) break;
    run.push(object);
    // Spaces at the end are mathematics.
    if (isText(object)) length = run.length;
  }
  return run.slice(0, length);
}

/** Removes the spaces at the end, unless there is nothing in front of them, and returns them. */
function trailingSpaces(nodes: MathNode[]): MathList {
  let end = nodes.length;
  while (nodes[end - 1]?.type === "space") end--;
  return end === 0 ? [] : nodes.splice(end);
}

/** Adds a script that was made by moving a small character to the base, or to the script it already has. */
function byHand(base: MathNode, script: MathList, up: boolean): MathNode {
  if (base.type !== "scripts")
    return { type: "scripts", base: [base], [up ? "sup" : "sub"]: script };
  const old = (up ? base.sup : base.sub) ?? [];
  return { ...base, [up ? "sup" : "sub"]: [...old, ...script] };
}

function collectColors(objects: readonly MtefObject[], used: Set<number>): void {
  for (const object of objects) {
    switch (object.type) {
      case "char":
        if (spaceOf(object.code) === undefined) used.add(object.color);
        break;
      case "line":
        collectColors(object.objects, used);
        break;
      case "pile":
        collectColors(object.lines, used);
        break;
      case "matrix":
        collectColors(object.cells, used);
        break;
      case "template":
        collectColors(object.slots, used);
        break;
    }
  }
}

/**
 * Finds where the writer must guard: the reader's own passes (`structure/`) are run over the row as it
 * would be read; where they find a structure other than the tree's, one guard is added and they run
 * again. So guards are placed only where they are needed, whatever the passes do.
 *
 * A row is what is read at one level: a list, including operands without braces and the insides of bare
 * parentheses.
 */
import type { FencedNode, MathList, MathNode, NodeOf, ScriptsNode } from "../../math/ast";
import { equalLists } from "../../math/walk";
import { kindOf as groupKind, upright } from "../structure/nodes";
import { Kind, Row } from "../structure/row";
import { structure } from "../structure/structure";
import { characterOf } from "../commands/characters";
import { FENCES as STRETCHING } from "../commands/written";
import { standsAlone, writtenSymbol } from "./symbols";
import { isBareFence, isTall, scriptKind, symbolKind, writtenKind } from "./written-kinds";

/** Pairs that people write without `\left` and `\right`. */
const BARE_PAIRS: ReadonlySet<string> = new Set([
  ..."() [] {} ⟨⟩ ⌊⌋ ⌈⌉ || ‖‖ [) (] ][ |⟩ ⟨|".split(" "),
]);

function stretches(char: string): boolean {
  return STRETCHING.has(char);
}

/** If adding guards one at a time has not helped after so many rounds, everything is guarded. */
const MAX_ROUNDS = 12;

type Operator = NodeOf<"nary" | "function">;

/** The guards of one equation, by node (and by place for signs, which may be shared objects). */
export class Guards {
  readonly #braced = new Set<MathNode>();
  readonly #isolated = new Set<MathNode>();
  readonly #grown = new Set<FencedNode>();
  readonly #signs = new Map<MathList, Set<number>>();
  readonly #scripted = new Set<ScriptsNode>();

  constructor(
    /** False: nothing is guarded, so that the reader finds its own structure. */
    readonly active: boolean,
  ) {}

  /** Must the operand be written in braces? */
  braced(node: Operator): boolean {
    return this.#braced.has(node);
  }

  /** Must the node be kept apart from what follows? */
  isolated(node: MathNode): boolean {
    return this.#isolated.has(node);
  }

  /** Is the pair written without `\left` and `\right`? TeX cannot stretch some. */
  bare(node: FencedNode): boolean {
    const [content = []] = node.parts;
    if (node.parts.length > 1 || this.#grown.has(node)) return false;
    if (!stretches(node.open) && !stretches(node.close)) return true;
    return BARE_PAIRS.has(node.open + node.close) && !content.some(isTall);
  }

  /** Must the sign at that index of the list be kept from pairing? */
  alone(list: MathList, index: number): boolean {
    return this.#signs.get(list)?.has(index) === true;
  }

  /** The list as the reader would read it if it were written with the present guards. */
  asRead(list: MathList): MathList {
    if (!list.some(needsThought)) return list;
    const row = new Row();
    this.#expand(list, row);
    return structure(row);
  }

  /** Must the sign that is the base of the scripts be kept from pairing? */
  aloneUnder(node: ScriptsNode): boolean {
    return this.#scripted.has(node);
  }

  /** Adds the guards that the row of a list needs. */
  plan(list: MathList): void {
    if (!this.active || !list.some(needsThought)) return;
    for (let round = 0; ; round++) {
      const read = this.asRead(list);
      if (equalLists(read, list)) return;
      if (round >= MAX_ROUNDS || !this.#guard(list, read)) {
        this.#guardAll(list);
        return;
      }
    }
  }

  /** Adds the items of a list to the row as the reader would see them. */
  #expand(list: MathList, row: Row): void {
    list.forEach((node, i) => {
      switch (node.type) {
        case "symbol":
          this.#expandSymbols(list, i, row);
          return;
        case "nary":
        case "function":
          this.#expandOperator(node, row);
          return;
        case "fenced":
          if (this.bare(node)) this.#expandPair(node, undefined, row);
          else push(row, node, Kind.Inner);
          return;
        case "scripts":
          this.#expandScripts(node, row);
          return;
        default:
          push(row, node, writtenKind(node));
      }
    });
  }

  #expandSymbols(list: MathList, i: number, row: Row): void {
    const node = list[i];
    if (node?.type !== "symbol") return;
    const written = writtenSymbol(node);
    if (!written.alphabet || standsAlone(written)) {
      push(row, node, this.alone(list, i) ? Kind.Ordinary : symbolKind(node));
      return;
    }
    // Letters of one alphabet are written as one group.
    if (alphabetAt(list, i - 1) === alphabetAt(list, i)) return;
    let end = i + 1;
    while (alphabetAt(list, end) === alphabetAt(list, i)) end++;
    if (end === i + 1) push(row, node, Kind.Ordinary);
    else push(row, list.slice(i, end), Kind.Ordinary);
  }

  #expandOperator(node: Operator, row: Row): void {
    if (!this.isolated(node)) this.#expandOperand(node, row);
    // \mathord makes an operator without operand ordinary.
    else push(row, node, operandOf(node).length === 0 ? Kind.Ordinary : Kind.Inner);
  }

  #expandOperand(node: Operator, row: Row): void {
    const operand = operandOf(node);
    if (node.type === "nary") push(row, { ...node, operand: [] }, Kind.Nary);
    else push(row, { ...node, argument: [] }, Kind.Function);
    if (operand.length === 0) return;
    if (this.braced(node)) {
      const [only] = operand;
      if (operand.length === 1 && only) push(row, only, groupKind(only));
      else push(row, operand, Kind.Ordinary);
    } else this.#expand(operand, row);
  }

  #expandPair(node: FencedNode, scripts: ScriptsNode | undefined, row: Row): void {
    const [content = []] = node.parts;
    push(row, upright(node.open), characterOf(node.open === "{" ? "\\{" : node.open).kind);
    this.#expand(content, row);
    const closing = upright(node.close);
    push(
      row,
      scripts ? { ...scripts, base: [closing] } : closing,
      characterOf(node.close === "}" ? "\\}" : node.close).kind,
    );
  }

  #expandScripts(node: ScriptsNode, row: Row): void {
    const [only] = node.base;
    if (this.isolated(node)) push(row, node, Kind.Ordinary);
    else if (!only) push(row, node, Kind.Prescript);
    else if (node.base.length > 1) push(row, node, Kind.Ordinary);
    else if (only.type === "fenced" && this.bare(only)) this.#expandPair(only, node, row);
    else if (only.type === "symbol") {
      const written = writtenSymbol(only);
      const inFont = written.alphabet && !standsAlone(written);
      push(row, node, inFont || this.aloneUnder(node) ? Kind.Ordinary : symbolKind(only));
    } else push(row, node, scriptKind(writtenKind(only)));
  }

  /** Adds one guard where the reader first differs; false if there is none to add. */
  #guard(list: MathList, read: MathList): boolean {
    for (let i = 0; i < list.length; i++) {
      const node = list[i];
      const other = read[i];
      if (!node || (other && equalLists([node], [other]))) continue;
      if (node.type === "symbol" && isBareFence(node.char)) return this.#guardSign(list, i);
      if (node.type === "scripts" && node.base.length === 0) return add(this.#isolated, node);
      if (node.type === "nary" || node.type === "function") return this.#guardOperator(node, other);
      if (node.type === "scripts" && isFenceWithScripts(node)) return add(this.#scripted, node);
      const pair = node.type === "scripts" && node.base.length === 1 ? node.base[0] : node;
      const found = other?.type === "scripts" && other.base.length === 1 ? other.base[0] : other;
      if (pair?.type === "fenced" && this.bare(pair)) {
        const isPair =
          found?.type === "fenced" && found.open === pair.open && found.close === pair.close;
        if (isPair && this.#guard(pair.parts[0] ?? [], found.parts[0] ?? [])) return true;
        return add(this.#grown, pair);
      }
      return false;
    }
    return false;
  }

  #guardSign(list: MathList, index: number): boolean {
    let places = this.#signs.get(list);
    if (!places) this.#signs.set(list, (places = new Set()));
    if (places.has(index)) return false;
    places.add(index);
    return true;
  }

  #guardOperator(node: Operator, read: MathNode | undefined): boolean {
    const operand = operandOf(node);
    if (operand.length === 0) return this.#isolate(node);
    // If the difference is inside the operand, a guard there is cheaper.
    if (!this.braced(node) && read?.type === node.type) {
      const found = read.type === "nary" ? read.operand : read.argument;
      if (found.length === operand.length && this.#guard(operand, found)) return true;
      const startsAlike = equalLists(found.slice(0, operand.length), operand);
      if (startsAlike) return this.#isolate(node);
    }
    return add(this.#braced, node) || this.#isolate(node);
  }

  /** Puts the operator and its operand in braces of their own; inside, the operand may need braces too. */
  #isolate(node: Operator): boolean {
    if (!add(this.#isolated, node)) return false;
    const row = new Row();
    this.#expandOperand(node, row);
    if (!equalLists(structure(row), [node])) this.#braced.add(node);
    return true;
  }

  /** The last resort: guards everything in the row that can be guarded. */
  #guardAll(list: MathList): void {
    list.forEach((node, i) => {
      if (node.type === "symbol" && isBareFence(node.char)) this.#guardSign(list, i);
      else if (node.type === "nary" || node.type === "function") {
        this.#braced.add(node);
        this.#isolated.add(node);
      } else if (node.type === "fenced") this.#grown.add(node);
      else if (node.type === "scripts") {
        if (node.base.length === 0) this.#isolated.add(node);
        if (isFenceWithScripts(node)) this.#scripted.add(node);
        for (const inner of node.base) if (inner.type === "fenced") this.#grown.add(inner);
      }
    });
  }
}

function operandOf(node: Operator): MathList {
  return node.type === "nary" ? node.operand : node.argument;
}

function isFenceWithScripts({ base }: ScriptsNode): boolean {
  const [only] = base;
  return base.length === 1 && only?.type === "symbol" && isBareFence(only.char);
}

function add<T extends MathNode>(guards: Set<T>, node: T): boolean {
  if (guards.has(node)) return false;
  guards.add(node);
  return true;
}

/** The alphabet of the symbol at a place; undefined for anything else. */
function alphabetAt(list: MathList, index: number): string | undefined {
  const node = list[index];
  if (node?.type !== "symbol") return undefined;
  const written = writtenSymbol(node);
  return standsAlone(written) ? undefined : written.alphabet?.join();
}

/** Adds an item to the row; if scripts without a base precede it, it becomes their base, as in the reader. */
function push(row: Row, item: MathNode | MathList, kind: Kind): void {
  const last = row.kinds.length - 1;
  const waiting = row.items[last];
  if (row.kinds[last] === Kind.Prescript && waiting !== undefined && !isList(waiting)) {
    if (
      waiting.type === "scripts" &&
      (kind === Kind.Ordinary || kind === Kind.Inner || kind === Kind.Text)
    ) {
      row.items.pop();
      row.kinds.pop();
      const base = isList(item) ? item : [item];
      row.push(
        { type: "prescripts", base, sub: waiting.sub ?? [], sup: waiting.sup ?? [] },
        Kind.Ordinary,
      );
      return;
    }
    row.kinds[last] = Kind.Ordinary;
  }
  row.push(item, kind);
}

function isList(item: MathNode | MathList): item is MathList {
  return Array.isArray(item);
}

/** Could this node make the reader find another structure in the row? */
function needsThought(node: MathNode): boolean {
  switch (node.type) {
    case "symbol":
      return isBareFence(node.char);
    case "nary":
    case "function":
    case "fenced":
      return true;
    case "scripts":
      return node.base.length === 0 || node.base.some(needsThought);
    default:
      return false;
  }
}

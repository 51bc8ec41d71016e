/** Reads scripts, in any order: `^`, `_`, primes, Unicode's script characters, `\limits`. */
import type { MathList, MathNode } from "../../math/ast";
import { Act, type Character, type ScriptMeaning } from "../commands/meaning";
import type { Operator } from "../commands/reading";
import { Token } from "../commands/tokens";
import { notEmpty } from "../structure/nodes";
import { Kind } from "../structure/row";
import { scriptStyle } from "../structure/styles";
import { withoutBase, type Scripts } from "./attach";
import { failure } from "./failure";
import { isOpen, type Lists } from "./reader-state";

const PRIME: Character = { char: "′", kind: Kind.Ordinary, variant: undefined };

/** The scripts at this place, in any order. */
export function readScripts(r: Lists, operator: Operator | undefined): Scripts {
  let sub: MathList[] | undefined;
  let sup: MathList[] | undefined;
  let onlyPrimes = false;
  for (;;) {
    const token = r.fetch();
    const { meaning } = token;
    if (meaning?.act !== Act.Script) break;
    if (meaning.script === "limits") {
      r.consume();
      limits(r, token, meaning, operator);
      continue;
    }
    const isPrime = meaning.script === "prime";
    const list = isPrime ? primes(r) : scriptList(r, token, meaning);
    if (meaning.script === "sub" || meaning.script === "subCharacter") {
      if (sub) r.note("doubleSubscript", "error", token);
      (sub ??= []).push(list);
    } else {
      // Primes and a superscript go together in either order: x'^2, and x^2' though TeX refuses it.
      if (sup && !isPrime && !onlyPrimes) r.note("doubleSuperscript", "error", token);
      onlyPrimes = isPrime && (sup === undefined || onlyPrimes);
      (sup ??= []).push(list);
    }
  }
  return { sub: sub && joined(sub), sup: sup && joined(sup) };
}

function limits(
  r: Lists,
  token: Token,
  meaning: ScriptMeaning,
  operator: Operator | undefined,
): void {
  if (operator) {
    operator.forced = meaning.limits !== undefined;
    if (meaning.limits !== undefined) operator.limits = meaning.limits;
  } else r.note("limitsWithoutOperator", "info", token, { name: token.text });
}

function scriptList(r: Lists, token: Token, meaning: ScriptMeaning): MathList {
  if (meaning.script === "supCharacter" || meaning.script === "subCharacter")
    return scriptCharacters(r, meaning.script);
  r.consume();
  const outer = r.operator;
  const list = scriptArgument(r, token);
  r.operator = outer;
  return list;
}

/** The argument of `^` or `_`; commands that show nothing are skipped. */
function scriptArgument(r: Lists, mark: Token): MathList {
  for (;;) {
    const token = r.fetch();
    const { meaning } = token;
    if (meaning?.act === Act.Script && meaning.script === "prime") return primes(r);
    if (meaning?.act === Act.Stop || meaning?.act === Act.Script)
      throw failure("missingScript", mark.from, mark.to, { mark: mark.text });
    const list = r.script();
    if (list.length > 0 || isOpen(token)) return withoutBase(list);
  }
}

export function primes(r: Lists): readonly MathNode[] {
  const nodes: MathNode[] = [];
  for (;;) {
    const token = r.fetch();
    const { meaning } = token;
    if (meaning?.act !== Act.Script || meaning.script !== "prime") return nodes;
    r.consume();
    for (let i = 0; i < meaning.count; i += 1)
      nodes.push(r.symbol(PRIME, { from: token.from, to: token.to }));
  }
}

/** A run of Unicode superscripts (or subscripts) is one script. */
function scriptCharacters(r: Lists, side: "supCharacter" | "subCharacter"): MathList {
  const tokens: Token[] = [];
  for (;;) {
    const token = r.fetch();
    const { meaning } = token;
    if (meaning?.act !== Act.Script || meaning.script !== side) break;
    r.consume();
    tokens.push(new Token(meaning.plain, token.from, token.to));
  }
  return r.atPlace(scriptStyle(r.style), () => r.listOf(tokens));
}

function joined(lists: readonly MathList[]): MathList | undefined {
  return notEmpty(lists.length === 1 ? (lists[0] ?? []) : lists.flat());
}

/**
 * Proof trees as fractions, with the names of the rules beside them: bussproofs and ebproof (one command
 * per step), proof, mathpartir and prftree (one command with its premises).
 */
import { assertNever, type MathList, type MathNode, type Span } from "../../math/ast";
import { PREMISE_SEPARATORS, PROOF_STEPS, type ProofStep } from "../commands/proofs";
import { rawOptionsOf } from "../commands/options";
import { PLAIN_FACE, type ProofForm, type Raw } from "../commands/reading";
import { split, Token, type Tokens } from "../commands/tokens";
import { nodesOf } from "../structure/nodes";
import { Kind, type Row } from "../structure/row";
import { tokenise } from "./lexer";
import type { ListReader } from "./list-reader";

/** The properties of the next step besides its premises. */
interface Labels {
  readonly left: MathList;
  readonly right: MathList;
  readonly line: boolean;
}

const NO_LABELS: Labels = { left: [], right: [], line: true };

export function readProofOf(r: ListReader, at: Token, row: Row, form: ProofForm): void {
  switch (form) {
    case "steps":
      readProof(r, at, row);
      return;
    case "inference":
    case "deduction":
      readInference(r, at, row, form === "inference");
      return;
    case "rule":
      readRule(r, at, row);
      return;
    case "tree":
      readTree(r, at, row);
      return;
    default:
      assertNever(form);
  }
}

/** Reads steps up to the end of the environment, which is not taken, or to the command that shows the proof. */
export function readProof(r: ListReader, at: Token, row: Row): void {
  const stack: MathList[] = [];
  let labels = NO_LABELS;
  for (;;) {
    const token = r.fetch();
    const step = PROOF_STEPS.get(token.text);
    if (!step) break;
    r.consume();
    if (step.kind === "end") break;
    if (step.kind === "label") labels = { ...labels, [step.side]: words(r) };
    else if (step.kind === "line") {
      labels = { ...labels, line: step.drawn };
      if (!step.plain) r.note("noEffect", "info", token);
    } else if (step.kind === "layout") for (let i = 0; i < step.arguments; i += 1) r.raw();
    else {
      stack.push(inference(r, token, step, stack, labels));
      labels = NO_LABELS;
    }
  }
  const span = r.since(at);
  r.note("proofTree", "approximated", span);
  r.pushGroup(row, beside(stack));
}

function inference(
  r: ListReader,
  at: Token,
  step: ProofStep & { readonly kind: "step" },
  stack: MathList[],
  given: Labels,
): MathList {
  let labels = given;
  let count = step.premises;
  if (count === "counted") {
    const style = r.rawOptional()?.text ?? "";
    if (style !== "") labels = { ...labels, line: !style.includes("no rule") };
    count = Number(r.raw().text) || 0;
    const label = r.rawOptional();
    if (label) labels = { ...labels, right: labelOf(r, label) };
  } else if (step.reads === "math") r.rawOptional();
  const conclusion =
    step.reads === "words" ? words(r) : step.reads === "math" ? r.list() : shifted(r);
  const premises = stack.splice(Math.max(0, stack.length - count));
  return step.premises === 0 ? conclusion : inferred(premises, conclusion, labels, r.since(at));
}

/** The name of a rule: text, with mathematics between dollar signs. */
function labelOf(r: ListReader, { text, span }: Raw): MathList {
  const tokens = tokenise(text).map((token) => new Token(token.text, span.from, span.to));
  return r.wordsOf(tokens).flatMap((item) => [...nodesOf(item)]);
}

/** A line with premises above and a conclusion below it. */
function inferred(
  premises: readonly MathList[],
  conclusion: MathList,
  { left, right, line }: Labels,
  span: Span,
): MathList {
  const fraction: MathNode = {
    type: "fraction",
    form: line ? "bar" : "noBar",
    numerator: beside(premises),
    denominator: conclusion,
    span,
  };
  const room: MathList = [{ type: "space", width: "thin", span }];
  return [
    ...(left.length > 0 ? [...left, ...room] : []),
    fraction,
    ...(right.length > 0 ? [...room, ...right] : []),
  ];
}

function beside(lists: readonly MathList[]): MathList {
  return lists.flatMap((list, i): MathList =>
    i === 0 ? list : [{ type: "space", width: "em" }, ...list],
  );
}

function words(r: ListReader): MathList {
  return r.words(PLAIN_FACE).flatMap((item) => [...nodesOf(item)]);
}

/** `\Axiom$A \vdash B$`: mathematics between dollar signs. */
function shifted(r: ListReader): MathList {
  const open = r.fetch();
  if (open.text !== "$") throw r.unexpected(open);
  r.consume();
  const list = r.withoutStops(() => r.finish(r.contents()));
  const close = r.fetch();
  if (close.text !== "$") throw r.unexpected(close);
  r.consume();
  return list;
}

/** `\infer[name]{conclusion}{premise & premise}` of proof. */
function readInference(r: ListReader, at: Token, row: Row, line: boolean): void {
  if (r.star() || r.accept("=")) r.note("noEffect", "info", r.since(at));
  const label = r.rawOptional();
  const right = !label
    ? []
    : label.text.includes("$")
      ? labelOf(r, label)
      : r.listOf(
          tokenise(label.text).map(({ text }) => new Token(text, label.span.from, label.span.to)),
        );
  const conclusion = r.list();
  const premises = split(r.tokens(), "&").map((tokens) => r.listOf(tokens));
  push(r, at, row, inferred(premises, conclusion, { left: [], right, line }, r.since(at)));
}

/** `\inferrule*[right=name]{premise \\ premise}{conclusion}` of mathpartir. */
function readRule(r: ListReader, at: Token, row: Row): void {
  r.star();
  const options = r.rawOptional();
  let labels = NO_LABELS;
  for (const [key, value] of rawOptionsOf(options?.text ?? "")) {
    const text = value === "" ? key : value;
    const span = options?.span ?? { from: at.from, to: at.to };
    if (value !== "" && !/^(?:left|right|lab|vcenter|name)$/i.test(key)) {
      r.note("noEffect", "info", span);
      continue;
    }
    const label = labelOf(r, { text, span });
    labels = /^left$/i.test(key) ? { ...labels, left: label } : { ...labels, right: label };
  }
  const premises = premisesOf(r.tokens()).map((tokens) => r.listOf(tokens));
  const conclusion = r.list();
  push(r, at, row, inferred(premises, conclusion, labels, r.since(at)));
}

function premisesOf(tokens: Tokens): readonly Tokens[] {
  return PREMISE_SEPARATORS.reduce<readonly Tokens[]>(
    (parts, separator) => parts.flatMap((part) => split(part, separator)),
    [tokens],
  );
}

/** `\prftree[r]{name}{premise}{premise}{conclusion}` of prftree: the last argument is the conclusion. */
function readTree(r: ListReader, at: Token, row: Row): void {
  let labels = NO_LABELS;
  for (let option = r.rawOptional(); option; option = r.rawOptional()) {
    for (const [key] of rawOptionsOf(option.text)) {
      if (key === "r" || key === "right") labels = { ...labels, right: words(r) };
      else if (key === "l" || key === "left") labels = { ...labels, left: words(r) };
      else if (key === "noline") labels = { ...labels, line: false };
      else r.note("noEffect", "info", option.span);
    }
  }
  const lists: MathList[] = [];
  while (r.nextIs("{")) lists.push(r.list());
  const conclusion = lists.pop() ?? [];
  push(r, at, row, inferred(lists, conclusion, labels, r.since(at)));
}

function push(r: ListReader, at: Token, row: Row, list: MathList): void {
  r.note("proofTree", "approximated", r.since(at));
  const [only] = list;
  if (only && list.length === 1) r.push(row, only, Kind.Inner);
  else r.pushGroup(row, list);
}

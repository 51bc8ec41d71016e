/** Fractions of TeX's infix commands: `a \over b`, `\atopwithdelims`. */
import type { FractionNode, MathList } from "../../math/ast";
import { Act, type Infix } from "../commands/meaning";
import type { Token, Tokens } from "../commands/tokens";
import { Kind, Row } from "../structure/row";
import { fractionStyle, type StyleName } from "../structure/styles";
import { failure } from "./failure";
import type { Lists } from "./reader-state";

/** The fraction of an infix command, which is next; `again` has the numerator's tokens if it must be reread. */
export function infixFraction(
  r: Lists,
  numerator: Row,
  infix: Infix,
  style: StyleName,
  begin: Token,
  again: () => Tokens | undefined,
): Row {
  const at = r.consume();
  const tokens = again();
  let { open, close } = infix;
  if (infix.reads === "fences" || infix.reads === "fencesAndThickness") {
    open = r.delimiter();
    close = r.delimiter();
  }
  const thick =
    infix.reads === "thickness" || infix.reads === "fencesAndThickness" ? r.length().mu : undefined;
  if (thick !== undefined && thick !== 0) r.note("ruleThickness", "approximated", at);
  const inner = fractionStyle(style);
  const upper = tokens ? moved(r, tokens, inner) : r.finish(numerator);
  // A style command in the numerator ends with it (TeXbook, page 292).
  r.style = style;
  const lower = r.atPlace(inner, () => {
    const row = new Row();
    r.readInto(row);
    return r.finish(row);
  });
  const token = r.fetch();
  if (token.meaning?.act === Act.Stop && token.meaning.infix)
    throw failure("twoInfixOperators", token.from, token.to);
  const row = new Row();
  const fraction: FractionNode = {
    type: "fraction",
    form: infix.bar && thick !== 0 ? "bar" : "noBar",
    numerator: upper,
    denominator: lower,
    span: r.since(begin),
  };
  if (open === "" && close === "") row.push(fraction, Kind.Inner);
  else
    row.push(
      { type: "fenced", open, close, separator: "", parts: [[fraction]], span: fraction.span },
      Kind.Inner,
    );
  return row;
}

/** A numerator read again, in the style that it has turned out to have. */
function moved(r: Lists, tokens: Tokens, style: StyleName): MathList {
  r.x.charge(tokens.length);
  return r.atPlace(style, () => r.listOf(tokens));
}

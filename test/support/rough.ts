/** Random trees as found in decks: typed character by character, with what PowerPoint leaves in them. */
import fc from "fast-check";
import type { MathList, MathNode, SymbolNode, Variant } from "../../src/math/ast";
import { joined } from "./trees";

const symbol = (char: string, variant: Variant = "upright"): SymbolNode => ({
  type: "symbol",
  char,
  variant,
});
const upright = (word: string): readonly SymbolNode[] => [...word].map((char) => symbol(char));

const pieces = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(..."abfhxyzλπ").map((c) => [symbol(c, "italic")]) },
  { weight: 3, arbitrary: fc.constantFrom(..."0123456789").map((c) => [symbol(c)]) },
  { weight: 6, arbitrary: fc.constantFrom(..."()[]|{}").map((c) => [symbol(c)]) },
  { weight: 5, arbitrary: fc.constantFrom(..."+−=<,;:/.!~∂∇⋅").map((c) => [symbol(c)]) },
  { weight: 1, arbitrary: fc.constantFrom(..."∑∫∏⋃′²₀ⁿöЖ").map((c) => [symbol(c)]) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom("cos", "log", "max", "SNR", "d", "th", "argmax", "lo", "g")
      .map(upright),
  },
  { weight: 2, arbitrary: fc.constant<MathList>([{ type: "space", width: "word" }]) },
  { weight: 1, arbitrary: fc.constant<MathList>([{ type: "break" }]) },
  { weight: 1, arbitrary: fc.constant<MathList>([{ type: "space", width: "zero" }]) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("if ", " and", "max", "x≠0", "it's")
      .map((text) => [{ type: "text", text, bold: false, italic: false, family: "roman" }]),
  },
) as fc.Arbitrary<MathList>;

/** Trees with plain brackets, words in pieces, operands and bases that end anywhere, breaks and blanks. */
export function rough(): fc.Arbitrary<MathList> {
  const { list } = fc.letrec<{ list: MathList; object: MathNode }>((tie) => {
    const inner = tie("list");
    const script = fc.option(inner, { nil: undefined });
    return {
      list: fc
        .array(
          fc.oneof(
            { depthIdentifier: "rough", depthSize: "small" },
            { weight: 6, arbitrary: pieces },
            { weight: 4, arbitrary: tie("object").map((node) => [node]) },
          ),
          { minLength: 1, maxLength: 6, depthIdentifier: "rough" },
        )
        .map((lists) => joined(lists.flat())),
      object: fc.oneof(
        fc
          .tuple(fc.oneof(inner, pieces, fc.constant<MathList>([])), script, script)
          .map(([base, sub, sup]) => ({
            type: "scripts",
            base,
            sub,
            sup: sup ?? (sub ? sup : []),
          })),
        fc
          .tuple(fc.oneof(inner, pieces), inner)
          .map(([base, under]) => ({ type: "limits", base, under })),
        fc.tuple(fc.constantFrom(..."∑∫"), script, inner).map(([operator, sub, operand]) => ({
          type: "nary",
          operator,
          sub,
          placement: "auto",
          operand,
        })),
        fc
          .tuple(fc.constantFrom("sin", "log", "max").map(upright), fc.boolean(), inner)
          .map(([name, signed, argument]) => ({
            type: "function",
            name: signed ? [symbol("−"), ...name] : name,
            argument,
          })),
        fc
          .tuple(fc.constantFrom("()", "[]", "||", "{}", "[)", "∫∫"), inner)
          .map(([fences, part]) => ({
            type: "fenced",
            open: fences.charAt(0),
            close: fences.charAt(1),
            separator: "",
            parts: [part],
          })),
        fc
          .tuple(fc.constantFrom("bar", "linear"), inner, inner)
          .map(([form, numerator, denominator]) => ({
            type: "fraction",
            form,
            numerator,
            denominator,
          })),
        inner.map((radicand) => ({ type: "radical", radicand })),
        inner.map((body) => ({ type: "accent", mark: "\u0302", body })),
      ) as fc.Arbitrary<MathNode>,
    };
  });
  return list;
}

/** Named functions, written upright. */
import { namesOf, type FunctionRow } from "./row";

type FunctionLine = readonly [names: string, text: string, doc: string];

const PLAIN: readonly FunctionLine[] = [
  ["\\sin", "sin", "Sine"],
  ["\\cos", "cos", "Cosine"],
  ["\\tan", "tan", "Tangent"],
  ["\\cot", "cot", "Cotangent"],
  ["\\sec", "sec", "Secant"],
  ["\\csc", "csc", "Cosecant"],
  ["\\arcsin", "arcsin", "Inverse sine"],
  ["\\arccos", "arccos", "Inverse cosine"],
  ["\\arctan", "arctan", "Inverse tangent"],
  ["\\arccot", "arccot", "Inverse cotangent"],
  ["\\arcsec", "arcsec", "Inverse secant"],
  ["\\arccsc", "arccsc", "Inverse cosecant"],
  ["\\sinh", "sinh", "Hyperbolic sine"],
  ["\\cosh", "cosh", "Hyperbolic cosine"],
  ["\\tanh", "tanh", "Hyperbolic tangent"],
  ["\\coth", "coth", "Hyperbolic cotangent"],
  ["\\sech", "sech", "Hyperbolic secant"],
  ["\\csch", "csch", "Hyperbolic cosecant"],
  ["\\arsinh", "arsinh", "Inverse hyperbolic sine"],
  ["\\arcosh", "arcosh", "Inverse hyperbolic cosine"],
  ["\\artanh", "artanh", "Inverse hyperbolic tangent"],
  ["\\log", "log", "Logarithm"],
  ["\\ln", "ln", "Natural logarithm"],
  ["\\lg", "lg", "Common logarithm"],
  ["\\exp", "exp", "Exponential function"],
  ["\\arg", "arg", "Argument of a complex number"],
  ["\\deg", "deg", "Degree"],
  ["\\dim", "dim", "Dimension"],
  ["\\hom", "hom", "Homomorphisms"],
  ["\\ker", "ker", "Kernel"],
  ["\\sgn", "sgn", "Sign"],
  ["\\tg", "tg", "Tangent"],
  ["\\ctg", "ctg", "Cotangent"],
  ["\\cotg", "cotg", "Cotangent"],
  ["\\cosec", "cosec", "Cosecant"],
  ["\\arctg", "arctg", "Inverse tangent"],
  ["\\arcctg", "arcctg", "Inverse cotangent"],
  ["\\sh", "sh", "Hyperbolic sine"],
  ["\\ch", "ch", "Hyperbolic cosine"],
  ["\\th", "th", "Hyperbolic tangent"],
  ["\\cth", "cth", "Hyperbolic cotangent"],
];

const WITH_LIMITS: readonly FunctionLine[] = [
  ["\\lim", "lim", "Limit"],
  ["\\limsup", "lim sup", "Upper limit"],
  ["\\liminf", "lim inf", "Lower limit"],
  ["\\max", "max", "Maximum"],
  ["\\min", "min", "Minimum"],
  ["\\sup", "sup", "Supremum"],
  ["\\inf", "inf", "Infimum"],
  ["\\argmax", "arg max", "Where the maximum is"],
  ["\\argmin", "arg min", "Where the minimum is"],
  ["\\det", "det", "Determinant"],
  ["\\gcd", "gcd", "Greatest common divisor"],
  ["\\Pr", "Pr", "Probability"],
  ["\\plim", "plim", "Limit in probability"],
  ["\\injlim", "inj lim", "Injective limit"],
  ["\\projlim", "proj lim", "Projective limit"],
];

const rows = (lines: readonly FunctionLine[], limits: boolean): readonly FunctionRow[] =>
  lines.map(([names, text, doc]) => ({
    kind: "function",
    names: namesOf(names),
    family: "functions",
    text,
    limits,
    doc,
  }));

export const FUNCTIONS: readonly FunctionRow[] = [
  ...rows(PLAIN, false),
  ...rows(WITH_LIMITS, true),
];

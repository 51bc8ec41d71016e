/** Named functions, written upright. */
import { named, type FunctionRow } from "./row";

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
  ["\\sinh", "sinh", "Hyperbolic sine"],
  ["\\cosh", "cosh", "Hyperbolic cosine"],
  ["\\tanh", "tanh", "Hyperbolic tangent"],
  ["\\coth", "coth", "Hyperbolic cotangent"],
  ["\\log", "log", "Logarithm"],
  ["\\ln", "ln", "Natural logarithm"],
  ["\\lg", "lg", "Common logarithm"],
  ["\\exp", "exp", "Exponential function"],
  ["\\arg", "arg", "Argument of a complex number"],
  ["\\deg", "deg", "Degree"],
  ["\\dim", "dim", "Dimension"],
  ["\\hom", "hom", "Homomorphisms"],
  ["\\ker", "ker", "Kernel"],
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

/** Functions that other programs do not know by name. */
const OURS: readonly FunctionLine[] = [
  ["\\arccot:physics", "arccot", "Inverse cotangent"],
  ["\\arcsec:physics", "arcsec", "Inverse secant"],
  ["\\arccsc:physics", "arccsc", "Inverse cosecant"],
  ["\\sech:physics", "sech", "Hyperbolic secant"],
  ["\\csch:physics", "csch", "Hyperbolic cosecant"],
  ["\\arsinh", "arsinh", "Inverse hyperbolic sine"],
  ["\\arcsinh", "arcsinh", "Inverse hyperbolic sine"],
  ["\\arccosh", "arccosh", "Inverse hyperbolic cosine"],
  ["\\arctanh", "arctanh", "Inverse hyperbolic tangent"],
  ["\\arcosh", "arcosh", "Inverse hyperbolic cosine"],
  ["\\artanh", "artanh", "Inverse hyperbolic tangent"],
  ["\\sgn", "sgn", "Sign"],
  ["\\Var", "Var", "Variance"],
  ["\\Cov", "Cov", "Covariance"],
  ["\\Hom", "Hom", "Homomorphisms"],
  ["\\End", "End", "Endomorphisms"],
  ["\\Aut", "Aut", "Automorphisms"],
  ["\\Gal", "Gal", "Galois group"],
  ["\\coker", "coker", "Cokernel"],
  ["\\im", "im", "Image"],
  ["\\vol", "vol", "Volume"],
  ["\\dist", "dist", "Distance"],
  ["\\conv", "conv", "Convex hull"],
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

const rows = (
  lines: readonly FunctionLine[],
  limits: boolean,
  ours = false,
): readonly FunctionRow[] =>
  lines.map(([names, text, doc]) => ({
    kind: "function",
    ...named(names),
    family: "functions",
    text,
    limits,
    doc,
    ours,
  }));

export const FUNCTIONS: readonly FunctionRow[] = [
  ...rows(PLAIN, false),
  ...rows(OURS, false, true),
  ...rows(WITH_LIMITS, true),
];

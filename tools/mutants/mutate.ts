/** Mutants of a TypeScript file: small changes of its meaning that a test should notice. */
import ts from "typescript";

export interface Mutant {
  /** The file's path, as given. */
  readonly file: string;
  /** The range that is replaced, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What each operator becomes: a boundary moves, a condition is inverted, a sum becomes a difference. */
const OPERATORS: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "+=": "-=",
  "-=": "+=",
};

/** All mutants of the file, in source order. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const change = (node: ts.Node, text: string): void => {
    mutants.push({ file, from: node.getStart(tree), to: node.getEnd(), text });
  };
  const visit = (node: ts.Node): void => {
    if (hasNoBehaviour(node) || isAssertNever(node)) return;
    const condition = conditionOf(node);
    if (condition) change(condition, `!(${condition.getText(tree)})`);
    mutateExpression(node, tree, change);
    mutateStatement(node, change);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Types, imports and names disappear when the program is compiled. */
function hasNoBehaviour(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  );
}

/** Code that the compiler proves unreachable; a mutant of it has no effect. */
function isAssertNever(node: ts.Node): boolean {
  const called =
    ts.isReturnStatement(node) || ts.isExpressionStatement(node) ? node.expression : node;
  return (
    called !== undefined &&
    ts.isCallExpression(called) &&
    ts.isIdentifier(called.expression) &&
    called.expression.text === "assertNever"
  );
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node))
    return node.expression;
  if (ts.isConditionalExpression(node) || ts.isForStatement(node)) return node.condition;
  return undefined;
}

type Change = (node: ts.Node, text: string) => void;

function mutateExpression(node: ts.Node, tree: ts.SourceFile, change: Change): void {
  if (ts.isBinaryExpression(node)) {
    const operator = OPERATORS[node.operatorToken.getText(tree)];
    if (operator !== undefined) change(node.operatorToken, operator);
    if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
      change(node, node.right.getText(tree));
  } else if (ts.isPrefixUnaryExpression(node)) {
    const operand = node.operand.getText(tree);
    if (node.operator === ts.SyntaxKind.ExclamationToken) change(node, `(${operand})`);
    else if (node.operator === ts.SyntaxKind.MinusToken) change(node, `(${operand})`);
    else if (node.operator === ts.SyntaxKind.PlusPlusToken) change(node, `--${operand}`);
    else if (node.operator === ts.SyntaxKind.MinusMinusToken) change(node, `++${operand}`);
  } else if (ts.isPostfixUnaryExpression(node)) {
    const sign = node.operator === ts.SyntaxKind.PlusPlusToken ? "--" : "++";
    change(node, `${node.operand.getText(tree)}${sign}`);
  } else if (ts.isNumericLiteral(node) && !isName(node)) {
    const value = Number(node.text);
    change(node, String(value + 1));
    change(node, value === 0 ? "(-1)" : String(value - 1));
  } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    if (!isName(node)) change(node, node.text === "" ? '"mutant"' : '""');
  } else if (ts.isRegularExpressionLiteral(node)) {
    // A regular expression that matches nothing.
    change(node, "/(?!)/");
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) change(node, "false");
  else if (node.kind === ts.SyntaxKind.FalseKeyword) change(node, "true");
}

function mutateStatement(node: ts.Node, change: Change): void {
  if (ts.isReturnStatement(node) && node.expression && node.expression.getText() !== "undefined")
    change(node, "return undefined;");
  else if (ts.isExpressionStatement(node) && !ts.isStringLiteral(node.expression))
    change(node, ";");
  else if (ts.isBreakStatement(node) || ts.isContinueStatement(node)) change(node, ";");
}

/** Is the literal the name of a property, of a module or of an attribute? */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isEnumMember(parent)) return parent.name === node;
  return (
    ts.isJsxAttribute(parent) ||
    ts.isMethodDeclaration(parent) ||
    (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword)
  );
}

/** The source with the mutant in it. */
export function mutated(source: string, { from, to, text }: Mutant): string {
  return source.slice(0, from) + text + source.slice(to);
}

/** The mutant in one line: its place, the old code, the new code. */
export function described(source: string, { file, from, to, text }: Mutant): string {
  const line = source.slice(0, from).split("\n").length;
  const short = (code: string): string => {
    const flat = code.replace(/\s+/g, " ");
    return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat;
  };
  return `${file}:${line}  ${short(source.slice(from, to))}  →  ${short(text)}`;
}

// A webpack loader for KaTeX's module. We use its parser only (src/latex/katex), but everything that
// draws hangs on the same objects, so no bundler can tell that it is never used: about half the module.
// This takes the drawing functions off them, and the few statements that hold on to glyph metrics, the
// paths of stretched arrows and what the settings say of themselves; the bundler then drops what nothing
// refers to. It works on the lines of the exactly pinned release and fails loudly where they are not what
// it expects; test/katex-parser-loader.test.ts proves that the reduced parser reads as the whole one does.
"use strict";

/** Properties of the object that KaTeX exports which we have no use for. */
const DRAWING = new Set([
  "render",
  "renderToString",
  "__renderToDomTree",
  "__renderToHTMLTree",
  "__setFontMetrics",
  "__domTree",
]);

/** Lines that keep what draws alive, with what stands for each: how often it is there, then the change. */
const HOLDING = [
  // A static property: a bundler cannot drop a class that something is put on.
  [1, /^Options\.BASESIZE = \d+;$/, () => ""],
  // The only measure that the parser uses, of the A in \LaTeX: 0.3 of the height of a capital.
  [1, /^var latexRaiseA = makeEm\(fontMetricsData\b.*$/, () => 'var latexRaiseA = "0.205em";'],
  [8, /: doubleBrushStroke\(".*"\),?$/, (line) => line.replace(": d", ": /*#__PURE__*/ d")],
];

/** What `SETTINGS_SCHEMA` says for its command line and its documentation. */
const SETTING_WORDS = /^ {4}(?:description|cli|cliDescription|cliDefault): .*$/;

function parserOnly(source) {
  const kept = [];
  const holding = HOLDING.map(() => 0);
  let builders = 0;
  let properties = 0;
  let exported = 0;
  /** Inside a dropped function: until the line that closes it. */
  let dropping = false;
  let inKatex = false;
  let inSettings = false;
  for (const line of source.split("\n")) {
    if (dropping) {
      if (/^ {2}\},?$/.test(line)) dropping = false;
      continue;
    }
    // `htmlBuilder: name`, or a function that ends with a brace in the same column.
    if (/^ {2}(?:html|mathml)Builder\b/.test(line)) {
      builders++;
      dropping = /\{$/.test(line);
      continue;
    }
    if (line === "var katex = {") inKatex = true;
    else if (line === "};") inKatex = false;
    const property = inKatex ? /^ {2}(\w+)[,:]?/.exec(line)?.[1] : undefined;
    if (property !== undefined && DRAWING.has(property)) {
      properties++;
      continue;
    }
    if (line === "var SETTINGS_SCHEMA = {") inSettings = true;
    else if (line === "};") inSettings = false;
    if (inSettings && SETTING_WORDS.test(line)) continue;
    const held = HOLDING.findIndex(([, pattern]) => pattern.test(line));
    if (held >= 0) {
      holding[held]++;
      kept.push(HOLDING[held][2](line));
      continue;
    }
    if (line.startsWith("export {")) {
      exported++;
      kept.push("export { ParseError, defineMacro as __defineMacro, katex as default };");
      continue;
    }
    kept.push(line);
  }
  const found = { builders, properties, exported, holding };
  const asExpected =
    !dropping &&
    builders >= 80 &&
    properties === DRAWING.size &&
    exported === 1 &&
    HOLDING.every(([times], i) => holding[i] === times);
  if (!asExpected) {
    throw new Error(`KaTeX is not what this loader expects: ${JSON.stringify(found)}`);
  }
  return kept.join("\n");
}

module.exports = function loader(source) {
  return parserOnly(source);
};
module.exports.parserOnly = parserOnly;

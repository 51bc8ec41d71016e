// A webpack loader for KaTeX's module. We use its parser only (src/latex/katex), but everything that
// draws hangs on the same objects, so no bundler can tell that it is never used: about half the module.
// This takes the drawing functions off them; the bundler then drops what nothing refers to. It works on
// the lines of the exactly pinned release and fails loudly where they are not what it expects;
// test/katex-parser-loader.test.ts proves that the reduced parser reads as the whole one does.
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

function parserOnly(source) {
  const kept = [];
  let builders = 0;
  let properties = 0;
  let exported = 0;
  /** Inside a dropped function: until the line that closes it. */
  let dropping = false;
  let inKatex = false;
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
    if (line.startsWith("export {")) {
      exported++;
      kept.push("export { ParseError, defineMacro as __defineMacro, katex as default };");
      continue;
    }
    kept.push(line);
  }
  const found = { builders, properties, exported };
  if (dropping || builders < 80 || properties !== DRAWING.size || exported !== 1) {
    throw new Error(`KaTeX is not what this loader expects: ${JSON.stringify(found)}`);
  }
  return kept.join("\n");
}

module.exports = function loader(source) {
  return parserOnly(source);
};
module.exports.parserOnly = parserOnly;

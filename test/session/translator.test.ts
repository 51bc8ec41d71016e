import { translator } from "../../src/session/translator";

test("what the pane has read is not read again; what was asked for otherwise is", () => {
  const preamble = "\\newcommand{\\ownset}{\\mathbb{R}}";
  const shown = translator.read("\\ownset", "auto", preamble);
  expect(translator.read("\\ownset", "auto", preamble)).toBe(shown);
  expect(translator.read("\\ownset", "inline", preamble).mode).toBe("inline");
  expect(translator.read("\\ownset", "auto", preamble).mode).toBe("auto");
  expect(translator.read("\\ownset", "auto").ok).toBe(false);
  expect(translator.read("x", "auto", preamble).source).toBe("x");
});

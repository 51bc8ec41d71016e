import { translator } from "../../src/session/translator";

test("what the pane has read is not read again; what was asked for otherwise is", async () => {
  const preamble = "\\newcommand{\\ownset}{\\mathbb{R}}";
  const shown = translator.readNow("\\ownset", "auto", () => undefined, preamble);
  expect(shown?.ok).toBe(true);
  expect(await translator.read("\\ownset", "auto", preamble)).toBe(shown);
  expect((await translator.read("\\ownset", "inline", preamble)).mode).toBe("inline");
  expect((await translator.read("\\ownset", "auto", preamble)).mode).toBe("auto");
  expect((await translator.read("\\ownset", "auto")).ok).toBe(false);
  expect((await translator.read("x", "auto", preamble)).source).toBe("x");
});

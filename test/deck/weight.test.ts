/** Letters of formulas in bold and not. */
import { inWeight } from "../../src/deck/convert/weight";

test.each([
  ["an italic letter", "x", "𝒙"],
  ["an italic letter that Unicode has", "𝑥", "𝒙"],
  ["a Greek one", "𝛼", "𝜶"],
  ["script", "𝒜", "𝓐"],
  ["Fraktur", "𝔄", "𝕬"],
  ["sans serif", "𝖠", "𝗔"],
  ["sans serif, italic", "𝘈", "𝘼"],
  ["a digit", "1", "𝟏"],
  ["several, and signs between them", "𝑥+1", "𝒙+𝟏"],
])("bold and back: %s", (_, plain, bold) => {
  expect(inWeight(plain, true, false)).toBe(bold);
  expect(inWeight(bold, true, false)).toBe(bold);
  const back = inWeight(bold, false, false);
  expect(inWeight(back, true, false)).toBe(bold);
  expect(inWeight(back, false, false)).toBe(back);
});

test("a letter that its run sets upright becomes bold upright", () => {
  expect(inWeight("x1", true, true)).toBe("𝐱𝟏");
  expect(inWeight("𝐱𝟏", false, true)).toBe("x1");
});

test.each(["+", "∫", "𝔸", "日", "→"])("%s has no bold form and stays", (char) => {
  expect(inWeight(char, true, false)).toBe(char);
  expect(inWeight(char, false, false)).toBe(char);
});

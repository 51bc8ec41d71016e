/** Every part that the font may ask for is there: a missing one would be a letter that is not drawn. */
import { MathJaxStix2Font } from "@mathjax/mathjax-stix2-font/js/svg.js";
import { loadRange } from "../../src/picture/mathjax/ranges";

const FOLDER = "@mathjax/mathjax-stix2-font/svg/dynamic";

/** The font as it knows its parts. */
class Font extends MathJaxStix2Font {
  static get parts(): readonly string[] {
    return Object.keys(this.dynamicFiles);
  }
}

test("all parts of the font load by MathJax's names, and others do not", async () => {
  const names = Font.parts;
  expect(names.length).toBeGreaterThan(20);
  await Promise.all(names.map((name) => loadRange(`${FOLDER}/${name}.js`)));
  await expect(loadRange(`${FOLDER}/klingon.js`)).rejects.toThrow("klingon");
  await expect(loadRange("https://elsewhere.test/latin.js")).rejects.toThrow("no part");
});

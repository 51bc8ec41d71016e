import type { RefusalCode } from "../../src/pptx/refusal";
import { refusals as de } from "../../src/text/de/refusals";
import { refusals as en } from "../../src/text/en/refusals";

/** A code without a sentence, or a sentence without a code, does not compile. */
const everyCode: Readonly<Record<RefusalCode, string>> = en;
const everySentence: Readonly<Record<keyof typeof en, RefusalCode>> = Object.fromEntries(
  Object.keys(en).map((code) => [code, code]),
) as Record<keyof typeof en, RefusalCode>;

test("every refusal has a sentence that says something, with the same placeholders in every language", () => {
  const names = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
  for (const code of Object.values(everySentence)) {
    expect(everyCode[code].length).toBeGreaterThan(20);
    expect([code, names(de[code])]).toEqual([code, names(en[code])]);
  }
});

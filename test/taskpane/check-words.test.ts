/** Findings as sentences: what the check shows of the stand-in, in every language, and never as data. */
import type { Finding, FindingData, Reason } from "../../src/hostcheck/report";
import { assumptionOf, wordsOf } from "../../src/taskpane/check/check-words";
import type { CheckTexts } from "../../src/taskpane/check/check-texts";
import * as german from "../../src/text/de/check";
import * as germanHost from "../../src/text/de/host";
import * as english from "../../src/text/en/check";
import * as englishHost from "../../src/text/en/host";
import { checked } from "../hostcheck/check-support";

const LANGUAGES = [
  ["English", english as CheckTexts, englishHost],
  ["German", german as CheckTexts, germanHost],
] as const;

test.each(LANGUAGES)("%s: a sentence for every finding", async (_name, texts, host) => {
  const said: string[] = [];
  for (const profile of ["windows", "ltsc2021"] as const) {
    const run = await checked({ profile });
    for (const finding of run.report.findings) {
      const words = wordsOf(finding, texts, host);
      said.push(words);
      expect([finding.name, words]).toEqual([finding.name, expect.stringMatching(/[.…]$/)]);
      expect(texts.findings[finding.name]).toMatch(/\w/);
    }
    run.close();
  }
  expect(said.length).toBeGreaterThan(50);
  // No data, and no place in a sentence that stayed empty.
  expect(said.filter((words) => /[{}]|undefined|\[object|"/.test(words))).toEqual([]);
});

const different: readonly Finding[] = [
  see("caret", { kind: "shapes" }, { start: 7, length: 0, text: "" }),
  see("secondExchange", { shapes: "busy", text: "notFound", equations: 3 }, { shapes: 4, text: "read", equations: 3 }), // prettier-ignore
  see("exportBeforeDelete", { text: "old", deleted: false }, { text: "new", deleted: true }),
  see("commentStays", { comment: "kept", marker: "another" }, { comment: "kept", marker: "this slide" }), // prettier-ignore
  see("readAfterPicture", "timedOut", "answered"),
  see("picture", { of: "shape", seen: "no" }, { of: "shape", seen: "yes" }),
  see("cleanedUp", 1, 0),
  see("masters", 2, 0),
];

function see<N extends keyof FindingData>(
  name: N,
  found: FindingData[N],
  assumed: FindingData[N],
): Finding {
  return { name, verdict: "different", found, assumed } as unknown as Finding;
}

test.each(LANGUAGES)(
  "%s: what is different is said beside what is assumed",
  (_name, texts, host) => {
    for (const finding of different) {
      const [found, assumed] = [wordsOf(finding, texts, host), assumptionOf(finding, texts, host)];
      expect(found).toMatch(/[.…]$/);
      expect(assumed).toMatch(/[.…]$/);
      expect(found).not.toBe(assumed);
      expect(`${found}${assumed ?? ""}`).not.toMatch(/[{}]|timedOut|notFound/);
    }
  },
);

test("words of the count and of what went wrong", () => {
  const [, second, , , , , left] = different;
  const [, texts, host] = LANGUAGES[0];
  if (!second || !left) throw new Error("no finding");
  expect(wordsOf(second, texts, host)).toBe(
    `Its shapes are not found: ${host.hostFailures.busy} Text cannot be read by the id of its shape: ${host.hostFailures.notFound} 3 equations are on it.`,
  );
  expect(wordsOf(left, texts, host)).toContain("1 slide is left");
});

test("a call that failed, and a reason that there is none", () => {
  const [, texts, host] = LANGUAGES[0];
  expect(
    wordsOf(
      { name: "caret", verdict: "failed", found: { call: "settle", code: "timedOut" } },
      texts,
      host,
    ),
  ).toBe(host.hostFailures.timedOut);
  const reason: Reason = "noFile";
  expect(wordsOf({ name: "commentStays", verdict: "notTried", found: reason }, texts, host)).toBe(
    texts.reasons.noFile,
  );
});

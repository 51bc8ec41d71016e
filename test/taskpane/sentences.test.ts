/** What is said of a change of a slide, and of what was left of earlier ones, in both languages. */
import type { InsertResult } from "../../src/actions/insert";
import type { RecoverResult } from "../../src/actions/recover";
import type { Recovered } from "../../src/exchange/api";
import type { ExchangeFailureCode, Kept } from "../../src/exchange/outcome";
import type { Message } from "../../src/taskpane/shared/message";
import { recoveryMessage } from "../../src/taskpane/recovery/sentences";
import { insertMessage } from "../../src/taskpane/shared/sentences";
import { english, type Texts } from "../../src/taskpane/shared/texts-en";
import { german } from "../../src/taskpane/shared/texts-de";
import { recovery as germanRecovery } from "../../src/text/de/recovery";
import { recovery as englishRecovery } from "../../src/text/en/recovery";
import { fill } from "../../src/text/say";

type Does = NonNullable<Parameters<typeof insertMessage>[3]>;

const UNCHANGED: Kept = { kind: "unchanged" };
const BOTH: Kept = { kind: "bothSlides", equation: 4, other: 5 };

function inserted(unseen?: true): InsertResult {
  return {
    kind: "inserted",
    answers: {},
    changed: {
      ok: true,
      slideId: "257#",
      slideNumber: 3,
      undo: { oldSlideId: "256#", newSlideId: "257#", before: "" },
      caretPlaced: true,
      ...(unseen ? { unseen } : {}),
    },
  };
}

/** What is said of a failure; it must be whole: every placeholder is filled. */
function failing(
  code: ExchangeFailureCode,
  kept: Kept,
  texts: Texts,
  does: Does = "insert",
): Message {
  const message = insertMessage(
    { kind: "failed", failure: { code }, kept },
    texts,
    undefined,
    does,
  );
  if (!message) throw new Error("nothing is said");
  expect(`${message.title ?? ""} ${message.text}`).not.toMatch(/[{}]|undefined/);
  return message;
}

const found = (parts: Partial<Recovered>): RecoverResult => ({
  kind: "found",
  recovered: { cleaned: 0, left: [], ...parts },
});

const languages = [
  ["en", english, englishRecovery],
  ["de", german, germanRecovery],
] as const;

describe.each(languages)("%s", (_, texts, recovery) => {
  const { actions, host, pane } = texts;

  test.each(["insert", "update", "remove", "undo"] as const)(
    "%s that PowerPoint did not see through is a warning with what to look for",
    (does) => {
      const well = insertMessage(inserted(), texts, undefined, does);
      expect(well?.intent).toBe("success");
      expect(well?.undo).toEqual(does === "undo" ? undefined : expect.anything());

      const unseen = insertMessage(inserted(true), texts, undefined, does);
      expect(unseen).toMatchObject({ intent: "warning", text: actions.unseen });
      expect(unseen?.title).toContain("3");
      // Another Undo is meant than the pane's.
      expect(unseen?.undo).toBeUndefined();
    },
  );

  test("a new slide that was taken away: nothing is changed, and Copy is another way in", () => {
    expect(failing("newSlideGone", UNCHANGED, texts)).toEqual({
      intent: "error",
      title: host.exchangeFailures.newSlideGone,
      text: host.kept.unchanged,
      offerCopy: true,
    });
    // The slide is not "as it was" then: it is kept.
    const kept = failing("newSlideGone", { kind: "slideKept" }, texts);
    expect(kept).toMatchObject({ intent: "warning", text: host.kept.slideKept, offerCopy: true });
  });

  test("another window at work: nothing is changed, and Copy is another way in", () => {
    expect(failing("otherPane", UNCHANGED, texts)).toEqual({
      intent: "error",
      title: host.exchangeFailures.otherPane,
      text: host.kept.unchanged,
      offerCopy: true,
    });
  });

  test("both slides stay: which is which, and no advice to insert again", () => {
    const said = failing("keepsChanging", BOTH, texts);
    expect(said).toMatchObject({ intent: "warning", offerCopy: false });
    expect(said.title).toBeUndefined();
    expect(said.text).toBe(fill(host.kept.bothSlides, { equation: 4, other: 5 }));
    expect(said.text).toMatch(/4.*5/);
    // What else went wrong is said.
    expect(failing("masterAdded", BOTH, texts).title).toBe(host.exchangeFailures.masterAdded);
  });

  test("a slide that is kept: the equation is in or comes with it", () => {
    const said = failing("keepsChanging", { kind: "slideKept" }, texts);
    expect(said).toEqual({ intent: "warning", text: host.kept.slideKept, offerCopy: false });
  });

  test("Copy is offered only where the equation is not in", () => {
    const extra = (has: "equation" | "original"): Kept => ({ kind: "extraSlide", number: 3, has });
    expect(failing("keepsChanging", UNCHANGED, texts)).toMatchObject({
      title: host.exchangeFailures.keepsChanging,
      offerCopy: true,
    });
    expect(failing("masterAdded", extra("equation"), texts).offerCopy).toBe(true);
    expect(failing("oldSlideStays", extra("original"), texts).offerCopy).toBe(false);
    expect(failing("oldSlideStays", { kind: "unknown" }, texts).offerCopy).toBe(false);
    for (const does of ["remove", "undo"] as const)
      expect(failing("otherPane", UNCHANGED, texts, does).offerCopy).toBe(false);
  });

  // A marker and a slide are two things of one insertion: the number says nothing to a person.
  test.each([1, 2])("what was cleaned up is told by the way: %i", (cleaned) => {
    expect(recoveryMessage(found({ cleaned }), recovery, texts)).toEqual({
      intent: "info",
      text: recovery.cleaned,
    });
  });

  test("what the person has to look at is a warning, with the numbers of the slides", () => {
    const said = recoveryMessage(
      found({
        cleaned: 1,
        left: [{ marker: "§q7", number: 9 }],
        both: [{ equation: 4, other: 3 }],
        back: [6, 8],
      }),
      recovery,
      texts,
    );
    expect(said.intent).toBe("warning");
    expect(said.text).not.toMatch(/[{}]|undefined/);
    expect(said.text).toMatch(/6, 8\b.* 4\b.* 3\b.*“?§q7/);
    expect(said.text).toContain(fill(host.kept.markerLeft, { marker: "§q7", number: 9 }));
    expect(said.text.startsWith(recovery.cleaned)).toBe(true);
    for (const parts of [
      { left: [{ marker: "§q7", number: 9 }] },
      { both: [{ equation: 4, other: 3 }] },
      { back: [6] },
    ])
      expect(recoveryMessage(found(parts), recovery, texts).intent).toBe("warning");
    const [one, two] = [[6], [6, 8]].map(
      (back) => recoveryMessage(found({ back }), recovery, texts).text,
    );
    expect(one).not.toBe(two?.replace("6, 8", "6"));
  });

  test("the question, its end without anything, and no PowerPoint have their sentences", () => {
    const said = (result: RecoverResult): Message => recoveryMessage(result, recovery, texts);
    expect(said({ kind: "asked" })).toEqual({
      intent: "warning",
      title: recovery.askTitle,
      text: recovery.ask,
    });
    expect(said({ kind: "nothing" })).toEqual({ intent: "info", text: recovery.nothing });
    expect(said({ kind: "noPowerPoint", connection: "silent" }).text).toBe(pane.silentTitle);
  });

  test("the sentences have the English ones' placeholders", () => {
    const placeholders = (sentence: string): string[] =>
      [...new Set([...sentence.matchAll(/\{(\w+)[:}]/g)].map(([, name = ""]) => name))].sort();
    const tables = [
      [englishRecovery, recovery],
      [english.host.kept, host.kept],
    ] as const;
    for (const [from, to] of tables)
      for (const [key, sentence] of Object.entries(from))
        expect(placeholders(to[key as never])).toEqual(placeholders(sentence));
  });
});

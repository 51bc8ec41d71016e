/** Insert and Copy, as results: what reaches the exchange and the clipboard, and when nothing does. */
import type { Services } from "../../src/session/services";
import type { ClipboardContent } from "../../src/session/clipboard";
import { copy } from "../../src/actions/copy";
import { insert } from "../../src/actions/insert";
import type { Exchange, InsertRequest } from "../../src/exchange/api";
import type { Outcome } from "../../src/exchange/outcome";
import { accessTo, testServices } from "../support/services";

interface Asked {
  readonly services: Services;
  readonly requests: InsertRequest[];
  readonly copied: (ClipboardContent | undefined)[];
}

/** Services around an exchange that answers with `outcomes` in turn. */
function services(
  outcomes: readonly Outcome[],
  options: { readonly clipboard?: boolean; readonly connected?: boolean } = {},
): Asked {
  const requests: InsertRequest[] = [];
  const copied: (ClipboardContent | undefined)[] = [];
  const exchange: Pick<Exchange, "insert"> = {
    insert(request) {
      requests.push(request);
      const outcome = outcomes[requests.length - 1];
      if (outcome === undefined) throw new Error("asked too often");
      return Promise.resolve(outcome);
    },
  };
  return {
    requests,
    copied,
    services: testServices({
      powerPoint: () =>
        Promise.resolve(
          options.connected === false ? { ok: false, connection: "outside" } : accessTo(exchange),
        ),
      clipboard: {
        async write(content) {
          copied.push(await content);
          return options.clipboard ?? true;
        },
      },
    }),
  };
}

const inserted: Outcome = {
  ok: true,
  slideId: "257#",
  slideNumber: 2,
  undo: { oldSlideId: "256#", newSlideId: "257#", before: "" },
  caretPlaced: true,
};

describe("insert", () => {
  test("the definitions that a source needs come with it", async () => {
    const done = services([inserted]);
    const input = { source: "\\half", mode: "inline" as const };
    expect((await insert.perform(done.services, input)).kind).toBe("unreadable");
    const preamble = "\\newcommand{\\half}{\\frac{1}{2}}";
    expect((await insert.perform(done.services, { ...input, preamble })).kind).toBe("inserted");
    expect(done.requests[0]?.equation.body[0]?.type).toBe("fraction");
    await copy.perform(done.services, { ...input, preamble });
    expect(done.copied[0]?.plain).toContain("mfrac");
  });

  test("gives the equation and the mode to the exchange", async () => {
    const { services: given, requests } = services([inserted]);
    const result = await insert.perform(given, { source: "a+b", mode: "auto" });
    expect(result).toEqual({ kind: "inserted", changed: inserted, answers: {} });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.equation.mode).toBe("auto");
    expect(
      requests[0]?.equation.body.map((node) => (node.type === "symbol" ? node.char : node.type)),
    ).toEqual(["a", "+", "b"]);
  });

  test.each([
    ["$$a$$", "auto", "display"],
    ["$a$", "auto", "inline"],
    ["$$a$$", "inline", "inline"],
    ["a", "display", "display"],
  ] as const)("%s, asked %s, goes in as %s", async (source, mode, expected) => {
    const { services: given, requests } = services([inserted]);
    await insert.perform(given, { source, mode });
    expect(requests[0]?.equation.mode).toBe(expected);
  });

  test.each(["", "  \n "])("does nothing with %j", async (source) => {
    const { services: given, requests } = services([]);
    expect(await insert.perform(given, { source, mode: "auto" })).toEqual({ kind: "empty" });
    expect(requests).toEqual([]);
  });

  test("touches nothing while the LaTeX has errors", async () => {
    const { services: given, requests } = services([]);
    const result = await insert.perform(given, { source: "\\frac{a}{", mode: "auto" });
    expect(result.kind).toBe("unreadable");
    expect(requests).toEqual([]);
  });

  test("a question comes back, and its answer goes along next time", async () => {
    const question = { kind: "mathLocksText", choices: ["newTextBox", "inText"] } as const;
    const { services: given, requests } = services([
      { ok: false, needsConfirmation: question },
      inserted,
    ]);
    const first = await insert.perform(given, { source: "a", mode: "auto" });
    expect(first).toEqual({ kind: "asked", question, answers: {} });
    const answers = { mathLocksText: "inText" } as const;
    const second = await insert.perform(given, { source: "a", mode: "auto", answers });
    expect(second.kind).toBe("inserted");
    expect(requests[1]?.answers).toEqual(answers);
  });

  test("a failure says what was kept", async () => {
    const { services: given } = services([
      { ok: false, failure: { code: "noSlide" }, kept: { kind: "unchanged" } },
    ]);
    expect(await insert.perform(given, { source: "a", mode: "auto" })).toEqual({
      kind: "failed",
      failure: { code: "noSlide" },
      kept: { kind: "unchanged" },
    });
  });

  test("without PowerPoint it says so", async () => {
    const { services: given } = services([], { connected: false });
    expect(await insert.perform(given, { source: "a", mode: "auto" })).toEqual({
      kind: "noPowerPoint",
      connection: "outside",
    });
  });
});

describe("copy", () => {
  test("writes the same MathML in both forms", async () => {
    const { services: given, copied } = services([]);
    expect(await copy.perform(given, { source: "\\frac12", mode: "display" })).toEqual({
      kind: "copied",
    });
    const [content] = copied;
    expect(content?.plain).toMatch(/^<math [^>]*display="block"[^>]*>.*<mfrac>.*<\/math>$/);
    expect(content?.html).toContain(
      `<!--StartFragment-->${content?.plain ?? "?"}<!--EndFragment-->`,
    );
  });

  test("an inline equation is inline on the clipboard too", async () => {
    const { services: given, copied } = services([]);
    await copy.perform(given, { source: "a", mode: "inline" });
    expect(copied[0]?.plain).not.toContain("display");
  });

  test("writes nothing for LaTeX with errors, and nothing when there is none", async () => {
    const { services: given, copied } = services([]);
    const broken = await copy.perform(given, { source: "\\frac{", mode: "auto" });
    expect(broken.kind).toBe("unreadable");
    expect(copied).toEqual([undefined]);
    expect(await copy.perform(given, { source: " ", mode: "auto" })).toEqual({ kind: "empty" });
  });

  test("says when the browser refuses", async () => {
    const { services: given } = services([], { clipboard: false });
    expect(await copy.perform(given, { source: "a", mode: "auto" })).toEqual({
      kind: "refused",
      text: expect.stringContaining("<mi>a</mi>"),
    });
  });
});

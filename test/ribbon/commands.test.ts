/** Commands of ribbon, context menu and shortcuts: what they do without the pane, and what they ask of it. */
import type { PaneRequest } from "../../src/ribbon/requests";
import { paneRequests } from "../../src/ribbon/requests";
import { commands } from "../../src/ribbon/commands";
import type { CommandOptions } from "../../src/ribbon/commands";
import type { Outcome } from "../../src/exchange/outcome";
import type { HostResult } from "../../src/host/failure";
import { accessTo, testServices } from "../support/services";

interface Seen {
  readonly requests: PaneRequest[];
  readonly sources: unknown[];
  shown: number;
}

const INSERTED = { ok: true } as unknown as Outcome;

function setUp(
  selected: HostResult<string>,
  outcome: Outcome = INSERTED,
  preamble = "",
): { readonly run: ReturnType<typeof commands>; readonly seen: Seen } {
  const seen: Seen = { requests: [], sources: [], shown: 0 };
  const requests = paneRequests();
  requests.listen((request) => seen.requests.push(request));
  const access = accessTo(
    {
      insert: ({ equation }) => {
        seen.sources.push(equation.body);
        return Promise.resolve(outcome);
      },
    },
    { selectedText: () => Promise.resolve(selected) },
  );
  const options: CommandOptions = {
    services: testServices({ powerPoint: () => Promise.resolve(access) }),
    requests,
    showPane: () => {
      seen.shown++;
      return Promise.resolve();
    },
    preamble: () => Promise.resolve(preamble),
  };
  return { run: commands(options), seen };
}

const text = (value: string): HostResult<string> => ({ ok: true, value });

test("the selected text becomes an equation, and the pane stays away", async () => {
  const { run, seen } = setUp(text("$x^2$\r\n\r\n"));
  await run.selectionToEquation();
  expect(seen.sources).toHaveLength(1);
  expect(seen.shown).toBe(0);
  expect(seen.requests).toEqual([]);
});

test("what PowerPoint did not see through is told in the pane; what is written there stays", async () => {
  const changed = { ...INSERTED, unseen: true } as Outcome;
  const { run, seen } = setUp(text("x"), changed);
  await run.selectionToEquation();
  expect(seen.shown).toBe(1);
  expect(seen.requests).toMatchObject([
    { kind: "inserted", result: { kind: "inserted", changed } },
  ]);
});

test("the person's own definitions count", async () => {
  const { run, seen } = setUp(text("\\R"), INSERTED, "\\newcommand{\\R}{\\mathbb{R}}");
  await run.selectionToEquation();
  expect(seen.requests).toEqual([]);
  expect(seen.sources).toHaveLength(1);
});

test("LaTeX with an error is shown in the pane; nothing is inserted", async () => {
  const { run, seen } = setUp(text("\\frac{1}"));
  await run.selectionToEquation();
  expect(seen.sources).toEqual([]);
  expect(seen.shown).toBe(1);
  expect(seen.requests).toMatchObject([
    { kind: "notInserted", input: { source: "\\frac{1}" }, result: { kind: "unreadable" } },
  ]);
});

test("without selected text the pane says so", async () => {
  for (const nothing of [
    text(" \r\n"),
    { ok: false, failure: { code: "noSelection" } } as HostResult<string>,
  ]) {
    const { run, seen } = setUp(nothing);
    await run.selectionToEquation();
    expect([seen.shown, seen.requests]).toEqual([1, [{ kind: "nothingSelected" }]]);
  }
});

test("Insert LaTeX and Edit Equation show the pane and ask it", async () => {
  const { run, seen } = setUp(text(""));
  await run.insertLatex();
  await run.editEquation();
  expect(seen.shown).toBe(2);
  expect(seen.requests).toEqual([{ kind: "write" }, { kind: "edit" }]);
});

test("a request before the pane listens waits for it, once", () => {
  const requests = paneRequests();
  requests.ask({ kind: "edit" });
  const heard: PaneRequest[] = [];
  const stop = requests.listen((request) => heard.push(request));
  stop();
  requests.listen((request) => heard.push(request));
  expect(heard).toEqual([{ kind: "edit" }]);
});

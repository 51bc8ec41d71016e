/** @jest-environment jsdom */
/** The pane as a person meets it, on an exchange that answers as the test says; real browsers follow in test/browser. */
import { paneRequests, type PaneRequest, type PaneRequests } from "../../src/ribbon/requests";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { ClipboardContent } from "../../src/session/clipboard";
import type { Exchange, InsertRequest, Recovered, RunOptions } from "../../src/exchange/api";
import type { Outcome } from "../../src/exchange/outcome";
import type { Surroundings, SurroundingsSource } from "../../src/host/surroundings";
import { memoryStore } from "../../src/storage/memory";
import type { Store } from "../../src/storage/port";
import { App } from "../../src/taskpane/frame/App";
import { problems } from "../../src/text/en/problems";
import { refusals } from "../../src/text/en/refusals";
import { Field, withoutLayout } from "./type-into";
import { accessTo, testServices } from "../support/services";

// Every test draws the whole pane, which takes seconds on a slow machine.
jest.setTimeout(30_000);

// What jsdom has not, and browsers have.
beforeAll(() => {
  withoutLayout();
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as MediaQueryList;
  CSSStyleSheet.prototype.replaceSync = () => undefined;
  Object.defineProperty(document, "adoptedStyleSheets", { value: [], writable: true });
  globalThis.CSS ??= { escape: (text: string) => text.replace(/\W/g, "\\$&") } as typeof CSS;
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

interface Given {
  readonly connection?: Surroundings["connection"];
  readonly store?: Store;
  /** Answers of the exchange in turn. */
  readonly answers?: readonly ((
    request: InsertRequest,
    options: RunOptions,
  ) => Outcome | Promise<Outcome>)[];
  readonly clipboard?: boolean;
  /** What cleaning up comes to. */
  readonly recovered?: () => Recovered;
}

interface Pane {
  /** The way from the ribbon, and from the start, to the pane. */
  readonly paneRequests: PaneRequests;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly requests: InsertRequest[];
  readonly copied: (ClipboardContent | undefined)[];
  readonly field: () => Field;
  /** Types into the field, which has the focus. */
  readonly type: (text: string) => Promise<void>;
  readonly insertButton: () => HTMLElement;
}

async function openPane(given: Given = {}): Promise<Pane> {
  const user = userEvent.setup();
  const requests: InsertRequest[] = [];
  const copied: (ClipboardContent | undefined)[] = [];
  const way = paneRequests();
  const exchange: Pick<Exchange, "insert" | "recover"> = {
    async recover(options) {
      if (!given.recovered || options?.alone !== true) throw new Error("not allowed");
      return Promise.resolve(given.recovered());
    },
    async insert(request, options = {}) {
      requests.push(request);
      const answer = given.answers?.[requests.length - 1];
      if (answer === undefined) throw new Error("asked too often");
      return answer(request, options);
    },
  };
  const connection = given.connection ?? "powerpoint";
  const services = testServices(
    {
      powerPoint: () =>
        Promise.resolve(
          connection === "powerpoint" || connection === "connecting"
            ? accessTo(exchange)
            : { ok: false, connection },
        ),
      clipboard: {
        async write(content) {
          copied.push(await content);
          return given.clipboard ?? true;
        },
      },
    },
    given.store,
  );
  const now: Surroundings = {
    connection,
    dark: false,
    language: "en-US",
    platform: "windows",
  };
  const surroundings: SurroundingsSource = {
    current: () => now,
    subscribe: () => () => undefined,
    onShown: () => () => undefined,
  };
  await act(async () => {
    render(
      <App
        requests={way}
        services={services}
        surroundings={surroundings}
        checkedHost={() => Promise.reject(new Error("no check here"))}
        loadSentences={() => Promise.resolve({ problems, refusals })}
      />,
    );
    await Promise.resolve();
  });
  const field = (): Field => new Field(screen.getByRole("textbox", { name: "LaTeX" }));
  return {
    paneRequests: way,
    user,
    requests,
    copied,
    field,
    type: (text) => field().type(text),
    insertButton: () => screen.getByRole("button", { name: "Insert" }),
  };
}

const inserted = (): Outcome => ({
  ok: true,
  slideId: "257#",
  slideNumber: 3,
  undo: { oldSlideId: "256#", newSlideId: "257#", before: "" },
  caretPlaced: true,
});

/** What axe finds, one line each. Colours need a real browser. */
async function faults(): Promise<readonly string[]> {
  // Timers of the pane may end meanwhile.
  const { violations } = await act(() =>
    axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const message = (): HTMLElement => screen.getByTestId("message");

test("the field has the focus, and what is typed is seen as mathematics", async () => {
  const { field, type } = await openPane();
  expect(document.activeElement).toBe(field().element);
  await type("\\frac{a}{b}");
  expect(field().value).toBe("\\frac{a}{b}");
  const preview = screen.getByTestId("preview");
  await waitFor(() => {
    expect(preview.querySelector("math mfrac")).not.toBeNull();
  });
  expect(preview.dataset["stale"]).toBe("false");
  expect(await faults()).toEqual([]);
});

test("a mistake is named, shown in the field, and corrected by one click; the last picture stays", async () => {
  const { user, field, type } = await openPane();
  await type("\\alpha");
  await waitFor(() => {
    expect(screen.getByTestId("preview").textContent).toContain("α");
  });
  await type(" \\alhpa");
  const item = await screen.findByRole("listitem");
  expect(item.textContent).toContain("\\alhpa");
  expect(screen.getByTestId("preview").dataset["stale"]).toBe("true");
  expect(screen.getByTestId("preview").textContent).toContain("α");
  expect(field().element.getAttribute("aria-invalid")).toBe("true");
  expect(await faults()).toEqual([]);

  await user.click(within(item).getByRole("button", { name: /Show in the field/ }));
  expect(field().selected).toBe("\\alhpa");

  await user.click(within(item).getByRole("button", { name: "Use \\alpha" }));
  await waitFor(() => {
    expect(field().value).toBe("\\alpha \\alpha");
  });
  await waitFor(() => {
    expect(screen.queryByRole("listitem")).toBeNull();
  });
});

test("Ctrl+Enter inserts; then the LaTeX is still there, selected, and Insert goes on", async () => {
  const { user, field, requests, type } = await openPane({ answers: [inserted, inserted] });
  await type("a+b");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(message().dataset["intent"]).toBe("success");
  });
  expect(message().textContent).toContain("slide 3");
  expect(field().value).toBe("a+b");
  expect(field().selection).toEqual([0, 3]);
  await type("c");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(requests).toHaveLength(2);
  });
  expect(requests[1]?.equation.body).toHaveLength(1);
});

test("where the equation goes is chosen by keyboard", async () => {
  const { user, requests, insertButton, type } = await openPane({ answers: [inserted] });
  await type("x");
  await user.click(screen.getByRole("radio", { name: "Automatic" }));
  await user.keyboard("{ArrowRight}{ArrowRight}");
  await user.click(insertButton());
  await waitFor(() => {
    expect(requests[0]?.equation.mode).toBe("display");
  });
});

test("LaTeX with an error is not inserted, and Insert leads to what is wrong", async () => {
  const { user, requests, insertButton, field, type } = await openPane();
  await type("\\nosuch + x");
  await user.click(insertButton());
  await waitFor(() => {
    expect(screen.getByTestId("problems").textContent).not.toBe("");
  });
  expect(field().selected).toBe("\\nosuch");
  expect(screen.queryByTestId("message")).toBeNull();
  expect(requests).toEqual([]);
});

test("a failure says what happened and what was kept, and offers the other way in", async () => {
  const { user, copied, insertButton, field, type } = await openPane({
    answers: [
      () => ({
        ok: false,
        failure: {
          code: "host",
          host: { code: "busy", call: "look", landed: "no", retry: "later", detail: "0x1" },
        },
        kept: { kind: "unchanged" },
      }),
    ],
  });
  await type("x");
  await user.click(insertButton());
  await waitFor(() => {
    expect(message().dataset["intent"]).toBe("error");
  });
  expect(message().textContent).toContain("PowerPoint is busy");
  expect(message().textContent).toContain("Nothing was changed.");
  expect(message().textContent).not.toContain("0x1");
  expect(field().value).toBe("x");
  expect(await faults()).toEqual([]);
  await user.click(within(message()).getByRole("button", { name: "Copy for Ctrl+V" }));
  await waitFor(() => {
    expect(message().dataset["intent"]).toBe("success");
  });
  expect(copied[0]?.plain).toContain("<math");
});

test("a question is asked first, has the focus, and its answer goes along", async () => {
  const { user, requests, insertButton, type } = await openPane({
    answers: [
      () => ({
        ok: false,
        needsConfirmation: { kind: "mathLocksText", choices: ["newTextBox", "inText"] },
      }),
      inserted,
    ],
  });
  await type("x");
  await user.click(insertButton());
  const question = await screen.findByRole("alertdialog", { name: "Insert into this text?" });
  expect(document.activeElement?.textContent).toBe("New text box");
  expect(await faults()).toEqual([]);
  await user.click(within(question).getByRole("button", { name: "In this text" }));
  await waitFor(() => {
    expect(requests[1]?.answers).toEqual({ mathLocksText: "inText" });
  });
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

test("Escape leaves a question and nothing is inserted", async () => {
  const { user, requests, field, insertButton, type } = await openPane({
    answers: [
      () => ({ ok: false, needsConfirmation: { kind: "noPlace", choices: ["newTextBox"] } }),
    ],
  });
  await type("x");
  await user.click(insertButton());
  await screen.findByRole("alertdialog");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(document.activeElement).toBe(field().element);
  expect(requests).toHaveLength(1);
});

test("what is under way is said, and can be cancelled", async () => {
  const { user, insertButton, type } = await openPane({
    answers: [
      (_request, { signal, onProgress }) =>
        new Promise((resolve) => {
          onProgress?.({ stage: "reading", cancellable: true });
          signal?.addEventListener("abort", () => {
            resolve({ ok: false, failure: { code: "cancelled" }, kept: { kind: "unchanged" } });
          });
        }),
    ],
  });
  await type("x");
  await user.click(insertButton());
  expect(await screen.findByText("Reading the slide …")).toBeTruthy();
  expect(insertButton().getAttribute("aria-disabled")).toBe("true");
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await waitFor(() => {
    expect(message().textContent).toContain("Cancelled. Nothing was changed.");
  });
});

test("what was written is there when the pane opens again", async () => {
  const store = memoryStore();
  const { user, type } = await openPane({ store });
  await type("e^x");
  await user.click(screen.getByRole("radio", { name: "Inline" }));
  document.body.replaceChildren();
  const again = await openPane({ store });
  await waitFor(() => {
    expect(again.field().value).toBe("e^x");
  });
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Inline" }).checked).toBe(true);
});

test.each([
  ["outside", "not in PowerPoint"],
  ["silent", "does not answer"],
  ["wrongHost", "is for PowerPoint"],
  ["tooOld", "too old"],
] as const)("%s: the pane says so, and offers to copy", async (connection, words) => {
  const { user, copied, insertButton, requests, type } = await openPane({ connection });
  expect(screen.getByTestId("connection").textContent).toContain(words);
  expect(insertButton().getAttribute("aria-disabled")).toBe("true");
  await type("x");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(requests).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Copy for Ctrl+V" }));
  await waitFor(() => {
    expect(copied).toHaveLength(1);
  });
  expect(await faults()).toEqual([]);
});

test("where the clipboard is refused, the MathML can be copied by hand", async () => {
  const { user, type } = await openPane({ clipboard: false });
  await type("x");
  await user.click(screen.getByRole("button", { name: "Copy for Ctrl+V" }));
  const byHand = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "MathML" });
  expect(byHand.value).toMatch(/^<math .*<\/math>$/);
});

test("help opens with the focus on the way back, and back leads into the field", async () => {
  const { user, field } = await openPane();
  await user.click(screen.getByRole("button", { name: "Help" }));
  expect(await screen.findByRole("heading", { name: "How it works" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Back to the equation" }));
  expect(await faults()).toEqual([]);
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(field().element);
});

/** What the pane says of earlier insertions, once that part of it has loaded. */
async function toldOfEarlier(
  { paneRequests: way }: Pane,
  request: Extract<PaneRequest, { kind: "recovered" }>["result"],
): Promise<HTMLElement> {
  act(() => {
    way.ask({ kind: "recovered", result: request });
  });
  return screen.findByTestId("recovery");
}

test("what was left of earlier insertions is said, and the next one does not wipe it away", async () => {
  const pane = await openPane({ answers: [inserted] });
  await pane.type("a");
  const recovered = { cleaned: 1, left: [{ marker: "§q7", number: 4 }] };
  const told = await toldOfEarlier(pane, { kind: "found", recovered });
  expect(told.textContent).toContain("The text “§q7” was left on slide 4.");
  expect(within(told).getByTestId("message").dataset["intent"]).toBe("warning");
  await waitFor(() => {
    expect(within(told).getByRole("status").textContent).toContain("slide 4");
  });
  // Whoever is typing goes on typing.
  expect(document.activeElement).toBe(pane.field().element);
  expect(await faults()).toEqual([]);

  await pane.user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    const said = within(screen.getByTestId("status")).getByTestId("message");
    expect(said.dataset["intent"]).toBe("success");
  });
  expect(told.isConnected).toBe(true);
  await pane.user.keyboard("{Escape}");
  expect(told.isConnected).toBe(true);
  await pane.user.keyboard("{Escape}");
  expect(screen.queryByTestId("recovery")).toBeNull();
});

test("without locks the pane asks, does not take the focus, and cleans up when told to", async () => {
  let asked = 0;
  const pane = await openPane({
    recovered: () => {
      asked++;
      return { cleaned: 2, left: [] };
    },
  });
  const told = await toldOfEarlier(pane, { kind: "asked" });
  expect(told.textContent).toContain("open in another window?");
  expect(document.activeElement).toBe(pane.field().element);
  expect(await faults()).toEqual([]);
  expect(asked).toBe(0);
  await pane.user.click(within(told).getByRole("button", { name: "Clean up" }));
  await within(told).findByText("Leftovers of an interrupted insertion", { exact: false });
  expect(asked).toBe(1);
  expect(within(told).queryByRole("button", { name: "Clean up" })).toBeNull();
  expect(document.activeElement).toBe(pane.field().element);
});

test("the question can be left: nothing is touched", async () => {
  const pane = await openPane();
  const told = await toldOfEarlier(pane, { kind: "asked" });
  await pane.user.click(within(told).getByRole("button", { name: "Not now" }));
  expect(screen.queryByTestId("recovery")).toBeNull();
  expect(document.activeElement).toBe(pane.field().element);
});

test("when cleaning up breaks, the pane says so", async () => {
  const pane = await openPane({
    recovered: () => {
      throw new Error("no such chunk");
    },
  });
  const told = await toldOfEarlier(pane, { kind: "asked" });
  await pane.user.click(within(told).getByRole("button", { name: "Clean up" }));
  await within(told).findByText(/no such chunk/);
});

test("an insertion that PowerPoint did not see through says what to look for", async () => {
  const unseen = (): Outcome => Object.assign(inserted(), { unseen: true });
  const { user, type } = await openPane({ answers: [unseen] });
  await type("a");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(message().dataset["intent"]).toBe("warning");
  });
  expect(message().textContent).toContain("The equation is on slide 3.");
  expect(message().textContent).toContain("If you were typing on it, check your text");
  expect(within(message()).queryByTestId("undo")).toBeNull();
});

/**
 * The library when storage fails and files are bad: nothing is lost, no script runs, and the pane says what
 * happened.
 */
import { describe, expect, test } from "@jest/globals";
import type { Download } from "playwright-core";
import { STARTER } from "../../src/library/starter/collection";
import { actions } from "../../src/text/en/actions";
import { library as t } from "../../src/text/en/library";
import { pane as paneTexts } from "../../src/text/en/pane";
import { LibraryPage } from "./library-page";
import type { PlaygroundPage } from "./pane-page";
import { useWindows } from "./window";

const windows = useWindows();
const NAME = "latex-for-powerpoint";

function paneFrame({ page }: PlaygroundPage) {
  const frame = page.frames().find((f) => f.url().includes("pane.html"));
  if (!frame) throw new Error("there is no pane");
  return frame;
}

async function textOf(download: Download): Promise<string> {
  // As a stream: a browser that was started by another process keeps its files there.
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

const entries = (count: number, extra: object = {}): string =>
  JSON.stringify({
    type: "latex-for-powerpoint/library",
    version: 1,
    entries: Array.from({ length: count }, (_, i) => ({
      id: `n${i}`,
      latex: `x_{${i}}`,
      ...extra,
    })),
  });

/**
 * Sets whether writing fails for lack of space, as in Chromium when a person's quota is used up. The
 * browser's own switch for small quotas takes half a minute to take effect, and does not always.
 */
async function setFull(playground: PlaygroundPage, full: boolean): Promise<void> {
  await paneFrame(playground).evaluate((isFull) => {
    const { prototype } = IDBObjectStore as unknown as {
      prototype: { put: unknown; roomyPut?: unknown };
    };
    prototype.roomyPut ??= prototype.put;
    prototype.put = isFull
      ? () => {
          throw new DOMException("no room", "QuotaExceededError");
        }
      : prototype.roomyPut;
  }, full);
}

test("a part of the pane that does not load says so and comes when it is asked for again", async () => {
  const playground = await windows.open();
  const { pane, page } = playground;
  // Both the panel and what reads the library must load over a network that is down for a while.
  for (const part of ["**/library.js", "**/saved.js"]) await page.route(part, (r) => r.abort());
  await page.reload();
  await pane.isReady();
  await pane.write("x=y");
  await pane.frame.getByTestId("library").click();
  const missing = pane.frame.getByRole("alert").filter({ hasText: paneTexts.notLoaded });
  const again = missing.getByRole("button", { name: paneTexts.again });
  await missing.waitFor();
  await page.unroute("**/library.js");
  await again.click();
  await pane.frame.getByTestId("library-view").waitFor();
  await missing.waitFor();
  await page.unroute("**/saved.js");
  await again.click();
  await pane.frame.getByTestId("library-list").waitFor();
  await pane.frame.getByTestId("back").click();
  expect(await pane.latex()).toBe("x=y");
  // The browser reports each failed request; that is expected here.
  const failed = /Failed to load resource|ChunkLoadError|Loading chunk/;
  expect(playground.troubles.filter((line) => !failed.test(line))).toEqual([]);
  playground.troubles.length = 0;
});

describe("storage", () => {
  test("when it is full, what is saved stays in the pane, can be exported, and is stored later", async () => {
    const playground = await windows.open();
    const { pane, page } = playground;
    const library = new LibraryPage(playground);
    await library.save("first");
    await setFull(playground, true);
    const saved = ["first", "second"];
    await pane.write("second");
    await pane.field.press("Control+s");
    await pane.message.filter({ hasText: actions.savedOnlyHere }).waitFor();
    await library.open();
    await library.hideStarter();
    expect(await library.counted()).toBe(saved.length);
    const notice = library.notice.filter({ hasText: t.troubleFull });
    expect(await notice.textContent()).toMatch(/lost when the pane closes/);

    await library.menu(t.exportAll);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.frame.getByTestId("export-json").click(),
    ]);
    expect(JSON.parse(await textOf(download))).toMatchObject({
      entries: saved.map((latex) => ({ latex })),
    });
    await pane.frame.getByTestId("sheet").getByRole("button", { name: t.cancel }).click();

    await setFull(playground, false);
    await library.button(t.retry).click();
    await library.notice.filter({ hasText: t.stored }).waitFor();
    await page.reload();
    await pane.isReady();
    await library.open();
    // It may also not have been stored that the starter collection is hidden.
    const starter = STARTER.flatMap((folder) => folder.rows).length;
    expect([saved.length, saved.length + starter]).toContain(await library.counted());
  });

  test("when the browser allows none, the pane works on and says what that means", async () => {
    const playground = await windows.open();
    const { pane, page } = playground;
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("not here", "SecurityError");
      };
    });
    await page.reload();
    await pane.isReady();
    const library = new LibraryPage(playground);
    await pane.write("z");
    await pane.field.press("Control+s");
    await pane.message.filter({ hasText: actions.savedOnlyHere }).waitFor();
    await library.open();
    expect(await library.names()).toContain("z");
    expect(await library.notice.textContent()).toContain(t.troubleBlocked);
    await library.insertButton("z").click();
    await library.isInserted();
  });

  test("what the browser deletes under the pane is stored again", async () => {
    const playground = await windows.open();
    const { pane, page } = playground;
    const library = new LibraryPage(playground);
    await library.save("kept");
    await paneFrame(playground).evaluate(
      (name) =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = resolve;
          request.onerror = reject;
        }),
      NAME,
    );
    await library.open();
    await library.notice.filter({ hasText: t.storedAgain }).waitFor();
    await page.reload();
    await pane.isReady();
    await library.open();
    expect(await library.names()).toContain("kept");
  });

  test("damaged entries are set aside and can be exported as they are", async () => {
    const playground = await windows.open();
    const { pane, page } = playground;
    const library = new LibraryPage(playground);
    await library.save("sound");
    await paneFrame(playground).evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onerror = reject;
          request.onsuccess = () => {
            const work = request.result.transaction("library", "readwrite");
            work.objectStore("library").put({ id: "bad", name: "half of it" }, "bad");
            work.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
      NAME,
    );
    await page.reload();
    await pane.isReady();
    await library.open();
    await library.hideStarter();
    await library.show("sound");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      library.button(t.asideExport).click(),
    ]);
    expect(JSON.parse(await textOf(download))).toEqual([
      { reason: "noSource", value: { id: "bad", name: "half of it" } },
    ]);
  });
});

describe("files", () => {
  test("an import that is broken off half-way has brought in nothing", async () => {
    const playground = await windows.open();
    const { pane, page } = playground;
    const library = new LibraryPage(playground);
    await library.import("many.json", entries(6000));
    await pane.frame.getByTestId("import-go").click();
    await page.reload();
    await pane.isReady();
    await library.open();
    await library.hideStarter();
    const count = await pane.frame.getByTestId("found-count").textContent();
    expect(["0 equations", "6000 equations"]).toContain(count);

    await library.import("many.json", entries(20_000, { note: "again" }));
    if (count === "6000 equations") return;
    await pane.frame.getByTestId("import-go").click();
    await pane.frame.getByRole("progressbar").waitFor();
    await pane.frame.getByTestId("import").getByRole("button", { name: t.cancel }).click();
    await library.notice.filter({ hasText: t.importCancelled }).waitFor();
    expect(await pane.frame.getByTestId("found-count").textContent()).toBe("0 equations");
  });

  test("a newer version's file is read as far as it is known, and twice the same is once", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const library = new LibraryPage(playground);
    const file = JSON.stringify({
      type: "latex-for-powerpoint/library",
      version: 99,
      shape: "new",
      entries: [
        { id: "a", latex: "a^2", colour: "red" },
        { id: "b", source: "renamed field" },
      ],
    });
    await library.import("newer.json", file);
    const panel = pane.frame.getByTestId("import");
    expect(await panel.textContent()).toContain(t.importNewer);
    expect(await pane.frame.getByTestId("import-counts").textContent()).toBe(
      "1 new1 could not be read",
    );
    await pane.frame.getByTestId("import-go").click();
    await library.notice.filter({ hasText: "1 equation imported" }).waitFor();
    await library.import("newer.json", file);
    expect(await panel.textContent()).toContain(t.importNothing);
  });

  test("what is no library is refused with a reason", async () => {
    const playground = await windows.open();
    const library = new LibraryPage(playground);
    await library.open();
    for (const [name, text, times, reason] of [
      ["large.json", "[", 50_000_000, t.fileTooLarge],
      ["deep.json", "[", 30_000_000, t.fileNotALibrary],
      ["half.json", entries(2000).slice(0, -40), 1, t.fileNotJson],
      ["other.json", '{"type":"something else"}', 1, t.fileNotALibrary],
      ["picture.md", "\u0089PNG\r\n\0\0\0", 1, t.fileBinary],
      ["prose.txt", "It costs $5 and $6.", 1, t.fileNothingFound],
    ] as const) {
      // Made in the page: it would take long to send 50 MB there.
      await playground.pane.frame.getByTestId("import-file").evaluate(
        (input, [called, piece, count]) => {
          const files = new DataTransfer();
          files.items.add(new File([piece.repeat(count)], called));
          (input as HTMLInputElement).files = files.files;
          input.dispatchEvent(new Event("change", { bubbles: true }));
        },
        [name, text, times] as const,
      );
      await library.notice.filter({ hasText: name }).waitFor();
      expect(await library.notice.textContent()).toBe(reason.replace("{name}", name));
      await library.searchBox.waitFor();
    }
  });

  test("equations of a .tex file come in with the definitions they need", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const library = new LibraryPage(playground);
    await library.import(
      "paper.tex",
      String.raw`\documentclass{article}
\newcommand{\norm}[1]{\lVert #1\rVert}
\newcommand{\unused}{u}
\begin{document}
We bound $\norm{Ax}$ by % $\norm{commented}$
\begin{equation} \norm{A}\,\norm{x}. \end{equation}
\end{document}`,
    );
    await pane.frame.getByTestId("import-go").click();
    await library.notice.filter({ hasText: "2 equations" }).waitFor();
    await library.hideStarter();
    await library.show(String.raw`\norm{Ax}`, String.raw`\norm{A}\,\norm{x}.`);
    await playground.goToSlide(2);
    await library.rows.first().dblclick();
    await library.isInserted();
    await library.menu(t.exportAll);
    const [download] = await Promise.all([
      playground.page.waitForEvent("download"),
      pane.frame.getByTestId("export-tex").click(),
    ]);
    const exported = await textOf(download);
    expect(exported).toContain(String.raw`\newcommand{\norm}[1]{\lVert #1\rVert}`);
    expect(exported).not.toContain("unused");
  });
});

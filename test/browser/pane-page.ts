/**
 * The playground as a person uses it: what to do and what is visible, in the words of the stories. Only this
 * file knows how the page and the pane are built. Carets are placed with the real mouse where a text is
 * drawn.
 */
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import type { Host } from "../../src/standin/host";
import type { ProfileName } from "../../src/standin/profiles";
import { actions } from "../../src/text/en/actions";
import { playground } from "../../src/text/en/playground";
import { readSavedDeck, type SavedDeck } from "./saved-deck";

export interface OpenOptions {
  /** The address of the playground. */
  readonly url: string;
  readonly profile?: ProfileName;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The program's language; by default "en-US". */
  readonly language?: string;
  readonly forcedColors?: "active";
  readonly reducedMotion?: "reduce";
  /** Screen pixels per CSS pixel. */
  readonly deviceScaleFactor?: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Browser settings of a typical person. */
export const CONTEXT = {
  viewport: { width: 1440, height: 900 },
  locale: "en-US",
  acceptDownloads: true,
} as const;

export class PlaygroundPage {
  readonly pane: PanePage;
  /**
   * What went wrong on the page without being reported to anybody: errors, refused requests, policy
   * violations.
   */
  readonly troubles: string[] = [];
  /** Requests to anything except the playground's own server. */
  readonly outside: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    url: string,
  ) {
    this.pane = new PanePage(page.frameLocator("aside iframe"), page);
    const origin = new URL(url).origin;
    page.on("request", (request) => {
      const target = new URL(request.url());
      if (!["data:", "blob:", "about:"].includes(target.protocol) && target.origin !== origin) {
        this.outside.push(request.url());
      }
    });
    page.on("pageerror", (error) => this.troubles.push(String(error)));
    page.on("console", (message) => {
      // The Mac build of office.js adds two style elements, which the pane's policy rightly refuses.
      if (message.location().url.includes("/office-js/")) return;
      if (message.type() === "error" || message.type() === "warning") {
        this.troubles.push(`${message.type()}: ${message.text()}`);
      }
    });
  }

  /** Opens the playground in a browser profile of its own and waits until the pane is ready. */
  static async open(browser: Browser, options: OpenOptions): Promise<PlaygroundPage> {
    const { deviceScaleFactor } = options;
    const context = await browser.newContext({
      ...CONTEXT,
      ...(deviceScaleFactor ? { deviceScaleFactor } : {}),
    });
    return PlaygroundPage.openIn(context, options);
  }

  /** The same in a profile that is already open (made with `CONTEXT`). */
  static async openIn(
    context: BrowserContext,
    options: Omit<OpenOptions, "deviceScaleFactor">,
  ): Promise<PlaygroundPage> {
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    await page.setViewportSize(options.viewport ?? CONTEXT.viewport);
    await page.emulateMedia({
      colorScheme: options.colorScheme ?? "light",
      forcedColors: options.forcedColors ?? "none",
      reducedMotion: options.reducedMotion ?? "no-preference",
    });
    const opened = new PlaygroundPage(page, context, options.url);
    const address = new URL(options.url);
    if (options.language !== undefined) address.searchParams.set("locale", options.language);
    await page.goto(address.href);
    await page.locator(".paper").waitFor();
    if (options.profile !== undefined) await opened.chooseProfile(options.profile);
    await opened.pane.isReady();
    return opened;
  }

  /** Switches between light and dark while the pane is open. */
  async setColorScheme(colorScheme: "light" | "dark"): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
    await this.pane.frame.locator("header").evaluate(async (header, wanted) => {
      while (getComputedStyle(header).colorScheme !== wanted)
        await new Promise((next) => requestAnimationFrame(next));
    }, colorScheme);
  }

  /** Presses Tab until the element has the focus. */
  async tabTo(element: Locator): Promise<void> {
    for (let i = 0; i < 40; i++) {
      if (await element.evaluate((one) => one === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error("Tab does not lead there");
  }

  /** A second window of the same person, with the same storage. */
  async openBeside(): Promise<PlaygroundPage> {
    const page = await this.context.newPage();
    const { href } = new URL("/", this.page.url());
    const opened = new PlaygroundPage(page, this.context, href);
    await page.goto(href);
    await page.locator(".paper").waitFor();
    await opened.pane.isReady();
    return opened;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Access to the stand-in itself, for what no person can do: `run` runs in the page. */
  async host<R, A = undefined>(
    run: (host: Host, argument: A) => R,
    ...argument: A extends undefined ? [] : [A]
  ): Promise<R> {
    // Through a handle: the page's policy forbids making a function from a string there.
    const host = await this.page.evaluateHandle(() => {
      const found = window.playground?.host;
      if (!found) throw new Error("the playground has no host");
      return found;
    });
    return host.evaluate(run as never, argument[0] as never);
  }

  async chooseProfile(profile: ProfileName): Promise<void> {
    await this.imitate(profile);
    await this.pane.isReady();
  }

  /** Chooses a profile without waiting, for a PowerPoint in which the pane never gets ready to insert. */
  async imitate(profile: ProfileName): Promise<void> {
    const developer = this.page.getByRole("button", { name: playground.developer });
    await developer.click();
    await this.page.getByRole("combobox", { name: playground.profile }).selectOption(profile);
    await developer.click();
  }

  async openDeck(path: string): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles(path);
    await this.page.getByRole("status").filter({ hasText: /./ }).first().waitFor();
    await this.pane.isReady();
  }

  /** Chooses a slide in the list; counted from 1. */
  async goToSlide(slide: number): Promise<void> {
    const name = new RegExp(`^Slide ${slide}(:|,|$)`);
    await this.page.getByRole("navigation").getByRole("button", { name }).click();
    await this.page.getByRole("application", { name: new RegExp(`^Slide ${slide} of`) }).waitFor();
  }

  /**
   * Clicks between two characters: after the first match of `text` on the slide, or in the paragraph
   * `paragraph`.
   */
  async clickBehind(text: string, paragraph?: string): Promise<void> {
    const { to } = await this.placeOf(text, paragraph);
    await this.page.mouse.click(to.x, to.y);
  }

  /** Drags the mouse over the first match of `text`. */
  async dragOver(text: string): Promise<void> {
    const { from, to } = await this.placeOf(text);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, to.y);
    await this.page.mouse.move(to.x, to.y);
    await this.page.mouse.up();
  }

  async doubleClickOn(text: string): Promise<void> {
    const { from, to } = await this.placeOf(text);
    await this.page.mouse.dblclick((from.x + to.x) / 2, (from.y + to.y) / 2);
  }

  /** Clicks into a cell of the slide's table; indices from 0. */
  async clickInCell(row: number, column: number): Promise<void> {
    await this.paper.locator(`[data-row="${row}"][data-column="${column}"]`).click();
  }

  /** Clicks into the middle of a shape. */
  async clickInShape(name: string): Promise<void> {
    await (await this.shape(name)).click();
  }

  /** Clicks on a shape's left border. */
  async clickBorder(name: string): Promise<void> {
    const box = await (await this.shape(name)).boundingBox();
    if (!box) throw new Error(`${name} is not drawn`);
    await this.page.mouse.click(box.x + 1, box.y + box.height / 2);
  }

  /** Clicks outside everything on the slide, so that nothing is selected. */
  async clickBeside(): Promise<void> {
    const box = await this.paper.boundingBox();
    if (!box) throw new Error("there is no slide");
    await this.page.mouse.click(box.x + box.width - 3, box.y + box.height - 3);
  }

  /** The slide that is being edited. */
  get paper(): Locator {
    return this.page.locator(".paper");
  }

  /** The caret as it is drawn. */
  get caret(): Locator {
    return this.paper.locator(".caret");
  }

  /** What the developers' part of the page, which may be closed, says is selected. */
  async selection(): Promise<string> {
    return (await this.page.locator(".developer .selection").textContent()) ?? "";
  }

  /** The typeset equations on the slide. */
  get equations(): Locator {
    return this.paper.locator(".equation > span:has(svg)");
  }

  async pressInsertLatex(): Promise<void> {
    await this.page.getByRole("button", { name: "Insert LaTeX" }).click();
  }

  /** Saves the deck with the page's button and reads the file that the person gets. */
  async save(): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: playground.save }).click(),
    ]);
    // As a stream: a browser that was started by another process keeps its files there.
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { bytes: new Uint8Array(Buffer.concat(chunks)), name: download.suggestedFilename() };
  }

  async savedDeck(): Promise<SavedDeck> {
    return readSavedDeck((await this.save()).bytes);
  }

  private async shape(name: string): Promise<Locator> {
    const id = await this.host((host, wanted) => {
      const slide = host.view().slides[host.currentSlide() - 1];
      const all = slide?.shapes.flatMap((shape) => [shape, ...(shape.shapes ?? [])]) ?? [];
      return all.find((shape) => shape.name === wanted)?.id;
    }, name);
    if (id === undefined) throw new Error(`there is no shape ${name} on the slide`);
    return this.paper.locator(`[data-shape="${id}"]`);
  }

  /**
   * Where a text is drawn on the slide: the middle of its left edge and of its right edge, in screen
   * coordinates.
   */
  private async placeOf(
    text: string,
    inParagraph?: string,
  ): Promise<{ readonly from: Point; readonly to: Point }> {
    const place = await this.paper.evaluate(
      (paper, [wanted, whole]) => {
        for (const paragraph of paper.querySelectorAll("[data-paragraph]")) {
          const nodes = [...paragraph.querySelectorAll(".run")].flatMap((run) =>
            run.firstChild instanceof Text ? [run.firstChild] : [],
          );
          const drawn = nodes.map((node) => node.data).join("");
          const at = drawn.indexOf(wanted);
          if (at < 0 || (whole !== undefined && drawn !== whole)) continue;
          // No named function in here: tsx would wrap it with a helper that the page does not have.
          const [first, last] = [at, at + wanted.length - 1].map((offset) => {
            let rest = offset;
            for (const node of nodes) {
              if (rest < node.length) {
                const range = document.createRange();
                range.setStart(node, rest);
                range.setEnd(node, rest + 1);
                return range.getBoundingClientRect();
              }
              rest -= node.length;
            }
            return undefined;
          });
          if (!first || !last) continue;
          return {
            from: { x: first.left, y: (first.top + first.bottom) / 2 },
            to: { x: last.right, y: (last.top + last.bottom) / 2 },
          };
        }
        return undefined;
      },
      [text, inParagraph] as const,
    );
    if (!place) throw new Error(`“${text}” is not on the slide`);
    return place;
  }
}

/** The text of an editor: its lines, without the hint that an empty one shows. */
function textOf(editor: Locator): Promise<string> {
  return editor.evaluate((element) =>
    [...element.querySelectorAll(".cm-line")]
      .map((line) => (line.querySelector(".cm-placeholder") ? "" : (line.textContent ?? "")))
      .join("\n"),
  );
}

/** The pane in its frame. */
export class PanePage {
  constructor(
    readonly frame: FrameLocator,
    private readonly page: Page,
  ) {}

  /** Waits until the pane is drawn and knows its PowerPoint. */
  async isReady(): Promise<void> {
    await this.field.waitFor();
    await this.frame.getByTestId("connection").waitFor({ state: "detached" });
    await this.frame.locator('[data-testid="insert"]:not([aria-disabled="true"])').waitFor();
  }

  get field(): Locator {
    return this.frame.getByTestId("latex");
  }

  /** The LaTeX that is in the field. */
  latex(): Promise<string> {
    return textOf(this.field);
  }

  /** Empties the field as a person does, and inserts the text as a whole, so that nothing is completed. */
  async write(latex: string): Promise<void> {
    await this.field.focus();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.press("Delete");
    if (latex !== "") await this.field.fill(latex);
  }

  /** Types at the caret with real keys, one after another: brackets close and commands are completed. */
  async type(keys: string): Promise<void> {
    await this.field.focus();
    await this.page.keyboard.type(keys);
  }

  /** The list of commands to choose from. */
  get completions(): Locator {
    return this.frame.getByRole("listbox").getByRole("option");
  }

  /** The text that is selected in the field. */
  selected(): Promise<string> {
    return this.field.evaluate((element) => String(element.ownerDocument.getSelection()));
  }

  /** The drawing in the preview. */
  get drawing(): Locator {
    return this.frame.getByTestId("preview").getByRole("group").locator("svg");
  }

  /** The preview's MathML, which screen readers read. */
  get preview(): Locator {
    return this.frame.getByTestId("preview").locator("math");
  }

  /** The problems under the field. */
  get problems(): Locator {
    return this.frame.getByTestId("problems").getByRole("listitem");
  }

  get insertButton(): Locator {
    return this.frame.getByRole("button", { name: actions.insert, exact: true });
  }

  /** The pane's message about what happened; what was left of earlier insertions is reported elsewhere. */
  get message(): Locator {
    return this.frame.getByTestId("status").getByTestId("message");
  }

  /** The question that must be answered before the pane goes on. */
  get question(): Locator {
    return this.frame.getByTestId("question");
  }

  /** The bar that offers the equations at the selection. */
  get equationsHere(): Locator {
    return this.frame.getByTestId("equations-here");
  }

  /** The bar that says which equation is in the field. */
  get editing(): Locator {
    return this.frame.getByTestId("editing");
  }

  /** The rows of the list of equations. */
  get equations(): Locator {
    return this.frame.getByTestId("equation");
  }

  /** Opens one of the offered equations (counted from 0), and waits until it is in the field. */
  async editHere(index: number): Promise<void> {
    await this.equationsHere.getByRole("button").nth(index).click();
    await this.editing.waitFor();
  }

  /** Opens the list of equations and waits for its first row. */
  async listEquations(): Promise<void> {
    await this.frame.getByTestId("equations").click();
    await this.equations.first().waitFor();
  }

  /** Replaces the open equation's LaTeX, waits for the preview, and updates; resolves when that is done. */
  async update(latex: string): Promise<void> {
    await this.write(latex);
    await this.previewShows(latex);
    await this.frame.getByTestId("update").click();
    await this.isInserted();
  }

  /**
   * Writes, waits for the preview, and inserts with the button; resolves when the pane says that it is done.
   */
  async insert(latex: string): Promise<void> {
    await this.write(latex);
    await this.previewShows(latex);
    await this.insertButton.click();
    await this.isInserted();
  }

  /** Waits until the preview shows the current formula. */
  async previewShows(latex: string): Promise<void> {
    await this.frame.locator('[data-testid="preview"][data-stale="false"] math').first().waitFor();
    if ((await this.latex()).trim() !== latex.trim()) {
      throw new Error(`the field holds “${await this.latex()}”, not “${latex}”`);
    }
  }

  /** Waits for the end of an insertion; fails with the pane's own message if it did not work. */
  async isInserted(): Promise<void> {
    const { message } = this;
    await message.or(this.question).first().waitFor();
    const intent = await message.getAttribute("data-intent", { timeout: 500 }).catch(() => "none");
    if (intent !== "success") {
      const said = await message.or(this.question).first().textContent();
      throw new Error(`the pane did not insert, it says: ${said}`);
    }
  }

  pressKey(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }
}

/** The library in the pane as a person uses it. */
import type { Locator } from "playwright-core";
import { actions } from "../../src/text/en/actions";
import { library as t } from "../../src/text/en/library";
import type { PlaygroundPage } from "./pane-page";

export class LibraryPage {
  constructor(private readonly playground: PlaygroundPage) {}

  private get frame(): PlaygroundPage["pane"]["frame"] {
    return this.playground.pane.frame;
  }

  /** Writes each source into the editor and saves it with Ctrl+S. */
  async save(...sources: readonly string[]): Promise<void> {
    const { pane } = this.playground;
    for (const source of sources) {
      await pane.write(source);
      await pane.field.press("Control+s");
      await pane.message.filter({ hasText: actions.saved }).waitFor();
    }
  }

  async open(): Promise<void> {
    await this.frame.getByTestId("library").click();
    await this.frame.getByTestId("library-view").waitFor();
    await this.searchBox.waitFor();
  }

  get searchBox(): Locator {
    return this.frame.getByRole("searchbox");
  }

  async search(text: string): Promise<void> {
    await this.searchBox.fill(text);
  }

  get rows(): Locator {
    return this.frame.getByTestId("library-list").getByRole("row");
  }

  /** The row with this name (or this source, if it has no name). */
  row(name: string): Locator {
    return this.rows.filter({ has: this.frame.locator("[dir=auto]").getByText(name, { exact: true }) }); // prettier-ignore
  }

  /** The Insert button of a row. */
  insertButton(name: string): Locator {
    return this.row(name).getByTestId("row-insert");
  }

  names(): Promise<string[]> {
    return this.rows.locator("[dir=auto]").allTextContents();
  }

  /** Waits until exactly these rows are shown, in this order. */
  async show(...names: readonly string[]): Promise<void> {
    const until = Date.now() + 10_000;
    let shown: string[] = [];
    while (Date.now() < until) {
      shown = await this.names();
      if (JSON.stringify(shown) === JSON.stringify(names)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`shown is ${JSON.stringify(shown)}, not ${JSON.stringify(names)}`);
  }

  /** How many equations the pane says are shown, including those that are not drawn. */
  async counted(): Promise<number> {
    const said = this.frame.getByTestId("found-count").filter({ hasText: /\d/ });
    return Number.parseInt((await said.textContent()) ?? "", 10);
  }

  /** The name of the row that has the focus. */
  focused(): Promise<string | null> {
    return this.frame.locator("[role=row]:focus [dir=auto]").textContent();
  }

  button(name: string): Locator {
    return this.frame.getByRole("button", { name, exact: true });
  }

  get notice(): Locator {
    return this.frame.getByTestId("library-notice");
  }

  async hideStarter(): Promise<void> {
    await this.menu(t.showStarter, "menuitemcheckbox");
  }

  /** Chooses an item of the library's menu. */
  async menu(name: string, role: "menuitem" | "menuitemcheckbox" = "menuitem"): Promise<void> {
    await this.frame.getByTestId("library-menu").click();
    await this.frame.getByRole(role, { name }).click();
    // Ticking a box leaves the menu open.
    if (role === "menuitemcheckbox") await this.playground.pane.pressKey("Escape");
    await this.frame.getByRole("menu").waitFor({ state: "detached" });
  }

  /** Gives the library a file and waits until it has been read. */
  async import(name: string, text: string): Promise<void> {
    if (!(await this.frame.getByTestId("library-view").isVisible())) await this.open();
    await this.frame
      .getByTestId("import-file")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    await this.frame.getByTestId("import-counts").or(this.notice).first().waitFor();
  }

  /** Waits for the end of an insertion; fails with the pane's own message if it did not work. */
  async isInserted(): Promise<void> {
    const message = this.frame.getByTestId("library-view").getByTestId("message");
    await message.waitFor();
    if ((await message.getAttribute("data-intent")) !== "success") {
      throw new Error(`not inserted: ${await message.textContent()}`);
    }
  }
}

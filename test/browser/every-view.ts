/** A walk through everything that the pane can show, for stories about all of it. */
import type { Frame } from "playwright-core";
import { paneFrame } from "./axe";
import { picture } from "./looks";
import type { PlaygroundPage } from "./pane-page";

/** What is wrong in a state of the pane, one line per fault. */
export type Check = (frame: Frame, state: string) => Promise<readonly string[]>;

/** Goes through everything once; returns what each check finds wrong, with the state in which it was seen. */
export async function faultsInEveryView(
  playground: PlaygroundPage,
  name: string,
  checks: readonly Check[],
): Promise<Record<string, readonly string[]>> {
  const frame = paneFrame(playground);
  const found: Record<string, readonly string[]> = {};
  await everyView(playground, async (state) => {
    const faults: string[] = [];
    for (const check of checks) faults.push(...(await check(frame, state)));
    if (faults.length > 0) found[state] = faults;
    await picture(playground, `${name} ${state}`);
  });
  return found;
}

/** Shows one state of the pane after another and calls `look` in each. Works in any language. */
export async function everyView(
  playground: PlaygroundPage,
  look: (state: string) => Promise<void>,
): Promise<void> {
  const { pane, page } = playground;
  const at = (id: string) => pane.frame.getByTestId(id);
  const insertByKey = async (latex: string): Promise<void> => {
    await pane.write(latex);
    await pane.previewShows(latex);
    await pane.pressKey("ControlOrMeta+Enter");
  };
  await at("welcome").waitFor();
  await look("welcome");
  await pane.write(String.raw`\frac{a}{b}`);
  await pane.previewShows(String.raw`\frac{a}{b}`);
  await look("preview");
  await pane.write(String.raw`\frac{a}{`);
  await pane.problems.first().waitFor();
  await look("error");
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation has the solutions ");
  await insertByKey("x^2");
  await pane.isInserted();
  await at("equations-here").waitFor();
  await look("inserted");
  await pane.editHere(0);
  await look("editing");
  await pane.pressKey("Escape");
  await playground.host((host) => {
    host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
  });
  await insertByKey("y");
  await pane.frame.locator('[data-testid="message"][data-intent="error"]').waitFor();
  await look("refused");
  await at("copy-as").click();
  await at("copy-formats").waitFor();
  await look("copy as");
  await at("palette-toggle").click();
  await at("palette").waitFor();
  const drawers = at("palette").getByRole("tab");
  const count = await drawers.count();
  for (let i = 0; i < count; i++) {
    await drawers.nth(i).click();
    await pane.frame.locator('[role="tab"][aria-selected="true"]').waitFor();
    await look(`palette ${String(i + 1)}`);
  }
  await pane.write("");
  await pane.type("\\al");
  await pane.completions.first().waitFor();
  await look("completion");
  await page.keyboard.press("Escape");
  for (const [button, shows] of [
    ["equations", "equations-view"],
    ["library", "library-view"],
    ["settings", "preamble"],
    ["help", "diagnostics"],
  ] as const) {
    await at(button).click();
    await at(shows).waitFor();
    await look(button);
    if (button === "help") break;
    if (button === "equations") await everyTask(playground, look);
    await at("back").click();
  }
  await at("shortcuts").click();
  await at("shortcuts-view").waitFor();
  await look("shortcuts");
  await at("back").click();
  await at("help").click();
  await at("open-check").click();
  await at("start-check").waitFor();
  await look("check");
}

/** The review of formulas in text, and of equations, for each task. */
async function everyTask(
  { pane: { frame } }: PlaygroundPage,
  look: (state: string) => Promise<void>,
): Promise<void> {
  const at = (id: string) => frame.getByTestId(id);
  await at("convert").click();
  await at("convert-task").waitFor();
  await look("convert");
  for (const task of ["revert", "restyle", "replace"] as const) {
    await at("convert-task").selectOption(task);
    if (task === "replace") {
      await at("replace-from").fill("x");
      await at("replace-to").fill("y");
      await at("replace-find").click();
    }
    await at("convert-summary").waitFor();
    if (task === "restyle") await at("restyle-color").selectOption("own");
    await look(task);
  }
}

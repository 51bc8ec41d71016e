/** The moving picture of the README: a formula is typed, seen, and inserted into the sentence. */
import { animated, type Frame } from "./animation";
import { keep, onStage, pictureOf, type Stage } from "./stage";

const BEFORE = "A quadratic equation has the solutions ";
/** The keys in the order typed: commands are completed, and Tab goes from place to place. */
const KEYS: readonly string[] = [
  ..."x = ",
  ...String.raw`\fra`,
  "Enter",
  ..."-b ",
  ...String.raw`\pm `,
  ...String.raw`\sqrt{b^2 - 4ac`,
  "ArrowRight",
  "Tab",
  ..."2a",
];
const LATEX = String.raw`x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`;

export async function moving(stage: Stage): Promise<void> {
  const frames: Frame[] = [];
  await onStage(stage, { viewport: { width: 1100, height: 700 } }, async (playground) => {
    const { page, pane } = playground;
    const take = async (shown: number): Promise<void> => {
      frames.push({ png: await pictureOf(playground), shown });
    };
    await pane.frame.getByTestId("welcome-dismiss").click();
    await playground.goToSlide(2);
    await take(1200);
    await playground.clickBehind(BEFORE);
    await take(1000);
    await pane.field.focus();
    // Time stands still while a picture is taken: nobody who types pauses for that long.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000);
    for (const key of KEYS) {
      await (key.length > 1 ? page.keyboard.press(key) : page.keyboard.type(key));
      await page.clock.runFor(140);
      await take(key.length > 1 ? 400 : 110);
    }
    await page.clock.resume();
    await pane.previewShows(LATEX);
    await take(1500);
    await page.keyboard.press("Control+Enter");
    await page.waitForTimeout(250);
    await take(300);
    await pane.isInserted();
    await playground.equations.first().waitFor();
    await take(4000);
  });
  keep(stage, "insert.gif", await animated(stage.browser, frames));
}

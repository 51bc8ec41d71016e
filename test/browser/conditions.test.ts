/** Other conditions: the focus is visible, in forced colours too; there is no motion. */
import { expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { paneFrame } from "./axe";
import { picture } from "./looks";
import { useWindows } from "./window";

const windows = useWindows();

/** Goes through the pane with Tab; returns the elements that have the focus without showing it. */
async function unseenFocus(frame: Frame, press: (key: string) => Promise<void>): Promise<string[]> {
  const wrong: string[] = [];
  for (let i = 0; i < 40; i++) {
    await press("Tab");
    const seen = await frame.evaluate(async () => {
      const element = document.activeElement;
      if (!element || element === document.body) return "outside";
      const forced = matchMedia("(forced-colors: active)").matches;
      const shows = (style: CSSStyleDeclaration): boolean =>
        (!forced && style.boxShadow !== "none") ||
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) ||
        (style.content !== "none" &&
          style.content !== "normal" &&
          style.borderBottomStyle !== "none" &&
          parseFloat(style.borderBottomWidth) >= 1);
      // The editor notices its focus a moment later.
      for (let look = 0; look < 40; look++) {
        const around = [element, element.parentElement, element.closest(".cm-editor")];
        const visible = around.some(
          (one) =>
            one &&
            (shows(getComputedStyle(one)) ||
              shows(getComputedStyle(one, "::after")) ||
              [...one.children].some((child) => shows(getComputedStyle(child)))),
        );
        if (visible) return "seen";
        await new Promise((next) => setTimeout(next, 25));
      }
      return element.outerHTML.slice(0, 140);
    });
    if (seen === "outside") break;
    if (seen !== "seen") wrong.push(seen);
  }
  return wrong;
}

test("forced colours: the focus is seen, and every button has an edge", async () => {
  const playground = await windows.open({ forcedColors: "active" });
  const { pane, page } = playground;
  const frame = paneFrame(playground);
  expect(await frame.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
  await pane.write(String.raw`\frac{a}{`);
  await pane.problems.first().waitFor();
  await picture(playground, "forced error");
  await page.locator("aside").evaluate((aside) => {
    aside.querySelector("iframe")?.focus();
  });
  await pane.frame.getByTestId("equations").focus();
  expect(await unseenFocus(frame, (key) => page.keyboard.press(key))).toEqual([]);
  const flat = await frame.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "footer button, [data-testid='insert'], [data-testid='copy']",
      ),
    ]
      .filter((button) => getComputedStyle(button).borderTopStyle === "none")
      .map((button) => button.outerHTML.slice(0, 120)),
  );
  expect(flat).toEqual([]);
});

test("in ordinary colours the focus is seen as well", async () => {
  const playground = await windows.open();
  await playground.pane.frame.getByTestId("equations").focus();
  const press = (key: string): Promise<void> => playground.page.keyboard.press(key);
  expect(await unseenFocus(paneFrame(playground), press)).toEqual([]);
});

test("reduced motion: a formula that is made smaller has its size at once, in all its parts", async () => {
  const playground = await windows.open({ reducedMotion: "reduce" });
  const { pane } = playground;
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation has the solutions ");
  await pane.write(String.raw`x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a} + c + d`);
  await pane.drawing.waitFor();
  // The text has 28 points: at that size the formula does not fit.
  await pane.frame.locator('[data-testid="preview"][data-points="28"]').waitFor();
  await pane.frame.getByTestId("zoom").filter({ hasNotText: "100 %" }).waitFor();
  const seen = await paneFrame(playground).evaluate(async () => {
    const paper = document.querySelector('[data-testid="preview"] [role="group"]');
    const formula = paper?.querySelector("svg");
    if (!paper || !formula) throw new Error("there is no preview");
    const frames: { zoom: string; width: number; fits: boolean; sizes: boolean }[] = [];
    for (let i = 0; i < 30; i++) {
      await new Promise((done) => requestAnimationFrame(done));
      // The drawing is as wide as its width attribute says, in units of the font size.
      const whole = parseFloat(getComputedStyle(formula).fontSize);
      const said = parseFloat(formula.getAttribute("width") ?? "") * whole;
      frames.push({
        zoom: document.querySelector('[data-testid="zoom"]')?.textContent ?? "",
        width: Math.round(formula.getBoundingClientRect().width),
        fits: formula.getBoundingClientRect().width <= paper.clientWidth,
        sizes: Math.abs(formula.getBoundingClientRect().width - said) < 1,
      });
    }
    return frames.slice(10);
  });
  expect(new Set(seen.map((frame) => JSON.stringify(frame))).size).toBe(1);
  expect(seen[0]).toMatchObject({ fits: true, sizes: true });
});

/** What axe finds in a page or a frame. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Frame } from "playwright-core";
import type { PlaygroundPage } from "./pane-page";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** One line per fault with rule and element; for all rules, or only some. */
export async function axe(frame: Frame, rules?: readonly string[]): Promise<string[]> {
  // The script is large, so it is injected once.
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(AXE);
  return frame.evaluate(async (only) => {
    // The contrast of colours in transition does not count.
    const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const { run } = (globalThis as unknown as { axe: typeof Axe }).axe;
    // A button that is still changing colour has too little contrast.
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
    // The inner frame is checked on its own: it must be sound as a page of its own.
    const { violations } = await run(
      { exclude: [["iframe"]] },
      { iframes: false, ...(only ? { runOnly: [...only] } : {}) },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes
        // Fluent's guards at the ends of menus and tabs are hidden and focusable: they pass the focus on at
        // once, so it never stays on one.
        .filter(({ html }) => id !== "aria-hidden-focus" || !html.includes("data-tabster-dummy"))
        .map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, rules);
}

/** The pane as a frame of its own. */
export function paneFrame(playground: PlaygroundPage): Frame {
  const frame = playground.page.frames().find((f) => f.url().includes("pane.html"));
  if (!frame) throw new Error("there is no pane");
  return frame;
}

/** Equations that other tools left become native: offered once, reviewed in the pane, and undone. */
import { expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convert } from "../../src/text/en/convert";
import { equations } from "../../src/text/en/equations";
import { deck, slide, textBox, title } from "../support/deck";
import { leftObject, leftPicture } from "../support/leftovers";
import { fraction, letters, line, mtef, nativeObject } from "../support/mtef";
import { axe, paneFrame } from "./axe";
import { useWindows } from "./window";

const windows = useWindows();

const igt = (latex: string): string => `\\begin{document}${latex}\\end{document}`;
const DECK = deck({
  slides: [
    slide(title("One"), leftPicture({ tags: { LATEXADDIN: igt("$x^2$"), IGUANATEXSIZE: "20" } })),
    slide(
      textBox("text"),
      leftObject(
        "Equation.3",
        nativeObject(mtef(3, line(fraction(line(letters("a")), line(letters("b")))))),
      ),
      leftPicture({ descr: "latex-image-1.pdf" }),
    ),
  ],
});

test("a deck that has them is asked about once; the review makes them native, and back", async () => {
  const folder = mkdtempSync(join(tmpdir(), "move-in-"));
  const path = join(folder, "left.pptx");
  writeFileSync(path, DECK);
  const playground = await windows.open({ viewport: { width: 1100, height: 900 } });
  await playground.openDeck(path);
  const { pane } = playground;
  const at = (id: string) => pane.frame.getByTestId(id);
  const offer = at("move-in-offer");
  await offer.waitFor();
  expect(await offer.textContent()).toContain(
    "This presentation has 2 equations from IguanaTex and Equation Editor. Convert them to native equations?",
  );
  expect(await axe(paneFrame(playground))).toEqual([]);
  await at("move-in").click();
  await at("convert-summary").waitFor();
  expect(await at("convert-summary").textContent()).toBe(
    "Converts 2 of 3. 1 has no source to convert.",
  );
  expect(await at("formula").allTextContents()).toEqual([
    expect.stringContaining("IguanaTex"),
    expect.stringContaining("Equation Editor"),
  ]);
  await at("formula").getByRole("img", { name: convert.asItIs }).first().waitFor();
  await at("left-alone").locator("summary").click();
  expect(await at("left-alone").textContent()).toContain(
    "LaTeXiT made this, but its source is not in the file.",
  );
  expect(await axe(paneFrame(playground))).toEqual([]);
  await at("convert-start").click();
  await at("undo-all").waitFor();
  const xml = (n: number) => playground.host((host, wanted) => host.slideXml(wanted), n);
  expect(await xml(1)).toContain("<m:oMath ");
  expect(await xml(2)).not.toContain("oleObj");
  await at("undo-all").click();
  await pane.frame.getByText("2 slides restored.").waitFor();
  expect(await xml(2)).toContain("oleObj");

  // The offer is made only once; the list of the deck still mentions them.
  await at("back").click();
  await at("equations").click();
  await pane.frame.getByText(equations.wholeDeck, { exact: true }).click();
  await at("move-in").waitFor();
  rmSync(folder, { recursive: true });
});

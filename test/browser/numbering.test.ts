/** Numbers of equations in the pane: assigned, shown beforehand, put in order, and referred to. */
import { expect, test } from "@jest/globals";
import { numbering as german } from "../../src/text/de/numbering";
import { numbersInstead } from "../../src/text/en/convert";
import { numbering as said } from "../../src/text/en/numbering";
import { axe, paneFrame } from "./axe";
import { picture } from "./looks";
import { useWindows } from "./window";

const windows = useWindows();
const SENTENCE = "A quadratic equation has the solutions ";

test("an equation is numbered when it is asked for, another one in front of it offers to renumber", async () => {
  const playground = await windows.open({ viewport: { width: 1100, height: 1000 } });
  const { pane } = playground;
  const at = (id: string) => pane.frame.getByTestId(id);
  const xml = (slide: number) => playground.host((host, n) => host.slideXml(n), slide);
  const number = pane.frame.getByRole("checkbox", { name: said.switch });
  await playground.goToSlide(2);
  await playground.clickBeside();
  await pane.write("a=b");
  expect(await number.isChecked()).toBe(false);
  await number.check();
  await at("number-hint").getByText("Number (1)", { exact: true }).waitFor();
  await pane.insert("a=b");
  expect(await xml(2)).toContain("#");
  // If the LaTeX says that it has a number, that takes precedence.
  await number.uncheck();
  await pane.write(String.raw`c=d \label{eq:c}`);
  await at("number-hint").getByText("Number (2), from the LaTeX").waitFor();
  expect(await number.isDisabled()).toBe(true);
  expect(await axe(paneFrame(playground))).toEqual([]);
  await playground.goToSlide(1);
  await playground.clickBeside();
  await pane.insert(String.raw`c=d \label{eq:c}`);
  await at("offer-renumber").waitFor();
  expect(await at("number-news").textContent()).toContain(said.outOfOrder);

  // A reference is inserted at the cursor as text.
  await playground.goToSlide(2);
  await playground.clickBehind(SENTENCE);
  await at("refer").click();
  const row = at("references").getByRole("button", { name: "(2) to eq:c" });
  await row.waitFor();
  expect(await axe(paneFrame(playground))).toEqual([]);
  await row.click();
  await at("number-news").getByText("Inserted (2).").waitFor();
  const texts = async (): Promise<string> =>
    (await playground.host((host) => host.texts(2))).join("\n");
  expect(await texts()).toContain(`${SENTENCE}(2)`);

  await at("offer-renumber").click();
  await at("convert-summary").waitFor();
  expect(await at("convert-summary").textContent()).toBe("3 numbers and references change");
  // Numbers belong together: there is nothing to choose or to correct.
  expect(await at("formula").locator("input, button").count()).toBe(0);
  await at("number-start").fill("4");
  await at("number-start").press("Enter");
  await at("formula").getByText("(2) → (4)").first().waitFor();
  await at("number-side").selectOption("left");
  await at("formula").getByText("… (4) → (4) ⇥ …").waitFor();
  expect(await axe(paneFrame(playground))).toEqual([]);
  await picture(playground, "renumber");
  await at("convert-start").click();
  await at("undo-all").waitFor();
  expect(await texts()).toContain(`${SENTENCE}(4)`);
  expect(await xml(1)).toContain("<a:t>(4)\t</a:t>");
  expect(await xml(2)).toContain("<a:t>(5)\t</a:t>");
  await at("back").click();
  await at("offer-renumber").waitFor({ state: "detached" });

  // Equations of several lines cannot have their numbers on the left.
  await playground.host((host) => {
    const lines = "\\begin{align} p &amp;= q \\label{p} \\\\ r &amp;= s \\label{s} \\end{align}";
    host.editPart("ppt/slides/slide3.xml", (slide) =>
      slide.replace(
        /<a:p>(?:(?!<a:p>).)*mass at rest.*?<\/a:p>/s,
        () => `<a:p><a:r><a:t>${lines}</a:t></a:r></a:p>`,
      ),
    );
  });
  await playground.goToSlide(3);
  await at("equations").click();
  await at("convert").click();
  await at("convert-start").click();
  await at("converted").getByText(`Slide 3: ${numbersInstead.right}`).waitFor();
});

test("in a line an equation has no number, which is said before and after", async () => {
  const playground = await windows.open({ viewport: { width: 1100, height: 1000 } });
  const { pane } = playground;
  const at = (id: string) => pane.frame.getByTestId(id);
  await playground.goToSlide(2);
  await playground.clickBehind(SENTENCE);
  await pane.write(String.raw`x \label{x}`);
  await at("number-hint").getByText(said.inline).waitFor();
  await pane.insertButton.click();
  await at("number-news").getByText(said.wentInline).waitFor();
  expect(await playground.host((host) => host.slideXml(2))).not.toContain("#");
});

test("the same in German", async () => {
  const playground = await windows.open({ language: "de" });
  await playground.pane.frame.getByRole("checkbox", { name: german.switch }).waitFor();
});

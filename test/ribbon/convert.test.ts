/** "Convert to Equations" from the ribbon, on a stand-in PowerPoint. */
import { convertSelected } from "../../src/ribbon/convert";
import { deck, slide, textBox, title } from "../support/deck";
import { openDesk, type Desk } from "../exchange/support";
import { accessTo, testServices } from "../support/services";

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function convertOn(text: string, select: (on: Desk) => void): Promise<[string, string]> {
  desk = await openDesk({ deck: deck({ slides: [slide(title("One"), textBox(text))] }) });
  select(desk);
  const { exchange, port } = desk;
  const services = testServices({ powerPoint: () => Promise.resolve(accessTo(exchange, port)) });
  const came = await convertSelected(services, "");
  return [came, desk.host.slideXml(1)];
}

const equations = (xml: string): number => xml.match(/<m:oMath[ >]/g)?.length ?? 0;

test("without anything to decide all of the slide is converted", async () => {
  const [came, xml] = await convertOn("Let $a_1$ and $b^2$ be.", (on) => {
    on.host.caretAfter("Let ");
  });
  expect([came, equations(xml)]).toEqual(["done", 2]);
});

test("of a selected text only what is selected", async () => {
  const [came, xml] = await convertOn("Let $a_1$ and $b^2$ be.", (on) => {
    on.host.selectText("$b^2$ be");
  });
  expect([came, equations(xml)]).toEqual(["done", 1]);
  expect(xml).toContain("$a_1$");
});

test.each([
  ["with an error", "Let $a_1$ and $\\frac{1}$ be."],
  ["uncertain", "It is $5$ here."],
])("a formula %s is for the review, and nothing is changed", async (_, text) => {
  const [came, xml] = await convertOn(text, (on) => {
    on.host.selectNothing();
  });
  expect([came, equations(xml)]).toEqual(["review", 0]);
});

test("where nothing is found it says so", async () => {
  const [came] = await convertOn("It costs $5 or $6.", () => undefined);
  expect(came).toBe("none");
});

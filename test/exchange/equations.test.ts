/** Existing equations, through the exchange: found again, updated, removed; the others stay unchanged. */
import { loadSpoken } from "../../src/session/spoken";
import type { SlideEquation } from "../../src/exchange/api";
import type { ProfileName } from "../../src/standin/profiles";
import { deck, equation, mathRun, paragraph, run, slide, textBox, title } from "../support/deck";
import { texts } from "./judge";
import { done, math, openDesk, type Desk } from "./support";

const FILL = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
const RED = `lang="en-US"|${FILL}`;
/** A letter in the colour of its text, as PowerPoint writes it. */
const RED_LETTER = mathRun("𝑟").replace("<a:latin", `${FILL}<a:latin`);
const THREE = deck({
  slides: [
    slide(title("First")),
    slide(
      textBox(
        paragraph(
          run("One "),
          equation(mathRun("𝑎")),
          run(" two "),
          equation(mathRun("𝑏")),
          run(" three "),
          equation(mathRun("𝑐")),
          run("."),
        ),
      ),
      textBox(paragraph(run("Red ", RED), equation(RED_LETTER))),
    ),
  ],
});

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function at(profile: ProfileName): Promise<Desk> {
  desk = await openDesk({ deck: THREE, profile });
  desk.host.goToSlide(2);
  return desk;
}

async function read({ exchange }: Desk): Promise<readonly SlideEquation[]> {
  const answer = await exchange.readSlideEquations();
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.equations;
}

function the(equations: readonly SlideEquation[], letter: string): SlideEquation {
  const found = equations.find((e) => e.omml.includes(`<m:t>${letter}</m:t>`));
  if (!found) throw new Error(`no ${letter}`);
  return found;
}

const letters = (xml: string): readonly string[] =>
  [...xml.matchAll(/<a14:m>.*?<\/a14:m>/gs)].map((m) => m[0]);

describe.each(["windows", "mac", "web"] as const)("on %s", (profile) => {
  test("one of three is updated; the others stay byte for byte", async () => {
    const d = await at(profile);
    const before = letters(d.host.slideXml(2));
    const b = the(await read(d), "𝑏");
    const changed = done(await d.exchange.replace(b, { body: math("x^2"), mode: "inline" }));
    const after = letters(d.host.slideXml(2));
    expect(after).toHaveLength(before.length);
    expect(after.filter((_, i) => i !== 1)).toEqual(before.filter((_, i) => i !== 1));
    expect(after[1]).toContain("m:sSup");
    // The result is what the slide has now, so the equation can be updated again without reading.
    expect(changed.placed?.omml).toBe(the(await read(d), "𝑥").omml);
    const again = { ...b, ...changed.equation, omml: changed.placed?.omml ?? "" };
    done(await d.exchange.replace(again, { body: math("y"), mode: "inline" }));
    expect(letters(d.host.slideXml(2))[1]).toContain("<m:t>𝑦</m:t>");
  });

  test("found again where another one went in before it", async () => {
    const d = await at(profile);
    const b = the(await read(d), "𝑏");
    d.host.editPart("ppt/slides/slide2.xml", (xml) =>
      xml.replace('<a:r><a:rPr lang="en-US" dirty="0"/><a:t> two ', `${equation(mathRun("𝑛"))}$&`),
    );
    done(await d.exchange.replace(b, { body: math("z"), mode: "inline" }));
    const now = letters(d.host.slideXml(2)).map((m) => /<m:t>(.*?)<\/m:t>/.exec(m)?.[1]);
    expect(now).toEqual(["𝑎", "𝑛", "𝑧", "𝑐", "𝑟"]);
  });

  test("refused when it is another one now, and nothing is changed", async () => {
    const d = await at(profile);
    const b = the(await read(d), "𝑏");
    d.host.editPart("ppt/slides/slide2.xml", (xml) => xml.replace("<m:t>𝑏<", "<m:t>𝑞<"));
    const before = d.host.slideXml(2);
    expect(await d.exchange.replace(b, { body: math("z"), mode: "inline" })).toMatchObject({
      ok: false,
      failure: { code: "equationMoved" },
      kept: { kind: "unchanged" },
    });
    expect(await d.exchange.remove(b)).toMatchObject({ failure: { code: "equationMoved" } });
    expect(d.host.slideXml(2)).toBe(before);
    expect(d.host.slideCount()).toBe(2);
  });

  test("removed: the text round it stays, and undo brings it back", async () => {
    const d = await at(profile);
    const b = the(await read(d), "𝑏");
    const { undo } = done(await d.exchange.remove(b));
    expect(texts(d.host.deckBytes(), 2)[0]).toBe("One ￼ two  three ￼.");
    done(await d.exchange.undo(undo));
    expect(texts(d.host.deckBytes(), 2)[0]).toBe("One ￼ two ￼ three ￼.");
  });

  test("the colour of the text is told, so that it is not taken for the equation's own", async () => {
    const d = await at(profile);
    const equations = await read(d);
    expect(the(equations, "𝑟").textColor).toBe("FF0000");
    expect(the(equations, "𝑎").textColor).toBeUndefined();
  });

  test("the whole deck is read with the host's ids of its slides", async () => {
    const d = await at(profile);
    const stages: string[] = [];
    const answer = await d.exchange.readDeck({ onProgress: ({ stage }) => stages.push(stage) });
    if (!answer.ok) throw new Error(answer.failure.code);
    expect(answer.slideIds).toEqual(d.host.slideIds());
    expect(answer.pkg.slides.map((s) => s.id)).toEqual(
      answer.slideIds.map((id) => id.split("#")[0]),
    );
    expect(stages).toContain("reading");
  });

  test("reading the deck can be cancelled", async () => {
    const d = await at(profile);
    const controller = new AbortController();
    controller.abort();
    expect(await d.exchange.readDeck({ signal: controller.signal })).toMatchObject({
      failure: { code: "cancelled" },
    });
  });

  test("reading does not hide from the anchor that the person selected something else", async () => {
    const d = await at(profile);
    const b = the(await read(d), "𝑏");
    done(await d.exchange.replace(b, { body: math("z"), mode: "inline" }));
    await new Promise<void>((resolve) => {
      d.clock.setTimeout(resolve, 2000);
    });
    const reading = d.exchange.readSlideEquations();
    d.host.selectNothing();
    await reading;
    done(await d.exchange.insert({ equation: { body: math("w"), mode: "inline" } }));
    // In a text box of its own, because nothing is selected; not after the updated one.
    expect(texts(d.host.deckBytes(), 2)).toHaveLength(3);
  });
});

describe.each(["windows", "mac", "web"] as const)("alternative texts on %s", (profile) => {
  test("a new text box says its equation, an update renews it, and a person's words stay", async () => {
    const d = await at(profile);
    const spoken = await loadSpoken("de");
    const written = (): readonly string[] =>
      [...d.host.slideXml(2).matchAll(/ descr="([^"]*)"/g)].map(([, text]) => text ?? "");
    const target = "newTextBox";
    done(
      await d.exchange.insert({
        equation: { body: math("\\sqrt x"), mode: "auto", spoken },
        target,
      }),
    );
    expect(written()).toEqual(["Wurzel aus x", "Wurzel aus x"]);
    const english = await loadSpoken("en");
    const root = (await read(d)).at(-1);
    if (!root) throw new Error("no root");
    const changed = done(
      await d.exchange.replace(root, { body: math("x^2"), mode: "auto", spoken: english }),
    );
    expect(written()).toEqual(["x squared", "x squared"]);
    if (!changed.equation) throw new Error("no equation");
    const part = d.host.partNames().find((name) => d.host.partText(name) === d.host.slideXml(2));
    d.host.editPart(part ?? "", (xml) => xml.replaceAll('"x squared"', '"My words"'));
    done(await d.exchange.replace(changed.equation, { body: math("y"), mode: "auto", spoken }));
    expect(written()).toEqual(["My words", "My words"]);
  });
});

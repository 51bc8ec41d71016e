/** What is at the cursor: the equations that are meant, and whether a new one would be a display there. */
import type { Exchange } from "../../src/exchange/api";
import { isAsked, type Answers, type Outcome } from "../../src/exchange/outcome";
import type { Host } from "../../src/standin/host";
import { profileOf, type Profile } from "../../src/standin/profiles";
import {
  body,
  deck,
  display,
  equation,
  mathRun,
  paragraph,
  run,
  slide,
  table,
  textBox,
  title,
} from "../support/deck";
import { done, math, openDesk, type Desk } from "./support";

const eq = (letter: string): string => equation(mathRun(letter));
/** 3: a body with four equations; 4 and 5: two boxes, the lower one first in the file; 6: empty. */
const DECK = deck({
  slides: [
    slide(
      title("Sums"), // 2
      body(
        paragraph(run("as "), eq("a"), run(", and "), eq("bbb"), run(" too")),
        paragraph(display(mathRun("c+c"))),
        paragraph(run("then "), eq("d")),
        paragraph(run("no equation here")),
      ), // 3
      textBox(paragraph(run("low "), eq("l")), { box: [1000000, 5000000, 3000000, 500000] }), // 4
      textBox(paragraph(run("high "), eq("h")), { box: [1000000, 4000000, 3000000, 500000] }), // 5
      body(), // 6: empty, with a bullet
      title(), // 7: empty, without
      textBox(), // 8
      textBox("One line."), // 9
      table([["", "full"]]), // 10
    ),
  ],
});

const COUNTS = ["letters", "one", "none"] as const;
const NAMES = ["windows", "mac", "web"] as const;

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function openAs(profile: Profile): Promise<Desk> {
  desk = await openDesk({ deck: DECK, profile });
  return desk;
}

function shapeName(host: Host, id: string): string {
  const found = host.view().slides[0]?.shapes.find((s) => s.id === id);
  if (!found) throw new Error(`no shape ${id}`);
  return found.name;
}

/** The text of the equations that are meant. */
async function meant(exchange: Exchange): Promise<readonly string[]> {
  const read = await exchange.readSlideEquations();
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.here.atCursor.map((n) => {
    const omml = read.equations[n]?.omml ?? "";
    return /<m:t>([^<]*)/.exec(omml)?.[1] ?? "";
  });
}

describe.each(COUNTS)("an equation counts %s", (equationCounts) => {
  describe.each(NAMES)("%s", (name) => {
    const profile = { ...profileOf(name), equationCounts };
    test.each<[string, (host: Host) => void, readonly string[]]>([
      ["right before one", (host) => host.caretAfter("as "), ["a"]],
      ["right before the second", (host) => host.caretAfter(", and "), ["bbb"]],
      ["right behind the second", (host) => host.caretBefore(" too"), ["bbb"]],
      ["in a line with one", (host) => host.caretAfter("the"), ["d"]],
      ["in a line with two", (host) => host.caretAfter("to"), ["a", "bbb"]],
      ["in a line with none", (host) => host.caretAfter("no equation h"), ["a", "bbb", "c+c", "d"]],
      ["the only one of its box", (host) => host.caretAfter("lo"), ["l"]],
    ])("%s", async (_, act, expected) => {
      const { host, exchange } = await openAs(profile);
      act(host);
      const found = await meant(exchange);
      expect(found).toEqual(expected);
    });
  });
});

test("with two boxes selected: theirs, in reading order, and nobody knows which", async () => {
  const { host, exchange } = await openAs(profileOf("windows"));
  host.selectShapes([shapeName(host, "4"), shapeName(host, "5")]);
  expect(await meant(exchange)).toEqual(["h", "l"]);
});

test("a caret that moves is followed without reading the slide again", async () => {
  const { host, exchange, port } = await openAs(profileOf("web"));
  host.caretAfter("as ");
  const read = await exchange.readSlideEquations();
  if (!read.ok) throw new Error(read.failure.code);
  expect(read.here.atCursor).toEqual([0]);
  host.caretAfter("then ");
  const look = await port.look({ exportSelected: false });
  if (!look.ok) throw new Error(look.failure.code);
  expect(exchange.hereOn(look.value, read).atCursor).toEqual([3]);
  expect(exchange.hereOn(look.value, undefined)).toEqual({
    equations: [],
    atCursor: [],
    display: false,
  });
});

describe("what is said before is what happens", () => {
  const places: readonly (readonly [string, (host: Host) => void])[] = [
    ["in a sentence", (host) => host.caretAfter("One ")],
    ["for a word", (host) => host.selectText("line")],
    ["for a whole text", (host) => host.selectText("One line.")],
    ["beside an equation", (host) => host.caretAfter("as ")],
    ["in an empty placeholder with a bullet", (host) => select(host, "6")],
    ["in an empty title", (host) => select(host, "7")],
    ["in an empty text box", (host) => caretIn(host, "8")],
    ["with a box selected", (host) => select(host, "9")],
    ["with nothing selected", (host) => host.selectNothing()],
    ["in an empty cell", (host) => host.caretInCell({ row: 0, column: 0 })],
    ["in a cell with text", (host) => host.caretInCell({ row: 0, column: 1 })],
  ];
  const select = (host: Host, id: string): void => host.selectShapes([shapeName(host, id)]);
  const caretIn = (host: Host, id: string): void =>
    host.placeCaret({ shape: shapeName(host, id), offset: 0 });

  describe.each(NAMES)("%s", (name) => {
    test.each(places)("%s, and once more behind it", async (what, act) => {
      const { host, exchange } = await openAs(profileOf(name));
      act(host);
      for (const turn of ["first", "second"]) {
        const read = await exchange.readSlideEquations();
        if (!read.ok) throw new Error(read.failure.code);
        const said = read.here.display;
        const insertAt = (answers: Answers): Promise<Outcome> =>
          exchange.insert({ equation: { body: math("x^2"), mode: "auto" }, answers });
        let outcome = await insertAt({});
        // Each question is answered with the first choice.
        for (const kind of ["noPlace", "mathLocksText"] as const)
          if (isAsked(outcome) && outcome.needsConfirmation.kind === kind)
            outcome = await insertAt({ [kind]: "newTextBox" });
        if (isAsked(outcome)) {
          expect([what, said]).toEqual([what, undefined]);
          return;
        }
        const { placed } = done(outcome);
        // In a cell only the marker tells where the caret is; a box and all of its text cannot be told apart.
        const mayBeUnknown = /cell|whole|box selected/.test(what);
        if (said !== undefined || !mayBeUnknown)
          expect([turn, said]).toEqual([turn, placed?.display]);
      }
    });
  });
});

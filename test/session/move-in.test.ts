/** What other tools left on many slides becomes native, on a stand-in PowerPoint with the real office.js. */
import { createSourceMemory } from "../../src/session/equations/memory";
import type { ObjectItem } from "../../src/session/bulk/objects";
import { correctedObject, findObjectItems, movingIn } from "../../src/session/bulk/objects";
import type { Found, Scope } from "../../src/session/bulk/item";
import { runJob, undoAll, type BulkResult } from "../../src/session/bulk/run";
import { historyKind } from "../../src/kept/history";
import { writerKind } from "../../src/kept/writer";
import type { ProfileName } from "../../src/standin/profiles";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";
import { deck, slide, textBox, title } from "../support/deck";
import { leftObject, leftPicture } from "../support/leftovers";
import { fraction, letters, line, mtef, nativeObject } from "../support/mtef";
import { openDesk, type Desk } from "../exchange/support";
import { accessTo } from "../support/services";

const igt = (latex: string): string => `\\begin{document}${latex}\\end{document}`;
const OBJECT = nativeObject(mtef(3, line(fraction(line(letters("a")), line(letters("b"))))));

const MANY = deck({
  slides: [
    slide(title("One"), leftPicture({ tags: { LATEXADDIN: igt("$x^2$"), IGUANATEXSIZE: "20" } })),
    slide(textBox("text"), leftObject("Equation.3", OBJECT)),
    slide(
      leftPicture({ descr: "latex-image-1.pdf" }),
      leftPicture({ tags: { LATEXCODE: "\\frac{a" } }),
    ),
  ],
});

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function room(profile: ProfileName) {
  const own = await openDesk({ deck: MANY, profile });
  desk = own;
  const { port, exchange } = own;
  const store = memoryStore();
  const [history, writer] = [keptValue(store, historyKind), keptValue(store, writerKind)];
  const memory = createSourceMemory({ host: port, exchange, history, writer });
  const access = accessTo(exchange, port);
  return {
    access,
    memory,
    slide: (n: number) => own.host.slideXml(n),
    async found(scope: Scope): Promise<Found<ObjectItem>> {
      const which = scope === "deck" ? "deck" : "slide";
      const read = await exchange.readSlides(which, { whole: true });
      if (!read.ok) throw new Error(read.failure.code);
      const found = await findObjectItems(read, scope, "", {});
      if (!found) throw new Error("cancelled");
      return found;
    },
    move: (items: readonly ObjectItem[]): Promise<BulkResult> =>
      runJob(access, () => Promise.resolve(memory), items, movingIn(undefined), {}),
  };
}

const said = ({ tool, source, slideNumber }: ObjectItem): string =>
  `${slideNumber} ${tool}: ${source}`;

describe.each(["windows", "mac", "web"] as const)("on %s", (profile) => {
  test("found in the deck, moved in, remembered, and taken back", async () => {
    const { found, move, slide: xml, access, memory } = await room(profile);
    const { items, left } = await found("deck");
    expect(items.map(said)).toEqual([
      "1 IguanaTex: x^2",
      "2 Equation Editor: \\frac{a}{b}",
      "3 Latex4PowerPoint: \\frac{a",
    ]);
    expect(left).toEqual([
      {
        ...{ slideNumber: 3, shapeName: "Picture 1", text: "" },
        why: { kind: "tool", reason: "noSource", tool: "LaTeXiT" },
      },
    ]);
    const ready = items.filter(({ problems }) => problems.length === 0);
    const { slides, undo } = await move(ready);
    expect(slides.map(({ kind }) => kind)).toEqual(["done", "done"]);
    expect([1, 2].map((n) => xml(n).match(/<m:oMath /g)?.length)).toEqual([1, 1]);
    expect(xml(1)).not.toContain("<p:pic>");
    expect(xml(2)).not.toContain("oleObj");
    const parts = await memory.partsOfDeck();
    expect(parts.flatMap(({ sources }) => sources.map(({ latex }) => latex)).sort()).toEqual([
      "\\frac{a}{b}",
      "x^2",
    ]);
    expect(await undoAll(access, undo, {})).toEqual({ undone: 2, failed: [] });
    expect(xml(1)).toContain("<p:pic>");
    expect(xml(2)).toContain("oleObj");
    expect((await found("deck")).items).toHaveLength(3);
  });

  test("corrected, and then moved in", async () => {
    const { found, move, slide: xml } = await room(profile);
    const broken = (await found("deck")).items.find(({ slideNumber }) => slideNumber === 3);
    if (!broken) throw new Error("not found");
    const corrected = correctedObject(broken, "\\frac{a}{c}");
    expect(corrected.problems).toEqual([]);
    const { slides } = await move([corrected]);
    expect(slides.map(({ kind }) => kind)).toEqual(["done"]);
    expect(xml(3)).toContain("<m:t>𝑐</m:t>");
  });
});

test("an object that is gone by then is told of, and nothing changes", async () => {
  const { found, move } = await room("windows");
  const [first] = (await found("deck")).items;
  if (!first) throw new Error("not found");
  const { slides } = await move([{ ...first, shapeId: "99" }]);
  expect(slides.map(({ kind }) => kind)).toEqual(["refused"]);
});

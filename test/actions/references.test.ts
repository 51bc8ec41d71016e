/** References that are inserted from the pane, on a stand-in PowerPoint. */
import { insert } from "../../src/actions/insert";
import { NUMBERS_NAMESPACE } from "../../src/deck/numbers/namespace";
import { readNumbersPart } from "../../src/deck/numbers/part";
import { labelsOfDeck } from "../../src/session/labels";
import { referenceIn } from "../../src/session/reference";
import type { ProfileName } from "../../src/standin/profiles";
import { renumberDeck } from "../../src/deck/numbers/renumber";
import { openDesk, type Desk } from "../exchange/support";
import { putNumbered, WRITER } from "../support/numbered";
import { deck, paragraph, run, slide, textBox, title } from "../support/deck";
import { servicesOn } from "../support/services";
import { open } from "../support/slides";

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

function numberedDeck(): Uint8Array {
  const pkg = open(
    deck({
      slides: [
        slide(title("One"), textBox("FIRST"), textBox("SECOND")),
        slide(
          title("Two"),
          textBox(paragraph(run("It follows from "), run("what was said.", 'b="1"'))),
          textBox("(2), then "),
        ),
      ],
    }),
  );
  const [one] = pkg.slides;
  if (!one) throw new Error("no slide");
  putNumbered(pkg, one.part, "FIRST", "a = b \\label{eq:a}");
  putNumbered(
    pkg,
    one.part,
    "SECOND",
    "\\begin{subequations} \\label{eq:s} \\begin{align} c &= d \\label{eq:c} \\\\ e &= f \\end{align} \\end{subequations}",
  );
  const done = renumberDeck(pkg, { writer: WRITER, time: 2 });
  if (!done.ok) throw new Error(done.refusal.code);
  return pkg.save();
}

async function room(profile: ProfileName) {
  const on = await openDesk({ deck: numberedDeck(), profile });
  desk = on;
  const services = servicesOn(on);
  on.host.goToSlide(2);
  const refer = (source: string) => insert.perform(services, { source, mode: "auto" });
  return { on, refer };
}

/** The deck after its numbers begin at 7. */
function renumbered(on: Desk): readonly string[] {
  const pkg = open(on.host.deckBytes());
  const done = renumberDeck(pkg, { writer: WRITER, time: 9e12, settings: { start: 7 } });
  if (!done.ok) throw new Error(done.refusal.code);
  expect(done.plan.notes).toEqual([]);
  on.host.openDeck(pkg.save());
  return on.host.texts(2);
}

describe.each(["web", "windows", "mac"] as const)("on %s", (profile) => {
  test("a reference goes to the cursor as text and follows its number", async () => {
    const { on, refer } = await room(profile);
    on.host.caretAfter("follows from ");
    const done = await refer("\\eqref{eq:c}");
    expect(done).toEqual({
      kind: "reference",
      referred: { kind: "referred", text: "(2a)", follows: true, emptyLines: false },
    });
    expect(on.host.texts(2)[1]).toBe("It follows from (2a)what was said.");
    expect(renumbered(on)[1]).toBe("It follows from (8a)what was said.");
  });

  test("beside the same words it is told from them", async () => {
    const { on, refer } = await room(profile);
    on.host.caretAfter("then ");
    await refer(" \\ref{ eq:s } ");
    expect(on.host.texts(2)[2]).toBe("(2), then 2");
    expect(renumbered(on)[2]).toBe("(2), then 8");
  });

  test("without its equation, or without a cursor, nothing is typed", async () => {
    const { on, refer } = await room(profile);
    const before = on.host.texts(2);
    on.host.caretAfter("follows from ");
    expect(await refer("\\eqref{nothing}")).toEqual({
      kind: "reference",
      referred: { kind: "noLabel", label: "nothing" },
    });
    on.host.selectShapes(["3"]);
    expect(await refer("\\eqref{eq:a}")).toEqual({
      kind: "reference",
      referred: { kind: "noCaret" },
    });
    expect(on.host.texts(2)).toEqual(before);
  });
});

test("a call that fails is told of, and the words are not remembered as a reference", async () => {
  const { on, refer } = await room("web");
  on.host.caretAfter("follows from ");
  const parts = await on.port.readXmlParts(NUMBERS_NAMESPACE);
  on.host.faults.next("setSelectedDataAsync", { fail: "GeneralException" });
  const done = await refer("\\eqref{eq:a}");
  expect(done).toMatchObject({
    kind: "reference",
    referred: { kind: "failed", text: "(1)" },
  });
  expect(await on.port.readXmlParts(NUMBERS_NAMESPACE)).toEqual(parts);
});

test("labels are listed once, with what they name, in the order of the numbers", async () => {
  const { on } = await room("web");
  const parts = await on.port.readXmlParts(NUMBERS_NAMESPACE);
  const read = parts.ok
    ? parts.value.flatMap(({ id, xml }) => {
        const part = readNumbersPart(xml);
        return part ? [{ ...part, id }] : [];
      })
    : [];
  expect(labelsOfDeck(read).map(({ label, number }) => [label, number])).toEqual([
    ["eq:a", "1"],
    ["eq:s", "2"],
    ["eq:c", "2a"],
  ]);
});

test.each([
  ["\\eqref{a}", { command: "eqref", label: "a" }],
  ["  \\ref { eq:b }\n", { command: "ref", label: "eq:b" }],
  ["x \\ref{a}", undefined],
  ["\\ref{a} = x", undefined],
  ["\\ref{}", undefined],
  ["\\eqref{a}\\ref{b}", undefined],
])("%j is a reference and nothing else: %j", (source, reference) => {
  expect(referenceIn(source)).toEqual(reference);
});

/** What the stand-in has as each edition of PowerPoint, asked through the real office.js. */
import { profileOf, type ProfileName } from "../../src/standin/profiles";
import { deck, slide, textBox } from "../support/deck";
import { openPowerPoint, type PowerPointForTests } from "../support/powerpoint";

const DECK = deck({ slides: [slide(textBox("words"))] });

let powerpoint: PowerPointForTests | undefined;
afterEach(() => {
  powerpoint?.close();
  powerpoint = undefined;
});

async function start(profile: ProfileName): Promise<PowerPointForTests> {
  powerpoint = await openPowerPoint({ deck: DECK, profile });
  return powerpoint;
}

test.each([
  ["windows", "1.10", undefined],
  ["ltsc2024", "1.5", "1.6"],
  ["ltsc2021", "1.2", "1.3"],
  ["old", "1.1", "1.2"],
] as const)("%s has PowerPointApi %s and no more", async (name, last, next) => {
  const { office } = await start(name);
  const { requirements } = office.context;
  expect(requirements.isSetSupported("PowerPointApi", last)).toBe(true);
  if (next !== undefined) expect(requirements.isSetSupported("PowerPointApi", next)).toBe(false);
});

test.each(["ltsc2024", "ltsc2021"] as const)(
  "%s: SVG pictures and the ribbon, no keyboard shortcuts, custom tabs or context menus by script",
  async (name) => {
    const { office } = await start(name);
    const has = (set: string, version: string): boolean =>
      office.context.requirements.isSetSupported(set, version);
    expect([
      has("ImageCoercion", "1.2"),
      has("RibbonApi", "1.1"),
      has("SharedRuntime", "1.1"),
      has("AddinCommands", "1.1"),
    ]).toEqual([true, true, true, true]);
    expect([
      has("KeyboardShortcuts", "1.1"),
      has("ContextMenuApi", "1.1"),
      has("AddinCommands", "1.3"),
    ]).toEqual([false, false, false]);
    expect(office.context.platform).toBe(profileOf(name).platform);
  },
);

test("what is newer than the edition is refused, as by PowerPoint", async () => {
  const { powerpoint: api } = await start("ltsc2021");
  const asked = api.run(async (context) => {
    context.presentation.slides.getItemAt(0).shapes.load("items/id");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "ApiNotFound" });
  const listed = await api.run(async (context) => {
    const slides = context.presentation.slides.load("items/id");
    await context.sync();
    return slides.items.length;
  });
  expect(listed).toBe(1);
});

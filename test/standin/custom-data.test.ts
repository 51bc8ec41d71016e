/** Tags and custom XML parts of the presentation, of slides and of shapes. */
import type { HostOptions } from "../../src/standin/host";
import { Deck } from "../../src/standin/deck/deck";
import { deck, slide, textBox, title } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";
import type { PowerPointForTests } from "../support/powerpoint";

const DECK = deck({ slides: [slide(title("One"), textBox("Box")), slide(title("Two"))] });

let open: PowerPointForTests | undefined;

async function start(options: Partial<HostOptions> = {}): Promise<PowerPointForTests> {
  open = await openPowerPoint({ deck: DECK, ...options });
  return open;
}

afterEach(() => {
  open?.close();
  open = undefined;
});

type Owner = (context: PowerPoint.RequestContext) => {
  readonly tags: PowerPoint.TagCollection;
  readonly customXmlParts: PowerPoint.CustomXmlPartCollection;
};

const OWNERS: readonly (readonly [string, Owner])[] = [
  ["presentation", (context) => context.presentation],
  ["slide", (context) => context.presentation.slides.getItemAt(0)],
  ["shape", (context) => context.presentation.slides.getItemAt(0).shapes.getItem("3")],
];

describe.each(OWNERS)("%s", (_name, owner) => {
  test("tags: keys in capitals, overwritten, deleted, saved", async () => {
    const { host } = await start();
    await PowerPoint.run(async (context) => {
      const { tags } = owner(context);
      tags.add("latex", 'a<b & "c"');
      tags.add("Other", "1");
      tags.add("LaTeX", "x^2");
      await context.sync();
      const one = tags.getItem("latex");
      const none = tags.getItemOrNullObject("nothing");
      tags.load("items/key,items/value");
      one.load("value");
      await context.sync();
      expect(tags.items.map((tag) => [tag.key, tag.value])).toEqual([
        ["LATEX", "x^2"],
        ["OTHER", "1"],
      ]);
      expect(one.value).toBe("x^2");
      expect(none.isNullObject).toBe(true);
      one.value = "y";
      tags.delete("other");
      await context.sync();
    });
    const reopened = await openPowerPoint({ deck: host.deckBytes() });
    await PowerPoint.run(async (context) => {
      const { tags } = owner(context);
      tags.load("items/key,items/value");
      await context.sync();
      expect(tags.items.map((tag) => [tag.key, tag.value])).toEqual([["LATEX", "y"]]);
      tags.delete("latex");
      await context.sync();
    });
    expect(reopened.host.partNames().filter((name) => name.includes("tag"))).toEqual([]);
    reopened.close();
  });

  test("custom XML parts: added, found by namespace, changed, deleted, saved", async () => {
    const { host } = await start();
    const id = await PowerPoint.run(async (context) => {
      const { customXmlParts } = owner(context);
      const part = customXmlParts.add('<s xmlns="urn:sources"><e/></s>');
      customXmlParts.add('<t xmlns="urn:other"/>');
      part.load("id,namespaceUri");
      await context.sync();
      expect(part.namespaceUri).toBe("urn:sources");
      part.setXml('<s xmlns="urn:sources"><e n="2"/></s>');
      await context.sync();
      return part.id;
    });
    const reopened = await openPowerPoint({ deck: host.deckBytes() });
    await PowerPoint.run(async (context) => {
      const { customXmlParts } = owner(context);
      const mine = customXmlParts.getByNamespace("urn:sources");
      const only = mine.getOnlyItemOrNullObject();
      const none = customXmlParts.getByNamespace("urn:nothing").getOnlyItemOrNullObject();
      const count = customXmlParts.getCount();
      const xml = customXmlParts.getItem(id).getXml();
      only.load("id");
      none.load("id");
      await context.sync();
      expect(only.id).toBe(id);
      expect(none.isNullObject).toBe(true);
      expect(count.value).toBe(2);
      expect(xml.value).toBe('<s xmlns="urn:sources"><e n="2"/></s>');
      only.delete();
      await context.sync();
      const left = customXmlParts.getCount();
      await context.sync();
      expect(left.value).toBe(1);
    });
    expect(reopened.host.partNames().filter((name) => name.startsWith("customXml/item"))).toEqual([
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
    ]);
    reopened.close();
  });

  test("what is not XML is refused", async () => {
    await start();
    const work = PowerPoint.run(async (context) => {
      owner(context).customXmlParts.add("<a>");
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("web: a tag is found by its key in capitals only (#6079)", async () => {
  await start({ profile: "web" });
  await PowerPoint.run(async (context) => {
    const { tags } = context.presentation;
    tags.add("latex", "x");
    const small = tags.getItemOrNullObject("latex");
    const capitals = tags.getItemOrNullObject("LATEX");
    small.load("value");
    capitals.load("value");
    await context.sync();
    expect(small.isNullObject).toBe(true);
    expect(capitals.value).toBe("x");
  });
});

test("what an owner says lies in its part: each finds its own", async () => {
  const { host } = await start();
  await PowerPoint.run(async (context) => {
    for (const [name, owner] of OWNERS) owner(context).tags.add("who", name);
    await context.sync();
    for (const [name, owner] of OWNERS) {
      const tag = owner(context).tags.getItem("who");
      tag.load("value");
      await context.sync();
      expect(tag.value).toBe(name);
    }
  });
  expect(() => Deck.open(host.deckBytes())).not.toThrow();
});

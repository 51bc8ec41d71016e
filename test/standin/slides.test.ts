/** A slide out of the deck and back in: export, insert, delete, move. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { fromBase64, toBase64 } from "../../src/standin/base64";
import { Deck } from "../../src/standin/deck/deck";
import type { HostOptions } from "../../src/standin/host";
import { profileOf } from "../../src/standin/profiles";
import type { ProfileName } from "../../src/standin/profiles";
import { deck, picture, raw, slide, textBox, title } from "../support/deck";
import type { SlideSpec } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";
import type { PowerPointForTests } from "../support/powerpoint";

const PROFILES: readonly ProfileName[] = ["windows", "mac", "web"];

/** A text box with a link to the slide of the relationship `rId9`. */
const JUMP = raw(
  '<p:sp><p:nvSpPr><p:cNvPr id="%ID%" name="Jump"><a:hlinkClick r:id="rId9" action="ppaction://hlinksldjump"/></p:cNvPr><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>Jump</a:t></a:r></a:p></p:txBody></p:sp>',
);

function slides(...more: SlideSpec[]): SlideSpec[] {
  return [
    { ...slide(title("First"), picture()), creationId: 1001, notes: "First notes", hidden: true },
    { ...slide(title("Second")), creationId: 1002 },
    { ...slide(title("Third")), creationId: 1003 },
    ...more,
  ];
}

const DECK = deck({ slides: slides() });

/** The deck with more parts, written by hand. */
function withParts(bytes: Uint8Array, change: (files: Record<string, string>) => void): Uint8Array {
  const files = unzipSync(bytes);
  const texts: Record<string, string> = {};
  for (const [name, data] of Object.entries(files)) {
    if (/\.(xml|rels)$/.test(name)) texts[name] = new TextDecoder().decode(data);
  }
  change(texts);
  return zipSync({
    ...files,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
  });
}

function relate(
  files: Record<string, string>,
  part: string,
  id: string,
  type: string,
  to: string,
): void {
  const name = part.replace(/([^/]+)$/, "_rels/$1.rels");
  files[name] = (files[name] ?? "").replace(
    "</Relationships>",
    `<Relationship Id="${id}" Type="${type}" Target="${to}"/></Relationships>`,
  );
}

function contentType(files: Record<string, string>, part: string, type: string): void {
  files["[Content_Types].xml"] = (files["[Content_Types].xml"] ?? "").replace(
    "</Types>",
    `<Override PartName="/${part}" ContentType="${type}"/></Types>`,
  );
}

const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MODERN = "http://schemas.microsoft.com/office/2018/10/relationships";

/** With a modern comment on the second slide, its author, and sections. */
const RICH = withParts(deck({ slides: slides({ ...slide(JUMP), creationId: 1004 }) }), (files) => {
  const P188 = "http://schemas.microsoft.com/office/powerpoint/2018/8/main";
  files["ppt/comments/modernComment_101_0.xml"] =
    `<p188:cmLst xmlns:p188="${P188}"><p188:cm id="{1}" authorId="{A}"/></p188:cmLst>`;
  files["ppt/authors.xml"] =
    `<p188:authorLst xmlns:p188="${P188}"><p188:author id="{A}" name="Ann"/></p188:authorLst>`;
  contentType(
    files,
    "ppt/comments/modernComment_101_0.xml",
    "application/vnd.ms-powerpoint.comments+xml",
  );
  contentType(files, "ppt/authors.xml", "application/vnd.ms-powerpoint.authors+xml");
  relate(
    files,
    "ppt/slides/slide2.xml",
    "rId8",
    `${MODERN}/comments`,
    "../comments/modernComment_101_0.xml",
  );
  relate(files, "ppt/presentation.xml", "rId88", `${MODERN}/authors`, "authors.xml");
  relate(files, "ppt/slides/slide4.xml", "rId9", `${RELS}/slide`, "slide2.xml");
  const P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";
  const section = (name: string, ids: readonly number[]): string =>
    `<p14:section name="${name}" id="{${name}}"><p14:sldIdLst>${ids.map((id) => `<p14:sldId id="${id}"/>`).join("")}</p14:sldIdLst></p14:section>`;
  files["ppt/presentation.xml"] = (files["ppt/presentation.xml"] ?? "").replace(
    "</p:presentation>",
    `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="${P14}">${section("One", [256, 257])}${section("Two", [258, 259])}</p14:sectionLst></p:ext></p:extLst></p:presentation>`,
  );
});

let open: PowerPointForTests | undefined;

async function start(options: Partial<HostOptions> = {}): Promise<PowerPointForTests> {
  open = await openPowerPoint({ deck: DECK, ...options });
  return open;
}

afterEach(() => {
  open?.close();
  open = undefined;
});

const exportSlide = (index: number): Promise<string> =>
  PowerPoint.run(async (context) => {
    const result = context.presentation.slides.getItemAt(index).exportAsBase64();
    await context.sync();
    return result.value;
  });

const insert = (base64: string, options?: PowerPoint.InsertSlideOptions): Promise<void> =>
  PowerPoint.run(async (context) => {
    context.presentation.insertSlidesFromBase64(base64, options);
    await context.sync();
  });

const remove = (id: string): Promise<void> =>
  PowerPoint.run(async (context) => {
    context.presentation.slides.getItem(id).delete();
    await context.sync();
  });

function titles(host: PowerPointForTests["host"]): string[] {
  return host.view().slides.map((one) => one.title);
}

function opened(base64: string): Deck {
  return Deck.open(fromBase64(base64) ?? new Uint8Array());
}

describe("export", () => {
  test("one slide with its notes, pictures, layout and master; always slide1.xml", async () => {
    await start();
    const first = opened(await exportSlide(0));
    expect(first.slides().map((one) => [one.part, one.number])).toEqual([
      ["ppt/slides/slide1.xml", "256"],
    ]);
    expect(first.creationId("ppt/slides/slide1.xml")).toBe("1001");
    expect(first.notesOf("ppt/slides/slide1.xml")).toBeDefined();
    expect(first.parts.names()).toContain("ppt/media/image1.png");
    expect(first.masters()).toHaveLength(1);
    const second = opened(await exportSlide(1));
    expect(second.slides().map((one) => one.part)).toEqual(["ppt/slides/slide1.xml"]);
    expect(second.parts.text("ppt/slides/slide1.xml")).toContain("Second");
    expect(second.parts.names()).not.toContain("ppt/media/image1.png");
  });

  test("tags, comments and their authors are left out without a trace (#6104, #6867)", async () => {
    const { host } = await start({ deck: RICH });
    await PowerPoint.run(async (context) => {
      const second = context.presentation.slides.getItemAt(1);
      second.tags.add("source", "x");
      second.shapes.getItemAt(0).tags.add("source", "y");
      await context.sync();
    });
    expect(host.slideXml(2)).toContain("custDataLst");
    const exported = opened(await exportSlide(1));
    expect(exported.parts.text("ppt/slides/slide1.xml")).not.toContain("custDataLst");
    expect(exported.parts.names().filter((n) => /tag|omment|author/.test(n))).toEqual([]);
  });

  test("a profile may keep them", async () => {
    const exportDrops = { tags: false, comments: false, fonts: false, webExtensions: false };
    await start({ deck: RICH, profile: { ...profileOf("windows"), exportDrops } });
    const exported = opened(await exportSlide(1));
    expect(exported.parts.names().filter((n) => /omment|author/.test(n))).toHaveLength(2);
  });

  test("links to slides that stay behind are lost", async () => {
    await start({ deck: RICH });
    const exported = opened(await exportSlide(3));
    expect(exported.parts.text("ppt/slides/slide1.xml")).not.toContain("hlinkClick");
    expect(exported.slides()).toHaveLength(1);
  });

  test("several slides in one file", async () => {
    await start();
    const base64 = await PowerPoint.run(async (context) => {
      const result = context.presentation.slides.exportAsBase64Presentation(["258#", "256#"]);
      await context.sync();
      return result.value;
    });
    expect(opened(base64).slides()).toHaveLength(2);
  });
});

describe("insert", () => {
  test.each(PROFILES)(
    "%s: behind the target, with a new id; own bytes add no master",
    async (profile) => {
      const { host, clock } = await start({ profile });
      const base64 = await exportSlide(0);
      await insert(base64, { targetSlideId: "256#" });
      await clock.wait(5000);
      expect(titles(host)).toEqual(["First", "First", "Second", "Third"]);
      const [, id = ""] = host.slideIds();
      expect(id).toMatch(/^259#\d+$/);
      expect(id).not.toBe("259#1001");
      expect(host.slideXml(2)).toContain('show="0"');
      expect(host.view().slides[1]?.notes).toBe("First notes");
      const masters = await PowerPoint.run(async (context) => {
        const count = context.presentation.slideMasters.getCount();
        await context.sync();
        return count.value;
      });
      expect(masters).toBe(1);
      expect(host.partNames().filter((name) => name.includes("/media/"))).toHaveLength(1);
      expect(host.partNames().filter((name) => /theme\d/.test(name))).toHaveLength(2);
    },
  );

  test("a creation id stays when it is free, and is drawn anew when it is taken", async () => {
    const { host } = await start();
    const base64 = await exportSlide(1);
    await insert(base64, { targetSlideId: "258#" });
    expect(host.slideIds()[3]).not.toMatch(/#1002$/);
    host.deleteSlide(2);
    await insert(base64, { targetSlideId: "258#" });
    expect(host.slideIds()[2]).toBe("260#1002");
  });

  test("first of all without a target; targets as number#, #creation and both", async () => {
    const { host } = await start();
    const base64 = await exportSlide(2);
    await insert(base64);
    expect(titles(host)).toEqual(["Third", "First", "Second", "Third"]);
    await insert(base64, { targetSlideId: "#1001" });
    expect(titles(host)).toEqual(["Third", "First", "Third", "Second", "Third"]);
    await insert(base64, { targetSlideId: "257#1002" });
    expect(titles(host)).toEqual(["Third", "First", "Third", "Second", "Third", "Third"]);
    await expect(insert(base64, { targetSlideId: "257#9" })).rejects.toMatchObject({
      code: "SlideNotFound",
    });
  });

  test("several slides keep their order; some can be chosen", async () => {
    const { host } = await start();
    const whole = toBase64(DECK);
    await insert(whole, { targetSlideId: "256#", sourceSlideIds: ["258#", "#1002"] });
    expect(titles(host)).toEqual(["First", "Second", "Third", "Second", "Third"]);
    await insert(whole, { targetSlideId: "256#" });
    expect(host.slideCount()).toBe(8);
    await expect(insert(whole, { sourceSlideIds: ["999#"] })).rejects.toMatchObject({
      code: "SlideNotFound",
    });
  });

  test("a file pruned to one listed slide gives that one, with tags and comments", async () => {
    const { host } = await start({ deck: RICH });
    const pruned = withParts(RICH, (files) => {
      files["ppt/presentation.xml"] = (files["ppt/presentation.xml"] ?? "").replace(
        /<p:sldId id="(256|258|259)"[^>]*\/>/g,
        "",
      );
    });
    await insert(toBase64(pruned), { targetSlideId: "257#" });
    expect(titles(host).slice(0, 3)).toEqual(["First", "Second", "Second"]);
    await remove("257#");
    expect(host.partNames().filter((name) => name.includes("/comments/"))).toHaveLength(1);
    expect(host.partNames().filter((name) => name.includes("authors"))).toHaveLength(1);
  });

  test("a foreign master comes along once, unless the destination's theme is wanted", async () => {
    const foreign = toBase64(
      withParts(DECK, (files) => {
        files["ppt/theme/theme1.xml"] = (files["ppt/theme/theme1.xml"] ?? "").replace(
          'name="Plain"',
          'name="Foreign"',
        );
      }),
    );
    const { host } = await start();
    const masters = (): number =>
      host.partNames().filter((n) => /slideMaster\d+\.xml$/.test(n)).length;
    await insert(foreign, { formatting: "UseDestinationTheme", sourceSlideIds: ["256#"] });
    expect(masters()).toBe(1);
    await insert(foreign, { sourceSlideIds: ["256#"] });
    await insert(foreign, { sourceSlideIds: ["257#"] });
    expect(masters()).toBe(2);
    const names = await PowerPoint.run(async (context) => {
      context.presentation.slideMasters.load("items/name,items/id,items/layouts/items/id");
      await context.sync();
      return context.presentation.slideMasters.items.map((master) => [
        master.name,
        master.layouts.items.length,
      ]);
    });
    expect(names).toEqual([
      ["Plain", 3],
      ["Foreign", 3],
    ]);
  });

  test("a slide joins its target's section, and leaves it when it is deleted", async () => {
    const { host } = await start({ deck: RICH });
    await insert(await exportSlide(1), { targetSlideId: "257#" });
    const sections = (): string[] =>
      [
        ...(host.partText("ppt/presentation.xml") ?? "").matchAll(
          /<p14:section .*?<\/p14:section>/g,
        ),
      ].map(([text]) => [...text.matchAll(/sldId id="(\d+)"/g)].map(([, id]) => id).join(" "));
    expect(sections()).toEqual(["256 257 260", "258 259"]);
    await remove("257#");
    expect(sections()).toEqual(["256 260", "258 259"]);
  });

  test("a broken file or slide is refused, and nothing has changed", async () => {
    const { host } = await start();
    const before = host.partNames();
    const broken = (change: (xml: string) => string): string =>
      toBase64(
        withParts(DECK, (files) => {
          files["ppt/slides/slide2.xml"] = change(files["ppt/slides/slide2.xml"] ?? "");
        }),
      );
    await expect(insert("not base64!")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(insert(btoa("no zip"))).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(insert(broken((xml) => xml.replace("</p:sld>", "")))).rejects.toMatchObject({
      code: "GeneralException",
    });
    await expect(
      insert(broken((xml) => xml.replace("<p:cNvPr ", '<p:cNvPr r:id="rId77" '))),
    ).rejects.toMatchObject({ code: "GeneralException" });
    expect(host.partNames()).toEqual(before);
    expect(host.slideCount()).toBe(3);
  });

  test("a build may refuse twins (#6105)", async () => {
    await start({ profile: { ...profileOf("windows"), insertRefusesTwins: true } });
    await expect(insert(await exportSlide(0))).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("web: the count lags, a new slide cannot be had by its id (#2903), but can be a target", async () => {
    const { host, clock } = await start({ profile: "web" });
    const base64 = await exportSlide(0);
    await insert(base64, { targetSlideId: "256#" });
    const count = (): Promise<number> =>
      PowerPoint.run(async (context) => {
        const result = context.presentation.slides.getCount();
        await context.sync();
        return result.value;
      });
    const [, id = ""] = host.slideIds();
    expect(await count()).toBe(3);
    await expect(remove(id)).rejects.toMatchObject({ code: "InvalidArgument" });
    await insert(base64, { targetSlideId: id });
    await clock.wait(3000);
    expect(await count()).toBe(5);
    await remove(id);
    expect(host.slideCount()).toBe(4);
  });

  test("windows: no lag", async () => {
    const { host } = await start({ profile: "windows" });
    await insert(await exportSlide(0), { targetSlideId: "256#" });
    await remove(host.slideIds()[1] ?? "");
    expect(host.slideCount()).toBe(3);
  });
});

test("deleting takes the notes along, what others use stays, links to it are cut", async () => {
  const { host } = await start({ deck: RICH });
  await remove("256#");
  expect(host.partNames().filter((name) => /notesSlide|media/.test(name))).toEqual([]);
  expect(host.partNames().some((name) => name.includes("slideLayout"))).toBe(true);
  expect(host.slideXml(3)).toContain("hlinkClick");
  await remove("257#");
  expect(host.slideXml(2)).not.toContain("hlinkClick");
  expect(titles(host)).toEqual(["Third", ""]);
});

test("moving", async () => {
  const { host } = await start();
  await PowerPoint.run(async (context) => {
    context.presentation.slides.getItem("258#").moveTo(0);
    await context.sync();
  });
  expect(titles(host)).toEqual(["Third", "First", "Second"]);
  const outside = PowerPoint.run(async (context) => {
    context.presentation.slides.getItemAt(0).moveTo(3);
    await context.sync();
  });
  await expect(outside).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a new slide has its layout's placeholders", async () => {
  const { host } = await start();
  await PowerPoint.run(async (context) => {
    const { slideMasters } = context.presentation;
    slideMasters.load("items/layouts/items/id,items/layouts/items/name");
    await context.sync();
    const layout = slideMasters.items[0]?.layouts.items.find(
      (one) => one.name === "Title and Content",
    );
    context.presentation.slides.add(layout ? { layoutId: layout.id } : {});
    await context.sync();
  });
  expect(host.view().slides[3]?.shapes.map((shape) => shape.placeholder)).toEqual(["title", "obj"]);
});

test("a box that fits its text grows with it, but not on an inserted slide until told so again", async () => {
  const box = raw(
    '<p:sp><p:nvSpPr><p:cNvPr id="%ID%" name="Fit"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="369332"/></a:xfrm></p:spPr><p:txBody><a:bodyPr wrap="square"><a:spAutoFit/></a:bodyPr><a:p><a:r><a:rPr sz="1800"/><a:t>One</a:t></a:r></a:p></p:txBody></p:sp>',
  );
  const { host } = await start({ deck: deck({ slides: [slide(box, textBox("Two"))] }) });
  const height = (slideNumber: number): number =>
    host.view().slides[slideNumber - 1]?.shapes[0]?.box.height ?? 0;
  const grow = (index: number): Promise<void> =>
    PowerPoint.run(async (context) => {
      const shape = context.presentation.slides.getItemAt(index).shapes.getItemAt(0);
      shape.textFrame.textRange.text = "One\rTwo\rThree";
      await context.sync();
    });
  const base64 = await exportSlide(0);
  await grow(0);
  expect(height(1)).toBeGreaterThan(900000);
  await insert(base64, { targetSlideId: "256#" });
  await grow(1);
  expect(height(2)).toBe(369332);
  await PowerPoint.run(async (context) => {
    const shape = context.presentation.slides.getItemAt(1).shapes.getItemAt(0);
    shape.textFrame.autoSizeSetting = "AutoSizeShapeToFitText";
    await context.sync();
  });
  expect(height(2)).toBe(height(1));
});

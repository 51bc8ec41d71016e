/** @jest-environment jsdom */
/** Pictures on a browser's clipboard: what is tried, and what is left where the browser takes less. */
import type { PictureContent } from "../../src/actions/copy-picture";
import { pictureClipboard } from "../../src/taskpane/equation/picture-clipboard";

const SVG: PictureContent = { format: "svg", svg: "<svg/>" };
const PNG: PictureContent = { format: "png", png: new Blob(["png"], { type: "image/png" }) };

interface Browser {
  /** Types that the clipboard takes; undefined: the browser cannot be asked. */
  readonly types?: readonly string[];
  /** Whether it lets the page write. */
  readonly allows?: boolean;
  readonly copyCommand?: boolean;
}

/** Gives the page a clipboard; what was written is in the list. */
function withBrowser({ types, allows = true, copyCommand = false }: Browser): string[] {
  const written: string[] = [];
  class Item {
    constructor(readonly data: Record<string, Promise<Blob>>) {}
  }
  Object.defineProperty(globalThis, "ClipboardItem", {
    configurable: true,
    value: types ? Object.assign(Item, { supports: (type: string) => types.includes(type) }) : Item,
  });
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: {
      async write([item]: readonly Item[]) {
        if (!allows) throw new Error("not allowed");
        const entries = Object.entries(item?.data ?? {});
        await Promise.all(entries.map(([, blob]) => blob));
        written.push(entries.map(([type]) => type).join("+"));
      },
      async writeText(text: string) {
        if (!allows) throw new Error("not allowed");
        written.push(text);
      },
    },
  });
  document.execCommand = () => {
    if (!copyCommand) return false;
    const data = new Map<string, string>();
    const event = Object.assign(new Event("copy", { cancelable: true }), {
      clipboardData: { setData: (type: string, value: string) => data.set(type, value) },
    });
    document.dispatchEvent(event);
    written.push(`command ${[...data.entries()].join()}`);
    return true;
  };
  return written;
}

test("an SVG goes in as a picture and as text", async () => {
  const written = withBrowser({ types: ["image/svg+xml", "image/png"] });
  expect(await pictureClipboard().write("svg", Promise.resolve(SVG))).toBe("picture");
  expect(written).toEqual(["text/plain+image/svg+xml"]);
});

test.each([undefined, ["image/png"]])("a browser that takes %j gets its markup", async (types) => {
  const written = withBrowser({ ...(types ? { types } : {}), copyCommand: true });
  expect(await pictureClipboard().write("svg", Promise.resolve(SVG))).toBe("text");
  expect(written).toEqual(["command text/plain,<svg/>"]);
  const without = withBrowser({ ...(types ? { types } : {}) });
  expect(await pictureClipboard().write("svg", Promise.resolve(SVG))).toBe("text");
  expect(without).toEqual(["<svg/>"]);
});

test.each([undefined, ["image/png"]])("a PNG goes in where the browser takes %j", async (types) => {
  const written = withBrowser(types ? { types } : {});
  expect(await pictureClipboard().write("png", Promise.resolve(PNG))).toBe("picture");
  expect(written).toEqual(["image/png"]);
});

test("where nothing is allowed, it is refused", async () => {
  const written = withBrowser({ types: ["image/svg+xml", "image/png"], allows: false });
  expect(await pictureClipboard().write("svg", Promise.resolve(SVG))).toBe("refused");
  expect(await pictureClipboard().write("png", Promise.resolve(PNG))).toBe("refused");
  expect(written).toEqual([]);
});

test("nothing is written when nothing came of it", async () => {
  const written = withBrowser({ types: ["image/svg+xml"], copyCommand: true });
  const clipboard = pictureClipboard();
  expect(await clipboard.write("svg", Promise.resolve(undefined))).toBe("refused");
  expect(await clipboard.write("svg", Promise.reject(new Error("not drawn")))).toBe("refused");
  expect(written).toEqual([]);
});

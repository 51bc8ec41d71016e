import type {
  PictureClipboard,
  PictureContent,
  PictureFormatName,
} from "../../actions/copy-picture";
import { copyByCommand } from "../shared/browser-clipboard";

const TYPES = { svg: "image/svg+xml", png: "image/png" } as const;

/**
 * The browser's clipboard, for pictures. Only the asynchronous clipboard API can write them, and it is closed
 * to panes in Office for the web (docs/host-facts.md, clipboard-in-panes); the copy command only takes text.
 * A picture is written as a promise within the person's click, while it is still being made: later some
 * browsers (WebKit) would not allow it. A browser that takes no SVG gets its markup as text.
 */
export function pictureClipboard(): PictureClipboard {
  return {
    async write(format, content) {
      if (takes(format) && (await writeItem(format, content))) return "picture";
      const made = await content.catch(() => undefined);
      if (made?.format !== "svg") return "refused";
      return copyByCommand({ plain: made.svg }) || (await writeText(made.svg)) ? "text" : "refused";
    },
  };
}

function takes(format: PictureFormatName): boolean {
  // Browsers that cannot be asked (Chromium before 121, Firefox before 127) take PNG only.
  return typeof ClipboardItem !== "undefined" && "supports" in ClipboardItem
    ? ClipboardItem.supports(TYPES[format])
    : format === "png";
}

async function writeItem(
  format: PictureFormatName,
  content: Promise<PictureContent | undefined>,
): Promise<boolean> {
  // There may be nothing to copy: a rejected write leaves the clipboard as it is.
  const made = content.then((picture) => picture ?? Promise.reject(new Error("nothing to copy")));
  const picture = made.then((it) =>
    it.format === "svg" ? new Blob([it.svg], { type: TYPES.svg }) : it.png,
  );
  // SVG is text too: a text editor can paste its markup.
  const plain = made.then(
    (it) => new Blob(it.format === "svg" ? [it.svg] : [], { type: "text/plain" }),
  );
  for (const promise of [picture, plain]) promise.catch(() => undefined);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...(format === "svg" ? { "text/plain": plain } : {}),
        // Last, because WebView2 was seen to keep only the last type (clipboard-in-panes).
        [TYPES[format]]: picture,
      }),
    ]);
    return true;
  } catch {
    // Not allowed (a frame without permission), or nothing to copy.
    return false;
  }
}

async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

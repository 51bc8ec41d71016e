import type { Clipboard, ClipboardContent } from "../../session/clipboard";

/**
 * The browser's clipboard. The copy command comes first: what it sets arrives as it is and needs no
 * permission, while the modern way lets the browser clean the markup and is closed to frames in some
 * hosts (Outlook for the web, office-js#1991).
 */
export function browserClipboard(): Clipboard {
  return {
    async write(content) {
      const ready = await content;
      if (ready === undefined) return false;
      return copyByCommand(ready) || (await copyByItem(ready));
    },
  };
}

/** By the browser's copy command; within a click or key press. */
export function copyByCommand(content: ClipboardContent): boolean {
  let set = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    if (content.html !== undefined) event.clipboardData.setData("text/html", content.html);
    event.clipboardData.setData("text/plain", content.plain);
    event.preventDefault();
    set = true;
  };
  document.addEventListener("copy", onCopy);
  try {
    return document.execCommand("copy") && set;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", onCopy);
  }
}

async function copyByItem(content: ClipboardContent): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...(content.html === undefined
          ? {}
          : { "text/html": new Blob([content.html], { type: "text/html" }) }),
        "text/plain": new Blob([content.plain], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}

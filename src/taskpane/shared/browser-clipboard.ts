import type { Clipboard, ClipboardContent } from "../../session/clipboard";

/**
 * The browser's clipboard. The copy command comes first: what it sets arrives unchanged and needs no
 * permission, while the asynchronous API lets the browser sanitise the markup and is closed to panes in
 * Office for the web (docs/host-facts.md, clipboard-in-panes).
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

/** Writes with the browser's copy command; must be called within a click or key press. */
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
        "text/plain": new Blob([content.plain], { type: "text/plain" }),
        // Last, because WebView2 was seen to keep only the last type (clipboard-in-panes).
        ...(content.html === undefined
          ? {}
          : { "text/html": new Blob([content.html], { type: "text/html" }) }),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}

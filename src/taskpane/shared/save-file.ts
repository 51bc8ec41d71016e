/**
 * Gives the person a file, as a download of the page. Panes cannot know whether it arrived: the desktop's
 * webview may block downloads silently, so the caller tells the person what to do then.
 */
export function saveFile({
  name,
  type,
  text,
}: {
  readonly name: string;
  readonly type: string;
  readonly text: string | Blob;
}): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; the address can be revoked soon after.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

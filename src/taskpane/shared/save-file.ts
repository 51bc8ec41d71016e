/**
 * Gives the person a file, as a download of the page. Panes cannot know whether it arrived: in the
 * desktop's web view downloads may be blocked without a word, so who saves says what to do then.
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
  // The browser reads it after the click; the address may go soon after.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

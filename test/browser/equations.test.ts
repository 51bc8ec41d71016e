/** Mathematics of other programs in the field. */
import { expect, test } from "@jest/globals";
import { useWindows } from "./window";

const windows = useWindows();

test("pasted MathML becomes LaTeX, and the field's undo takes it back", async () => {
  const { pane } = await windows.open();
  await pane.write("y=");
  await pane.field.press("End");
  await pane.field.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "a b");
    clipboardData.setData("text/html", "<p><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math></p>");
    field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await pane.preview.locator("mfrac").waitFor();
  expect(await pane.latex()).toBe(String.raw`y=\frac{a}{b}`);
  await pane.field.press("Control+z");
  await pane.preview.locator("mfrac").waitFor({ state: "detached" });
  expect(await pane.latex()).toBe("y=");
});

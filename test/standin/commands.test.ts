/** Commands of the ribbon through the real client: associated functions are found, run and awaited. */
import { deck, slide, title } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";
import type { PowerPointForTests } from "../support/powerpoint";

let open: PowerPointForTests;

beforeEach(async () => {
  open = await openPowerPoint({ deck: deck({ slides: [slide(title("Sums"))] }) });
});
afterEach(() => {
  open.close();
});

test("a command runs the function with its name, and ends with completed()", async () => {
  const done: string[] = [];
  open.office.actions.associate("greet", (event: Office.AddinCommands.Event) => {
    done.push(event.source.id);
    event.completed();
  });
  expect(await open.host.runCommand("greet")).toBe(true);
  expect(done).toEqual(["greet"]);
});

test("a command without completed() does not end", async () => {
  const started = new Promise<Office.AddinCommands.Event>((resolve) => {
    open.office.actions.associate("wait", resolve);
  });
  let ended = false;
  const run = open.host.runCommand("wait").then(() => {
    ended = true;
  });
  const event = await started;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ended).toBe(false);
  event.completed();
  await run;
  expect(ended).toBe(true);
});

test("a command that nobody has is said so", async () => {
  expect(await open.host.runCommand("nobody")).toBe(false);
});

test("the add-in can ask for its pane", async () => {
  let asked = 0;
  const stop = open.host.onPaneAskedFor(() => asked++);
  await open.office.addin.showAsTaskpane();
  expect(asked).toBe(1);
  await open.office.addin.hide();
  expect(asked).toBe(1);
  stop();
  await open.office.addin.showAsTaskpane();
  expect(asked).toBe(1);
});

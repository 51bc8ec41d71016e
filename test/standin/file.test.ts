/** The whole file through the API, and the parts of an opened deck. */
import { unzipSync } from "fflate";
import { Deck } from "../../src/standin/deck/deck";
import { DeckError } from "../../src/standin/deck/parts";
import { deck, picture, slide, table, textBox, title } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";
import type { PowerPointForTests } from "../support/powerpoint";

const DECK = deck({
  slides: [
    { ...slide(title("Sums"), picture(), table([["a"]])), notes: "Say hello", hidden: true },
    slide(textBox("Text")),
  ],
});

let open: PowerPointForTests | undefined;

afterEach(() => {
  open?.close();
  open = undefined;
});

const getFile = (sliceSize?: number): Promise<Office.AsyncResult<Office.File>> =>
  new Promise((resolve) => {
    const done = (result: Office.AsyncResult<Office.File>): void => resolve(result);
    const { document } = Office.context;
    if (sliceSize === undefined) document.getFileAsync(Office.FileType.Compressed, done);
    else document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done);
  });

const getSlice = (file: Office.File, index: number): Promise<Office.Slice> =>
  new Promise((resolve) => file.getSliceAsync(index, (result) => resolve(result.value)));

const close = (file: Office.File): Promise<void> =>
  new Promise((resolve) => file.closeAsync(() => resolve()));

function same(left: Uint8Array, right: Uint8Array): void {
  const [a, b] = [unzipSync(left), unzipSync(right)];
  expect(Object.keys(b).sort()).toEqual(Object.keys(a).sort());
  for (const name of Object.keys(a)) {
    expect([name, Buffer.from(b[name] ?? []).equals(Buffer.from(a[name] ?? []))]).toEqual([
      name,
      true,
    ]);
  }
}

test("opening and saving leaves every part as it was", () => {
  same(DECK, Deck.open(DECK).save());
});

test("looking at everything changes nothing", async () => {
  open = await openPowerPoint({ deck: DECK });
  open.host.view();
  open.host.texts(1);
  await PowerPoint.run(async (context) => {
    context.presentation.slides.load(
      "items/id,items/layout/name,items/shapes/items/left,items/shapes/items/type",
    );
    context.presentation.slideMasters.load("items/name,items/layouts/items/name");
    await context.sync();
  });
  same(DECK, open.host.deckBytes());
});

test("an edit touches its part only", async () => {
  open = await openPowerPoint({ deck: DECK });
  open.host.caretAfter("Tex", { slide: 2 });
  open.host.typeText("!");
  const [before, after] = [unzipSync(DECK), unzipSync(open.host.deckBytes())];
  const changed = Object.keys(before).filter(
    (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
  );
  expect(changed).toEqual(["ppt/slides/slide2.xml"]);
});

test("what is no deck is refused", () => {
  expect(() => Deck.open(new Uint8Array([1, 2, 3]))).toThrow(DeckError);
  expect(() => Deck.open(new Uint8Array())).toThrow(DeckError);
});

test("the file comes in slices of the size asked for", async () => {
  open = await openPowerPoint({ deck: DECK });
  const { value: file } = await getFile(1000);
  expect(file.size).toBe(open.host.deckBytes().length);
  expect(file.sliceCount).toBe(Math.ceil(file.size / 1000));
  const bytes: number[] = [];
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await getSlice(file, index);
    expect(slice.index).toBe(index);
    expect(slice.size).toBe(Math.min(1000, file.size - index * 1000));
    bytes.push(...(slice.data as number[]));
  }
  await close(file);
  expect(Uint8Array.from(bytes)).toEqual(open.host.deckBytes());
  expect(open.host.counts.methods).toEqual({
    getFileAsync: 1,
    getSliceAsync: file.sliceCount,
    closeAsync: 1,
  });
});

test("at most two files may be open: who does not close waits in vain", async () => {
  open = await openPowerPoint({ deck: DECK });
  const first = await getFile();
  const second = await getFile();
  const third = await getFile();
  expect([first.status, second.status, third.status]).toEqual(["succeeded", "succeeded", "failed"]);
  expect(third.error.code).toBe(11000);
  await close(first.value);
  expect((await getFile()).status).toBe("succeeded");
});

test("the file is the deck at the moment it was asked for", async () => {
  open = await openPowerPoint({ deck: DECK });
  const { value: file } = await getFile();
  open.host.editText(2, "Text", "Later");
  const slice = await getSlice(file, 0);
  const xml = unzipSync(Uint8Array.from(slice.data as number[]))["ppt/slides/slide2.xml"];
  expect(new TextDecoder().decode(xml)).toContain("<a:t>Text</a:t>");
});

test("only the compressed file is given", async () => {
  open = await openPowerPoint({ deck: DECK });
  const result = await new Promise<Office.AsyncResult<Office.File>>((resolve) =>
    Office.context.document.getFileAsync(Office.FileType.Text, resolve),
  );
  expect(result.status).toBe("failed");
});

test("going to slides by id, by number and by word", async () => {
  open = await openPowerPoint({ deck: DECK });
  const go = (id: number | string, type: Office.GoToType): Promise<string> =>
    new Promise((resolve) =>
      Office.context.document.goToByIdAsync(id, type, (result) => resolve(String(result.status))),
    );
  expect(await go(257, Office.GoToType.Slide)).toBe("succeeded");
  expect(open.host.currentSlide()).toBe(2);
  expect(await go(Office.Index.Previous, Office.GoToType.Index)).toBe("succeeded");
  expect(open.host.currentSlide()).toBe(1);
  expect(await go(Office.Index.Last, Office.GoToType.Index)).toBe("succeeded");
  expect(open.host.currentSlide()).toBe(2);
  expect(await go(999, Office.GoToType.Slide)).toBe("failed");
  expect(await go(Office.Index.Next, Office.GoToType.Index)).toBe("failed");
});

test("another deck in the same window", async () => {
  open = await openPowerPoint({ deck: DECK });
  open.host.caretAfter("Sums");
  open.host.openDeck(deck({ slides: [slide(textBox("Other"))] }), "Other.pptx");
  expect(open.host.texts(1)).toEqual(["Other"]);
  expect(open.host.selection()).toEqual({ type: "none" });
  const title_ = await PowerPoint.run(async (context) => {
    context.presentation.load("title");
    await context.sync();
    return context.presentation.title;
  });
  expect(title_).toBe("Other");
});

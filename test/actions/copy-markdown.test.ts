/** The slide and the deck as Markdown on the clipboard, from a stand-in PowerPoint through the real client. */
import { copyMarkdown, type CopyMarkdownResult } from "../../src/actions/copy-markdown";
import type { ProfileName } from "../../src/standin/profiles";
import { openDesk, type Desk, type DeskOptions } from "../exchange/support";
import {
  body,
  deck,
  equation,
  mathRun,
  paragraph,
  run,
  slide,
  textBox,
  title,
} from "../support/deck";
import { accessTo, testServices } from "../support/services";

const DECK = deck({
  slides: [
    slide(title("First"), textBox("Plain words.")),
    slide(body(paragraph(run("where "), equation(mathRun("𝑎")), run(" is small")))),
    slide(textBox(paragraph(equation("<m:what><m:t>q</m:t></m:what>")), { name: "Odd" })),
  ],
});

const BUSY = { code: "busy", call: "deckState", landed: "no", retry: "later", detail: "" } as const;

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function copied(
  scope: "slide" | "deck",
  number: number,
  {
    profile = "windows",
    allowed = true,
    ...options
  }: Partial<DeskOptions> & { profile?: ProfileName; allowed?: boolean } = {},
): Promise<{ result: CopyMarkdownResult; text: string | undefined }> {
  desk = await openDesk({ deck: DECK, profile, ...options });
  desk.host.goToSlide(number);
  const { exchange, port } = desk;
  let text: string | undefined;
  const services = testServices({
    powerPoint: () => Promise.resolve(accessTo(exchange, port)),
    clipboard: {
      async write(promised) {
        text = (await promised)?.plain;
        return allowed && text !== undefined;
      },
    },
  });
  return { result: await copyMarkdown.perform(services, { scope, untitled: "Nr. {slide}" }), text };
}

test.each(["windows", "web", "mac"] as const)(
  "the slide, by its number in the deck: %s",
  async (profile) => {
    const { result, text } = await copied("slide", 2, { profile });
    expect(result).toEqual({ kind: "copied", slides: 1, problems: [] });
    expect(text).toBe("## Nr. 2\n\n- where $a$ is small\n");
  },
);

test("the deck, and what could not be read with its place", async () => {
  const { result, text } = await copied("deck", 1);
  expect(result).toMatchObject({
    kind: "copied",
    slides: 3,
    problems: [{ slide: 3, shape: "Odd", problem: { code: "readUnknownElement" } }],
  });
  expect(text).toMatch(
    /^## First\n\nPlain words\.\n\n---\n\n## Nr\. 2\n\n- where \$a\$ is small\n\n---\n\n## Nr\. 3\n\n\$.*q.*\$\n$/,
  );
});

test("where the browser refuses, and where PowerPoint fails, it is said", async () => {
  expect((await copied("slide", 2, { allowed: false })).result).toEqual({ kind: "refused" });
  desk?.close();
  const failing = await copied("deck", 2, {
    wrap: (port) => ({
      ...port,
      deckState: () => Promise.resolve({ ok: false, failure: BUSY }),
    }),
  });
  expect(failing.text).toBeUndefined();
  expect(failing.result).toMatchObject({ kind: "failed", failure: { host: { code: "busy" } } });
});

test("outside PowerPoint there is nothing to copy", async () => {
  const result = await copyMarkdown.perform(testServices(), { scope: "deck", untitled: "" });
  expect(result).toEqual({ kind: "noPowerPoint", connection: "outside" });
});

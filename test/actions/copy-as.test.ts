/** Each notation on the clipboard is what its own writer says. */
import type { ClipboardContent } from "../../src/session/clipboard";
import { copyAs } from "../../src/actions/copy-as";
import type { CopyFormat } from "../../src/actions/copy-as";
import { testServices } from "../support/services";

async function copied(
  source: string,
  format: CopyFormat,
  allowed = true,
  preamble?: string,
): Promise<{ result: Awaited<ReturnType<typeof copyAs>>; content: ClipboardContent | undefined }> {
  let content: ClipboardContent | undefined;
  const services = testServices({
    clipboard: {
      async write(promised) {
        content = await promised;
        return allowed && content !== undefined;
      },
    },
  });
  const input = { source, mode: "auto" as const, ...(preamble === undefined ? {} : { preamble }) };
  return { result: await copyAs(services, input, format), content };
}

test.each([
  ["latex", String.raw`\frac{a}{b}`, /^\\frac\{a\}\{b\}$/],
  ["mathml", String.raw`\frac{a}{b}`, /^<math.*<mfrac>/],
  ["unicodemath", String.raw`\frac{a}{b}`, /^𝑎\/𝑏$/u],
  ["omml", String.raw`\frac{a}{b}`, /^<m:oMath .*<m:f>/],
] as const)("%s", async (format, source, expected) => {
  const { result, content } = await copied(source, format);
  expect(result).toEqual({ kind: "copied" });
  expect(content?.plain).toMatch(expected);
  // Only MathML means something as HTML.
  expect(content?.html !== undefined).toBe(format === "mathml");
});

test("LaTeX is copied as it was typed, also with errors; nothing else is", async () => {
  const { content } = await copied(String.raw`\frac{a}{`, "latex");
  expect(content?.plain).toBe(String.raw`\frac{a}{`);
  const { result } = await copied(String.raw`\frac{a}{`, "omml");
  expect(result.kind).toBe("unreadable");
  expect((await copied("  ", "latex")).result.kind).toBe("empty");
});

test("own commands are in force", async () => {
  const { content } = await copied("\\R", "unicodemath", true, "\\newcommand{\\R}{\\mathbb{R}}");
  expect(content?.plain).toBe("ℝ");
});

test("LaTeX with the definitions expanded needs none of them and reads the same", async () => {
  const preamble = String.raw`\newcommand{\R}{\mathbb{R}} \newcommand{\norm}[1]{\left\lVert #1\right\rVert} \DeclareMathOperator{\rk}{rk}`;
  const source = String.raw`\norm{\rk A}_2 \in \R \newcommand{\half}{\frac{1}{2}} \half`;
  const { content } = await copied(source, "expanded", true, preamble);
  const plain = content?.plain ?? "";
  expect(plain).not.toMatch(/\\(?:R|norm|rk|half|newcommand)\b/);
  const own = await copied(source, "omml", true, preamble);
  const others = await copied(plain, "omml");
  expect(others.result).toEqual({ kind: "copied" });
  expect(others.content?.plain).toBe(own.content?.plain);
});

test("where the browser refuses, the text is given to be copied by hand", async () => {
  const { result } = await copied("x", "unicodemath", false);
  expect(result).toEqual({ kind: "refused", text: "𝑥" });
});

test("a translator that cannot load is no copy", async () => {
  const services = {
    translator: () => Promise.reject(new Error("no network")),
    clipboard: {
      write: (content: Promise<unknown>) =>
        content.then(
          () => true,
          () => false,
        ),
    },
  };
  await expect(copyAs(services, { source: "x", mode: "auto" }, "omml")).rejects.toThrow(
    "no network",
  );
});

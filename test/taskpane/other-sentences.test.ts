/** What is said of the other ways in, in both languages. */
import type { HostFailure } from "../../src/host/failure";
import {
  copiedMessage,
  pictureMessage,
  typedMessage,
} from "../../src/taskpane/equation/other-sentences";
import { english } from "../../src/taskpane/shared/texts-en";
import { german } from "../../src/taskpane/shared/texts-de";
import { copy as de } from "../../src/text/de/copy";
import { copy as en } from "../../src/text/en/copy";

const languages = [
  ["en", en, english],
  ["de", de, german],
] as const;

function failure(parts: Partial<HostFailure>): HostFailure {
  return {
    code: "failed",
    call: "insertPicture",
    landed: "unknown",
    retry: "later",
    detail: "5001",
    ...parts,
  };
}

describe.each(languages)("%s", (_, copy, texts) => {
  test("how a text is built up depends on the platform", () => {
    const said = (platform: "windows" | "mac" | "web" | "other"): string =>
      typedMessage({ kind: "typed", text: "x", platform, emptyLines: false }, copy, texts).text;
    expect(said("windows")).toContain("Alt+=");
    expect(said("mac")).not.toContain("Alt+=");
    expect(said("mac")).toMatch(/Control\+=|Ctrl\+=/);
    expect(said("web")).toBe(said("other"));
    const lines = typedMessage(
      { kind: "typed", text: "x", platform: "mac", emptyLines: true },
      copy,
      texts,
    );
    expect(lines).toMatchObject({ intent: "warning" });
    expect(lines.text).toContain(copy.emptyLines);
  });

  test("a picture without alternative text comes with the words to write", () => {
    const kind = "inserted";
    expect(pictureMessage({ kind, words: "a over b", described: true }, copy, texts)).toEqual({
      intent: "success",
      text: copy.inserted,
    });
    expect(pictureMessage({ kind, words: "a over b", described: false }, copy, texts).text).toMatch(
      /: a over b$/,
    );
  });

  test("a failure says what is known of the slide", () => {
    const said = (parts: Partial<HostFailure>): string =>
      pictureMessage({ kind: "failed", failure: failure(parts) }, copy, texts).text;
    expect(said({ landed: "unknown" })).toContain(copy.mayBeThere);
    expect(said({ landed: "no", code: "accessDenied" })).toContain(texts.host.kept.unchanged);
    expect(said({ landed: "no", code: "noSelection" })).toBe(copy.selectNothing);
    const typed = typedMessage(
      { kind: "failed", failure: failure({ call: "typeText", landed: "no", code: "noSelection" }) },
      copy,
      texts,
    );
    expect(typed).toMatchObject({ intent: "error", title: copy.notTyped });
    expect(typed.text).toContain(texts.host.hostFailures.noSelection);
  });

  test("everything that can come of it has its sentence", () => {
    for (const message of [
      typedMessage({ kind: "empty" }, copy, texts),
      typedMessage({ kind: "noCaret" }, copy, texts),
      typedMessage({ kind: "unreadable", problems: [] }, copy, texts),
      pictureMessage({ kind: "notDrawn", detail: "no network" }, copy, texts),
      pictureMessage({ kind: "noPowerPoint", connection: "outside" }, copy, texts),
      copiedMessage({ kind: "empty" }, "SVG", copy, texts, false),
      copiedMessage({ kind: "copied" }, "SVG", copy, texts, false),
      copiedMessage({ kind: "notDrawn", detail: "no network" }, "SVG", copy, texts, false),
      copiedMessage(
        { kind: "refused", file: { name: "equation.svg", type: "image/svg+xml", content: "" } },
        "SVG",
        copy,
        texts,
        true,
      ),
    ]) {
      expect(message.text).toMatch(/\p{L}/u);
      // Every placeholder is filled.
      expect(message.text).not.toMatch(/\{\w+\}/);
    }
  });
});

/** A prefix means what a file declares: slides under other prefixes than Office's are read and edited like any. */
import { strFromU8, unzipSync } from "fflate";
import { harvest } from "../../src/deck/harvest";
import { insertEquation } from "../../src/deck/insert";
import type { Mode, Place } from "../../src/deck/place";
import { removeEquation, replaceEquation } from "../../src/deck/replace";
import { setCreationId, readCreationId } from "../../src/pptx/creation-id";
import type { Package } from "../../src/pptx/package";
import { parseXml, type XmlElement } from "../../src/xml/parse";
import { NS } from "../../src/xml/namespaces";
import { deck, paragraph, run, slide, textBox } from "../support/deck";
import { FRACTION, open, SLIDE, Y } from "../support/slides";

const COLOUR = 'lang="en-US" sz="2000"|<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
const bytes = deck({
  slides: [slide(textBox(paragraph(run("We see §Q§ here.", COLOUR)), "Alone", { id: 7 }))],
});
const XML = strFromU8(unzipSync(bytes)[SLIDE] ?? new Uint8Array());

/** The same slide with other prefixes; "" makes a namespace the default one. */
function renamed(xml: string, names: Readonly<Record<string, string>>): string {
  return xml
    .replace(/(<\/?)(\w+):/g, (whole, start: string, prefix: string) => {
      const name = names[prefix];
      return name === undefined ? whole : name === "" ? start : `${start}${name}:`;
    })
    .replace(/xmlns:(\w+)=/g, (whole, prefix: string) => {
      const name = names[prefix];
      return name === undefined ? whole : name === "" ? "xmlns=" : `xmlns:${name}=`;
    });
}

const SLIDES: readonly (readonly [string, string])[] = [
  ["another prefix for a:", renamed(XML, { a: "drw" })],
  ["a: and p: the other way round", renamed(XML, { a: "p", p: "a" })],
  ["a: as the default", renamed(XML, { a: "" })],
  ["p: as the default", renamed(XML, { p: "" })],
  [
    "a: declared at each paragraph",
    renamed(XML, { a: "x" })
      .replace(` xmlns:x="${NS.a}"`, ` xmlns:y="${NS.a}"`)
      .replace(/<(\/?)x:/g, "<$1y:")
      .replace(/<y:p>(.*?)<\/y:p>/g, (whole) =>
        whole.replace(/<(\/?)y:/g, "<$1z:").replace("<z:p>", `<z:p xmlns:z="${NS.a}">`),
      ),
  ],
  [
    "m:, mc: and a14: mean something else",
    XML.replace("<p:sld ", '<p:sld xmlns:m="urn:m" xmlns:mc="urn:mc" xmlns:a14="urn:a14" ').replace(
      "<a:lstStyle/>",
      '<a:lstStyle><a14:own xmlns=""/></a:lstStyle>',
    ),
  ],
];

/** Names by namespace and content, without prefixes: what a program sees that knows namespaces. */
function seen(element: XmlElement): string {
  const usual = Object.entries(NS).find(([, uri]) => uri === element.namespace)?.[0];
  const inside = element.children.map((c) => (c.kind === "text" ? c.value : seen(c))).join("");
  const attributes = [...element.attributes]
    .filter(([name]) => !name.startsWith("xmlns") && name !== "Requires" && name !== "id")
    .map(([name, value]) => ` ${name}=${value}`);
  return `<${usual ?? element.namespace}:${element.local}${attributes.join("")}>${inside}</>`;
}
const slideOf = (pkg: Package): string =>
  seen(parseXml(pkg.text(SLIDE), { wellFormed: true })).replaceAll("<urn:a14:own></>", "");

function withSlide(xml: string): Package {
  const pkg = open(bytes);
  pkg.write(SLIDE, xml);
  return open(pkg.save());
}

const PLACES: readonly (readonly [string, Place, Mode])[] = [
  ["inline", { kind: "text", text: "§Q§" }, "inline"],
  ["display, which splits the paragraph", { kind: "text", text: "§Q§" }, "display"],
  ["at the end, on its own", { kind: "text", text: "Alone" }, "auto"],
  ["a new text box", { kind: "newTextBox" }, "auto"],
];

describe.each(SLIDES)("%s", (_name, xml) => {
  test.each(PLACES)("%s: as with the usual prefixes", (_place, place, mode) => {
    const edit = (pkg: Package): string => {
      const first = insertEquation(pkg, SLIDE, place, { body: FRACTION, mode });
      if (!first.ok) throw new Error(first.refusal.code);
      const at = { kind: "equation", frame: first.frame, index: first.index } as const;
      const inserted = slideOf(pkg);
      expect(harvest(pkg)).toMatchObject({ ok: true, equations: [{ latex: "\\frac{a}{b}" }] });
      // Another equation beside it, one in its place, and both taken out again.
      const beside = { kind: "afterEquation", frame: first.frame, index: first.index } as const;
      const second = insertEquation(pkg, SLIDE, beside, { body: Y, mode: "inline" });
      expect(second.ok).toBe(true);
      expect(replaceEquation(pkg, SLIDE, at, { body: Y, mode: "auto" }).ok).toBe(true);
      const replaced = slideOf(pkg);
      expect(removeEquation(pkg, SLIDE, { ...at, index: 1 }).ok).toBe(true);
      expect(removeEquation(pkg, SLIDE, at).ok).toBe(true);
      return `${inserted}\n${replaced}\n${slideOf(pkg)}`.replace(
        /\{[0-9A-F]{8}-[-0-9A-F]{27}\}/g,
        "{}",
      );
    };
    expect(edit(withSlide(xml))).toBe(edit(withSlide(XML)));
  });

  test("a creation id", () => {
    const pkg = withSlide(xml);
    setCreationId(pkg, SLIDE, 42);
    expect(readCreationId(open(pkg.save()), SLIDE)).toBe(42);
  });
});

/** What a slide's shapes had for themselves in the file goes with them, and nothing else. */
import { expect, test } from "@jest/globals";
import { dropWhatLeft } from "../../src/pptx/leave";
import { openPackage, type Package } from "../../src/pptx/package";
import { cuts, splice } from "../../src/pptx/splice";
import { deck, slide, textBox } from "../support/deck";
import { leftObject, leftPicture } from "../support/leftovers";

const VML = "ppt/drawings/vmlDrawing1.vml";
const OLE = new Uint8Array([1, 2, 3]);

const vmlShape = (spid: string, image: string): string =>
  `<v:shape id="${spid}" type="#t75"><v:imagedata o:relid="${image}" o:title=""/></v:shape>`;

/** A slide with two embedded objects and a picture with tags; the objects have shapes in VML, with pictures. */
function open(vml?: string): { readonly pkg: Package; readonly part: string } {
  const bytes = deck({
    slides: [
      slide(
        textBox("text"),
        leftObject("Equation.3", OLE),
        leftObject("Equation.3", OLE),
        leftPicture({ tags: { LATEXADDIN: "x" } }),
      ),
    ],
  });
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { pkg } = opened;
  const part = pkg.slides[0]?.part ?? "";
  let n = 0;
  const withShapes = pkg
    .text(part)
    .replace(
      /<p:oleObj (?=[^>]*><p:embed\/><\/p:oleObj>)/g,
      () => `<p:oleObj spid="_x0000_s${++n}" `,
    );
  pkg.write(part, withShapes);
  const images = pkg.relationships(part).filter(({ type }) => type === "image");
  pkg.addPart(VML, "", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const ids = images
    .slice(0, 2)
    .map(({ target }) => pkg.addRelationship(VML, "image", `/${target}`));
  const shapes = ids.map((id, i) => vmlShape(`_x0000_s${i + 1}`, id)).join("");
  pkg.write(
    VML,
    vml ??
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shapetype id="t75"/>${shapes}</xml>`,
  );
  pkg.addRelationship(part, "vmlDrawing", "../drawings/vmlDrawing1.vml");
  return { pkg, part };
}

/** Takes shapes of the slide away, and says what of the file went with them. */
function leave({ pkg, part }: ReturnType<typeof open>, which: (name: string) => boolean): unknown {
  const before = openPackage(pkg.save());
  if (!before.ok) throw new Error(before.refusal.code);
  const root = pkg.root(part);
  const gone = ["graphicFrame", "pic"]
    .flatMap((kind) => root.descendants("p", kind))
    .filter((e) => which(e.descendants("p", "cNvPr")[0]?.attr("name") ?? ""));
  pkg.write(part, splice(root.source, cuts(gone)));
  dropWhatLeft(pkg, part, gone);
  const after = openPackage(pkg.save());
  if (!after.ok) throw new Error(after.refusal.code);
  const kinds = (p: Package): string[] =>
    p.parts.map((name) => name.replace(/\d+\./, "N.").replace(/^ppt\//, "")).sort();
  const left = kinds(after.pkg);
  const went = kinds(before.pkg).filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const types = after.pkg.text("[Content_Types].xml");
  return {
    went,
    relationships: after.pkg
      .relationships(part)
      .map(({ type }) => type)
      .sort()
      .join(" "),
    drawn: after.pkg.has(VML)
      ? [...after.pkg.text(VML).matchAll(/id="(_x\w+)"/g)].map(([, id]) => id)
      : "no drawing",
    pointsNowhere: [...types.matchAll(/PartName="\/([^"]*)"/g)]
      .map(([, name]) => name ?? "")
      .filter((name) => !after.pkg.has(name)),
  };
}

test("one of two objects: its data, its picture and its shape in VML", () => {
  expect(leave(open(), (name) => name === "Object 2")).toEqual({
    went: ["embeddings/oleObjectN.bin", "media/leftN.wmf"],
    relationships: "image image oleObject slideLayout tags vmlDrawing",
    drawn: ["_x0000_s2"],
    pointsNowhere: [],
  });
});

test("both: the drawing goes as a whole", () => {
  expect(leave(open(), (name) => name.startsWith("Object"))).toEqual({
    went: [
      "drawings/_rels/vmlDrawingN.vml.rels",
      "drawings/vmlDrawingN.vml",
      "embeddings/oleObjectN.bin",
      "embeddings/oleObjectN.bin",
      "media/leftN.wmf",
      "media/leftN.wmf",
    ],
    relationships: "image slideLayout tags",
    drawn: "no drawing",
    pointsNowhere: [],
  });
});

test("a picture and its tags", () => {
  expect(leave(open(), (name) => name.startsWith("Picture"))).toEqual({
    went: ["media/leftN.png", "tags/tagN.xml"],
    relationships: "image image oleObject oleObject slideLayout vmlDrawing",
    drawn: ["_x0000_s1", "_x0000_s2"],
    pointsNowhere: [],
  });
});

test("what another shape asks for stays", () => {
  const { pkg, part } = open();
  const image = pkg.relationships(part).find(({ target }) => target.endsWith(".png"));
  pkg.addRelationship(pkg.related(part, "slideLayout") ?? "", "image", `/${image?.target ?? ""}`);
  expect(leave({ pkg, part }, (name) => name.startsWith("Picture"))).toMatchObject({
    went: ["tags/tagN.xml"],
    pointsNowhere: [],
  });
});

test("VML that cannot be read stays as it is", () => {
  const bad = '<xml><v:shape id="_x0000_s1"><br></xml>';
  const opened = open(bad);
  leave(opened, (name) => name.startsWith("Object"));
  expect(opened.pkg.text(VML)).toBe(bad);
});

/** What a page draws in the place of what it cannot draw itself, lists' numbers and signs, prompts. */
import { openHost } from "../../src/standin/open-host";
import { numbersOf, type Item } from "../../src/standin/text/numbering";
import {
  autoshape,
  body,
  deck,
  paragraph,
  placeholder,
  run,
  slide,
  textBox,
  title,
  type ShapeBuilder,
} from "../support/deck";

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";
const DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
const DRAWING = "http://schemas.microsoft.com/office/drawing/2008/diagram";

const BYTES = Uint8Array.of(1, 2, 3);
/** `BYTES` as a PNG's address. */
const PNG = "data:image/png;base64,AQID";

const host = (...shapes: readonly ShapeBuilder[]) =>
  openHost({ deck: deck({ slides: [slide(...shapes)] }) });
const drawn = (...shapes: readonly ShapeBuilder[]) => host(...shapes).view().slides[0]?.shapes[0];

describe("an empty placeholder asks for", () => {
  const prompts = (...shapes: readonly ShapeBuilder[]) =>
    host(...shapes)
      .view()
      .slides[0]?.shapes.map(({ prompt }) => prompt);

  test("what PowerPoint asks for, never the layout's or the master's sample text", () => {
    expect(
      prompts(title(), body(), placeholder("pic"), placeholder("ftr"), placeholder("sldNum")),
    ).toEqual([{ kind: "title" }, { kind: "text" }, { kind: "object" }, undefined, undefined]);
  });

  test("what the layout's author wrote", () => {
    const own = host(title(), body("There is text"));
    own.editPart("ppt/slideLayouts/slideLayout2.xml", (xml) =>
      xml.replace('<p:ph type="title"/>', '<p:ph type="title" hasCustomPrompt="1"/>'),
    );
    const shapes = own.view().slides[0]?.shapes ?? [];
    expect(shapes.map(({ prompt }) => prompt)).toEqual([
      { kind: "own", text: "A title" },
      undefined,
    ]);
  });
});

describe("numbers of lists", () => {
  const numbered = (scheme = "arabicPeriod", level = 0, startAt = 1): Item => ({
    level,
    empty: false,
    auto: { scheme, startAt },
  });
  const plain = (level = 0): Item => ({ level, empty: false });
  const empty: Item = { ...numbered(), empty: true };

  test("schemes", () => {
    const first = (scheme: string, count = 4): string[] =>
      numbersOf(Array.from({ length: count }, () => numbered(scheme))).map((n) => n ?? "");
    expect(first("arabicPeriod")).toEqual(["1.", "2.", "3.", "4."]);
    expect(first("alphaLcParenR")).toEqual(["a)", "b)", "c)", "d)"]);
    expect(first("alphaUcParenBoth")).toEqual(["(A)", "(B)", "(C)", "(D)"]);
    expect(first("romanUcPeriod", 14).join(" ")).toBe(
      "I. II. III. IV. V. VI. VII. VIII. IX. X. XI. XII. XIII. XIV.",
    );
    expect(first("romanLcParenBoth")).toEqual(["(i)", "(ii)", "(iii)", "(iv)"]);
    expect(first("arabicPlain", 2)).toEqual(["1", "2"]);
    expect(first("alphaLcPeriod", 28).slice(25)).toEqual(["z.", "aa.", "ab."]);
    expect(first("circleNumDbPlain", 21).slice(19)).toEqual(["⑳", "21"]);
    expect(first("circleNumWdBlackPlain", 11).slice(9)).toEqual(["❿", "⓫"]);
    expect(first("ea1ChsPeriod", 21).slice(9)).toContain("二十一.");
    expect(first("thaiNumParenR", 2)).toEqual(["๑)", "๒)"]);
    expect(first("hebrew2Minus", 2)).toEqual(["1-", "2-"]);
    expect(first("somethingNew", 2)).toEqual(["1.", "2."]);
  });

  test("begin where they are told, and go on over deeper and empty paragraphs", () => {
    expect(
      numbersOf([
        numbered("arabicPeriod", 0, 5),
        numbered("alphaLcPeriod", 1),
        plain(1),
        numbered("alphaLcPeriod", 1),
        empty,
        numbered("arabicPeriod", 0, 5),
        numbered("alphaLcPeriod", 1),
      ]),
    ).toEqual(["5.", "a.", undefined, "a.", undefined, "6.", "a."]);
  });

  test("begin anew behind a paragraph without one, and where scheme or start are others", () => {
    expect(
      numbersOf([
        numbered(),
        numbered(),
        plain(),
        numbered(),
        numbered("romanLcPeriod"),
        numbered(),
        numbered("arabicPeriod", 0, 1),
        numbered("arabicPeriod", 0, 7),
        numbered("arabicPeriod", 1, 1),
        numbered("arabicPeriod", 1, 1),
      ]),
    ).toEqual(["1.", "2.", undefined, "1.", "i.", "1.", "2.", "7.", "1.", "2."]);
  });

  test("on a slide, from the paragraph and from its placeholder", () => {
    const auto = (properties: string, text: string) =>
      paragraph(`<a:pPr ${properties}</a:pPr>`, run(text));
    const shape = drawn(
      textBox(
        auto('><a:buFont typeface="+mj-lt"/><a:buAutoNum type="romanUcPeriod" startAt="3"/>', "a"),
        auto('lvl="1"><a:buAutoNum type="alphaLcParenR"/>', "b"),
        auto('><a:buFont typeface="+mj-lt"/><a:buAutoNum type="romanUcPeriod" startAt="3"/>', "c"),
        paragraph("<a:pPr/>", run("d")),
      ),
    );
    expect(shape?.text?.paragraphs.map(({ bullet }) => bullet)).toEqual(["III.", "a)", "IV.", ""]);
    const inherited = drawn(
      textBox("a", "b", {
        listStyle: '<a:lvl1pPr><a:buAutoNum type="arabicParenR"/></a:lvl1pPr>',
      }),
    );
    expect(inherited?.text?.paragraphs.map(({ bullet }) => bullet)).toEqual(["1)", "2)"]);
  });
});

test.each([
  ["Wingdings", "§", "▪"],
  ["Wingdings", "\uf0fc", "✓"],
  ["Wingdings 3", "}", "•"],
  ["Symbol", "·", "•"],
  ["Arial", "–", "–"],
  ["Courier New", "o", "o"],
])("a bullet of %s written %j shows %s", (font, char, sign) => {
  const shape = drawn(
    textBox(
      paragraph(
        `<a:pPr><a:buFont typeface="${font}"/><a:buChar char="${char}"/></a:pPr>`,
        run("x"),
      ),
    ),
  );
  expect(shape?.text?.paragraphs[0]?.bullet).toBe(sign);
});

test("text takes the colour of its shape's style, before what it inherits and behind its own", () => {
  const styled: ShapeBuilder = (build) =>
    autoshape(
      paragraph(run("a"), run("b", "|<a:solidFill><a:srgbClr val='112233'/></a:solidFill>")),
    )(build).replace(
      "</p:spPr>",
      '</p:spPr><p:style><a:lnRef idx="0"/><a:fillRef idx="0"/><a:effectRef idx="0"/><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></p:style>',
    );
  expect(drawn(styled)?.text?.paragraphs[0]?.runs.map(({ color }) => color)).toEqual([
    "FFFFFF",
    "112233",
  ]);
});

// ── what stands in the place of something else

const frame = (graphic: string, id = 9): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Thing"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="100" y="200"/><a:ext cx="914400" cy="914400"/></p:xfrm><a:graphic>${graphic}</a:graphic></p:graphicFrame>`;
const pic = (rel: string): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="0" name=""/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${rel}"/><a:stretch/></p:blipFill><p:spPr/></p:pic>`;
const OLE = '<a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole">';

describe("in the place of what is not drawn stands the picture that the file has", () => {
  const png = (build: Parameters<ShapeBuilder>[0], type = "image/png"): string =>
    build.relate("image", `ppt/media/thing.${type.slice(6)}`, BYTES, type);

  test("of an object, in either form", () => {
    const plain: ShapeBuilder = (build) =>
      frame(
        `${OLE}<p:oleObj progId="Equation.3"><p:embed/>${pic(png(build))}</p:oleObj></a:graphicData>`,
      );
    const twofold: ShapeBuilder = (build) =>
      frame(
        `${OLE}<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:v="urn:schemas-microsoft-com:vml" Requires="v"><p:oleObj spid="_x1" progId="Excel.Sheet.12"><p:embed/></p:oleObj></mc:Choice><mc:Fallback><p:oleObj progId="Excel.Sheet.12"><p:embed/>${pic(png(build))}</p:oleObj></mc:Fallback></mc:AlternateContent></a:graphicData>`,
      );
    expect(drawn(plain)).toMatchObject({ kind: "graphic", name: "Thing", picture: PNG });
    expect(drawn(twofold)).toMatchObject({ kind: "graphic", picture: PNG });
  });

  test("of an object of PowerPoint 2007, in the slide's VML", () => {
    const old: ShapeBuilder = (build) => {
      const v = 'xmlns:v="urn:schemas-microsoft-com:vml"';
      const o = 'xmlns:o="urn:schemas-microsoft-com:office:office"';
      build.relate(
        "vmlDrawing",
        "ppt/drawings/vmlDrawing1.vml",
        `<xml ${v} ${o}><v:shape id="_x2"/><v:shape id="_x1"><v:imagedata o:relid="rId1"/></v:shape></xml>`,
        "application/vnd.openxmlformats-officedocument.vmlDrawing",
      );
      return frame(
        `${OLE}<p:oleObj spid="_x1" progId="Equation.3"><p:embed/></p:oleObj></a:graphicData>`,
      );
    };
    const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = deck({
      slides: [slide(old)],
      parts: {
        "ppt/media/old.png": BYTES,
        "ppt/drawings/_rels/vmlDrawing1.vml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/image" Target="../media/old.png"/></Relationships>`,
      },
    });
    expect(openHost({ deck: bytes }).view().slides[0]?.shapes[0]?.picture).toBe(PNG);
  });

  test("of a chart of a new kind and of ink, in the fallback; ink has its place", () => {
    const both = (choice: string, rel: string): string =>
      `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:cx1="urn:cx1" xmlns:p14="${P14}" ${choice}</mc:Choice><mc:Fallback>${pic(rel)}</mc:Fallback></mc:AlternateContent>`;
    const chart: ShapeBuilder = (build) =>
      both(`Requires="cx1">${frame('<a:graphicData uri="urn:cx"/>')}`, png(build));
    const ink: ShapeBuilder = (build) =>
      both(
        `Requires="p14"><p:contentPart r:id="rId7"><p14:nvContentPartPr><p14:cNvPr id="4" name="Ink 3"/></p14:nvContentPartPr><p14:xfrm><a:off x="7" y="8"/><a:ext cx="9" cy="10"/></p14:xfrm></p:contentPart>`,
        png(build),
      );
    expect(drawn(chart)).toMatchObject({ kind: "graphic", picture: PNG });
    expect(drawn(ink)).toMatchObject({
      kind: "graphic",
      picture: PNG,
      box: { x: 7, y: 8, width: 9, height: 10 },
    });
  });

  test("but no picture that browsers cannot show", () => {
    const emf: ShapeBuilder = (build) =>
      frame(
        `${OLE}<p:oleObj progId="x"><p:embed/>${pic(png(build, "image/x-emf"))}</p:oleObj></a:graphicData>`,
      );
    expect(drawn(emf)).toMatchObject({ kind: "graphic", name: "Thing" });
    expect(drawn(emf)).not.toHaveProperty("picture");
    const picture: ShapeBuilder = (build) => pic(png(build, "image/x-wmf"));
    expect(drawn(picture)).not.toHaveProperty("picture");
  });

  test("and what fills a shape", () => {
    const filled: ShapeBuilder = (build) =>
      textBox("over it")(build).replace(
        "<a:noFill/>",
        `<a:blipFill><a:blip r:embed="${png(build)}"/></a:blipFill>`,
      );
    expect(drawn(filled)).toMatchObject({ kind: "shape", picture: PNG });
  });
});

describe("SmartArt is drawn as PowerPoint drew it last", () => {
  const diagram =
    (drawing: string, name = "diagramDrawing"): ShapeBuilder =>
    (build) => {
      const rel = build.relate(name, "ppt/diagrams/drawing1.xml", drawing, "application/xml");
      const data = build.relate(
        "diagramData",
        "ppt/diagrams/data1.xml",
        `<dgm:dataModel xmlns:dgm="${DIAGRAM}" xmlns:a="${A}"><dgm:extLst><a:ext uri="x"><dsp:dataModelExt xmlns:dsp="${DRAWING}" relId="${rel}"/></a:ext></dgm:extLst></dgm:dataModel>`,
        "application/xml",
      );
      return frame(
        `<a:graphicData uri="${DIAGRAM}"><dgm:relIds xmlns:dgm="${DIAGRAM}" r:dm="${data}" r:lo="" r:qs="" r:cs=""/></a:graphicData>`,
      );
    };
  const shapes = (place: string): string =>
    `<dsp:drawing xmlns:dsp="${DRAWING}" xmlns:a="${A}"><dsp:spTree><dsp:nvGrpSpPr/><dsp:grpSpPr/><dsp:sp><dsp:nvSpPr><dsp:cNvPr id="0" name=""/></dsp:nvSpPr><dsp:spPr><a:xfrm><a:off x="1" y="2"/><a:ext cx="30" cy="40"/></a:xfrm><a:prstGeom prst="ellipse"/><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></dsp:spPr><dsp:style><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></dsp:style><dsp:txBody><a:bodyPr anchor="ctr"/><a:p>${run("Step", 'sz="1100"')}</a:p></dsp:txBody>${place}</dsp:sp></dsp:spTree></dsp:drawing>`;

  test("with the colours of the theme", () => {
    expect(drawn(diagram(shapes("")))?.diagram).toMatchObject([
      {
        box: { x: 1, y: 2, width: 30, height: 40 },
        geometry: "ellipse",
        fill: "4472C4",
        text: {
          anchor: "middle",
          paragraphs: [{ runs: [{ text: "Step", size: 11, color: "FFFFFF" }] }],
        },
      },
    ]);
  });

  test("with texts that stand elsewhere than their shapes", () => {
    const found = drawn(
      diagram(shapes('<dsp:txXfrm><a:off x="5" y="6"/><a:ext cx="7" cy="8"/></dsp:txXfrm>')),
    )?.diagram;
    expect(found?.map(({ box, fill, text }) => [box.x, fill, text?.paragraphs.length])).toEqual([
      [1, "4472C4", undefined],
      [5, undefined, 1],
    ]);
  });

  test("and is a frame with its name where there is no drawing, or a broken one", () => {
    for (const broken of [diagram("<dsp:drawing"), diagram("<x/>"), diagram(shapes(""), "other")]) {
      expect(drawn(broken)).toMatchObject({ kind: "graphic", name: "Thing" });
      expect(drawn(broken)).not.toHaveProperty("diagram");
    }
  });
});

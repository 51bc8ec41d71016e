/** What each tool leaves in a deck is found and read: twins of our own making, from the formats' description. */
import { deflateRawSync, deflateSync } from "node:zlib";
import { told } from "../support/moving";
import {
  compound,
  emfWithPdf,
  leftGroup,
  leftObject,
  leftPicture,
  pdf,
} from "../support/leftovers";
import { picture, textBox } from "../support/deck";
import { slideOf } from "../support/slides";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A document as IguanaTex keeps it. */
const igt = (body: string, preamble = ""): string =>
  `\\documentclass{article}\n\\usepackage{amsmath}\n${preamble}\\pagestyle{empty}\n\\begin{document}\n\n${body}\n\n\\end{document}`;

describe("IguanaTex", () => {
  test("the formula of the document, and its size", () => {
    const pkg = slideOf(
      leftPicture({ tags: { LATEXADDIN: igt("$\nx_1\n$"), IGUANATEXSIZE: "20" } }),
      leftPicture({ tags: { LatexAddIn: igt("\\[\\frac ab\\]"), IguanaTexSize: "24" } }),
    );
    expect(told(pkg)).toEqual(["iguanatex: x_1 (20 -)", "iguanatex: \\frac ab (24 -)"]);
  });

  test("a display that was resized, and a document with larger letters", () => {
    const tags = { LATEXADDIN: igt("$x$"), IGUANATEXSIZE: "20", ORIGINALHEIGHT: "25" };
    const pkg = slideOf(
      leftPicture({ tags, box: [0, 0, 1270000, 635000] }),
      leftPicture({
        tags: {
          LATEXADDIN: igt("$x$")
            .replace("article", "article")
            .replace("\\documentclass", "\\documentclass[a4paper,12pt]"),
          IGUANATEXSIZE: "20",
        },
      }),
    );
    expect(told(pkg)).toEqual(["iguanatex: x (40 -)", "iguanatex: x (24 -)"]);
  });

  test("a drawing counts once, in the colour of its shapes", () => {
    const pkg = slideOf(
      leftGroup({ tags: { LATEXADDIN: igt("$x^2$"), IGUANATEXSIZE: "20" } }, "00FF00"),
    );
    expect(told(pkg)).toEqual(["iguanatex: x^2 (20 00FF00)"]);
  });

  test("a chosen colour counts, one that was not chosen does not", () => {
    const tags = { LATEXADDIN: igt("$x$"), COLORHEX: "ff0000" };
    const pkg = slideOf(
      leftPicture({ tags: { ...tags, CHOOSECOLOR: "True" } }),
      leftPicture({ tags: { ...tags, CHOOSECOLOR: "False" } }),
    );
    expect(told(pkg)).toEqual(["iguanatex: x (? FF0000)", "iguanatex: x (? -)"]);
  });

  test("what a text box cannot hold is a problem, and an empty source a reason", () => {
    const pkg = slideOf(
      leftPicture({
        tags: { LATEXADDIN: igt("\\begin{tikzpicture}\\draw (0,0);\\end{tikzpicture}") },
      }),
      leftPicture({ tags: { LATEXADDIN: igt("$\\frac{a$") } }),
      leftPicture({ tags: { LATEXADDIN: " " } }),
    );
    expect(told(pkg).map((line) => /\(([^()]*)\)$/.exec(line)?.[1])).toEqual([
      "notInTextBox",
      expect.stringMatching(/\w/),
      "noSource",
    ]);
  });
});

test("TeXPoint: a template's field, or what stands between the marks", () => {
  const pkg = slideOf(
    leftPicture({ tags: { SOURCE: "a\tb\tc\tx^2\td", TEXPOINT: "template" } }),
    leftPicture({
      tags: { SOURCE: "\\documentclass{slides}equation y^2 template TP", TEXPOINT: "latex" },
    }),
  );
  expect(told(pkg)).toEqual(["texpoint: x^2 (? -)", "texpoint: y^2 (? -)"]);
});

test("SlideTeX: size and colour from its options", () => {
  const pkg = slideOf(
    leftPicture({
      tags: {
        SLIDETEX_META_VERSION: "1",
        SLIDETEX_LATEX: "a+b \\tag{3}",
        SLIDETEX_RENDER_OPTIONS: '{"FontPt":28.5,"ColorHex":"#336699","DisplayMode":"display"}',
      },
    }),
    leftPicture({ tags: { SLIDETEX_META_VERSION: "1" } }),
  );
  expect(told(pkg)).toEqual(["slidetex: a+b \\tag{3} (28.5 336699)", "slidetex:  (noSource)"]);
});

describe("LaTeXSnipper", () => {
  const hex = (text: string): string => Buffer.from(text, "utf8").toString("hex").toUpperCase();
  const chunks = (text: string, size: number): Record<string, string> => {
    const all = hex(text);
    const tags: Record<string, string> = {
      LATEXSNIPPEREQUATIONID: "1",
      LATEXSNIPPERLATEXBYTES: String(all.length / 2),
      LATEXSNIPPERLATEXCHUNKS: String(Math.ceil(all.length / size)),
    };
    for (let n = 0; n * size < all.length; n++)
      tags[`LATEXSNIPPERLATEX${String(n).padStart(4, "0")}`] = all.slice(n * size, (n + 1) * size);
    return tags;
  };

  test("numbered tags of hexadecimal digits", () => {
    const long = `\\alpha ä ${"x+".repeat(200)}y`;
    const pkg = slideOf(leftPicture({ tags: chunks(long, 200) }));
    expect(told(pkg)).toEqual([`latexsnipper: ${long} (? -)`]);
  });

  test("a tag that is missing, digits that are none, too few bytes", () => {
    const tags = chunks("x+y+z", 4);
    const { LATEXSNIPPERLATEX0001: _, ...without } = tags;
    const pkg = slideOf(
      leftPicture({ tags: without }),
      leftPicture({ tags: { ...tags, LATEXSNIPPERLATEX0001: "zz" } }),
      leftPicture({ tags: { ...tags, LATEXSNIPPERLATEXBYTES: "99" } }),
      leftPicture({ tags: { ...tags, LATEXSNIPPERLATEXCHUNKS: "1e300" } }),
    );
    expect(told(pkg)).toEqual(Array(4).fill("latexsnipper:  (damagedSource)"));
  });

  test("an embedded object", () => {
    const payload = Buffer.from('{"latex":"\\\\sqrt{2}","version":1}\0', "utf16le");
    const pkg = slideOf(leftObject("LaTeXSnipper.Formula", compound({ Payload: payload })));
    expect(told(pkg)).toEqual(["latexsnipper: \\sqrt{2} (? -)"]);
  });
});

describe("VisualTeX", () => {
  const json = {
    schema: "visualtex-formula",
    schemaVersion: 1,
    latex: "x^2",
    displayMode: "inline",
  };
  const packed = (value: object): string =>
    `visualtex:v1:deflate:${deflateRawSync(JSON.stringify(value)).toString("base64url")}`;

  test("the tag, else the alternative text up to white space", () => {
    const pkg = slideOf(
      leftPicture({ tags: { VISUALTEXMETADATA: packed({ ...json, fontSizePt: 24 }) } }),
      leftPicture({
        descr: `${packed({ ...json, latex: "", lines: [{ latex: "a" }, { latex: "b" }] })} Description`,
      }),
    );
    expect(told(pkg)).toEqual(["visualtex: x^2 (24 -)", "visualtex: a \\\\ b (? -)"]);
  });

  test("an embedded object", () => {
    const stream = { "VisualTeX.Formula.json": utf8(JSON.stringify(json)) };
    const pkg = slideOf(leftObject("VisualTeX.Formula.1", compound(stream)));
    expect(told(pkg)).toEqual(["visualtex: x^2 (? -)"]);
  });

  test("damaged, unfinished, and a bomb", () => {
    const bomb = `visualtex:v1:deflate:${deflateRawSync(Buffer.alloc(50_000_000)).toString("base64url")}`;
    const pkg = slideOf(
      leftPicture({ descr: "visualtex:v1:deflate:AAAA" }),
      leftPicture({ tags: { VISUALTEXMETADATA: packed(json), VISUALTEXPENDING: "1" } }),
      leftPicture({ tags: { VISUALTEXMETADATA: bomb } }),
    );
    expect(told(pkg)).toEqual([
      "visualtex:  (damagedSource)",
      "visualtex:  (pending)",
      "visualtex:  (damagedSource)",
    ]);
  });
});

describe("LaTeXiT", () => {
  const old = (fields: string): string =>
    pdf(`9 0 obj\n<< /Encoding /MacRomanEncoding ${fields} >>\nendobj`);
  const escaped =
    "/EscapedPreamble (ESannoep%5Cnewcommand%7B%5CR%7D%7B%5Cmathbb%20R%7DESannoepend) " +
    "/EscapedSubject (ESannoesf%3A%20%5CR%5CtoESannoesend) /Type (EEtype0EEtypeend) " +
    "/Color (EEcol1.000000 0.000000 0.500000 1.000000EEcolend) /Magnification (EEmag36.000000EEmagend)";

  test("the old dictionary, inside of an EMF", () => {
    const pkg = slideOf(
      leftPicture({
        media: emfWithPdf(old(escaped)),
        extension: "emf",
        descr: "latex-image-1.pdf",
      }),
    );
    expect(told(pkg)).toEqual(["latexit: f: \\R\\to (36 FF0080)"]);
  });

  test("signs as words where nothing is escaped; a PDF as it is", () => {
    const subject =
      "/Subject (ESannotESslashfracESleftbrackaESrightbrackESleftbrackbESrightbrackESannotend) /Type (EEtype1EEtypeend)";
    const pkg = slideOf(
      leftPicture({ media: new Uint8Array(Buffer.from(old(subject), "latin1")), extension: "pdf" }),
    );
    expect(told(pkg)).toEqual(["latexit: \\frac{a}{b} (? -)"]);
  });

  test("lines of an align are one; a single formula needs none", () => {
    const align = (latex: string): string =>
      `/EscapedSubject (ESannoes${encodeURIComponent(latex)}ESannoesend) /Type (EEtype4EEtypeend)`;
    const pkg = slideOf(
      ...["a&=b\\\\c&=d", "x^2"].map((latex) =>
        leftPicture({ media: emfWithPdf(old(align(latex))), extension: "emf" }),
      ),
    );
    expect(told(pkg)).toEqual([
      "latexit: \\begin{align*}a&=b\\\\c&=d\\end{align*} (? -)",
      "latexit: x^2 (? -)",
    ]);
  });

  /** A binary property list of texts and numbers. */
  function propertyList(entries: Readonly<Record<string, string | number>>): Buffer {
    const objects: Buffer[] = [];
    const count = Object.keys(entries).length;
    const text = (value: string): Buffer => {
      const bytes = Buffer.from(value, "utf16le").swap16();
      return Buffer.concat([
        Buffer.from([0x6f, 0x11, value.length >> 8, value.length & 255]),
        bytes,
      ]);
    };
    const references = Array.from({ length: 2 * count }, (_, i) => i + 1);
    objects.push(Buffer.from([0xd0 | count, ...references]));
    for (const key of Object.keys(entries)) objects.push(text(key));
    for (const value of Object.values(entries))
      objects.push(typeof value === "string" ? text(value) : Buffer.from([0x10, value]));
    const head = Buffer.from("bplist00", "latin1");
    let at = head.length;
    const offsets = objects.map((object) => {
      const offset = Buffer.alloc(2);
      offset.writeUInt16BE(at);
      at += object.length;
      return offset;
    });
    const trailer = Buffer.alloc(32);
    trailer[6] = 2;
    trailer[7] = 1;
    trailer.writeUInt32BE(objects.length, 12);
    trailer.writeUInt32BE(at, 28);
    return Buffer.concat([head, ...objects, ...offsets, trailer]);
  }

  function annotation(entries: Readonly<Record<string, string | number>>): string {
    const list = propertyList(entries);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(list.length);
    const base64 = Buffer.concat([length, deflateSync(list)]).toString("base64");
    return `<latexit sha1_base64="x">${base64}</latexit>`;
  }

  const stream = (content: string): string => {
    const packed = deflateSync(Buffer.from(content, "latin1")).toString("latin1");
    return pdf(
      `5 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj`,
    );
  };

  test("newer ones: a text of the page, or bytes as points of a path", () => {
    const text = annotation({ source: "\\int x", preamble: "\\newcommand\\R{r}", mode: 0 });
    const inline = annotation({ source: "y^3", type: "inline" });
    const numbers = [...Buffer.from(inline, "latin1"), 32, 32, 32, 32, 32, 32];
    let path = "";
    for (let n = 0; n + 6 <= numbers.length; n += 6)
      path += `${numbers.slice(n, n + 6).join(" ")} c\n`;
    const pkg = slideOf(
      leftPicture({ media: emfWithPdf(stream(`BT (${text}) Tj ET`)), extension: "emf" }),
      leftPicture({ media: emfWithPdf(stream(`q 0 0 m\n${path}h f Q`)), extension: "emf" }),
    );
    expect(told(pkg)).toEqual(["latexit: \\int x (? -)", "latexit: y^3 (? -)"]);
  });

  test("a picture of its name without a PDF has no source; a damaged one says so", () => {
    const damaged = stream("<latexit>AAAAAHicAAAA</latexit>");
    const pkg = slideOf(
      leftPicture({ extension: "png", descr: "latex-image-1.pdf" }),
      leftPicture({ media: emfWithPdf(damaged), extension: "emf" }),
    );
    expect(told(pkg)).toEqual(["latexit:  (noSource)", "latexit:  (damagedSource)"]);
  });
});

test("Latex4PowerPoint: line breaks as four characters", () => {
  const tags = { LATEXCODE: "a\\r\\n+b", LATEXFONTSIZE: "32", LATEXTEXTCOLOR: "#0000FF" };
  expect(told(slideOf(leftPicture({ tags })))).toEqual(["latex4powerpoint: a\n+b (32 0000FF)"]);
});

test("TeX4Office and pptex keep documents in the alternative text", () => {
  const pkg = slideOf(
    leftPicture({ name: "tex4office_obj_12", descr: igt("\\[x^2\\]") }),
    leftPicture({ descr: igt("$y$") }),
    leftPicture({ name: "tex4office_obj_13" }),
  );
  expect(told(pkg)).toEqual(["tex4office: x^2 (? -)", "pptex: y (? -)", "tex4office:  (noSource)"]);
});

test("Na-Tag: a tag, or JSON in the alternative text", () => {
  const meta = JSON.stringify({ latex: "\\pi r^2", color: "#112233" });
  const pkg = slideOf(
    leftPicture({ title: "Na-Tag Equation", descr: meta }),
    leftPicture({ tags: { LATEX_EQUATION_SOURCE: "e^x", LATEX_EQUATION_META: meta } }),
  );
  expect(told(pkg)).toEqual(["natag: \\pi r^2 (? 112233)", "natag: e^x (? 112233)"]);
});

test("Auto-LaTeX Equations and MathEquations for Google Slides", () => {
  const codecogs = "https://www.codecogs.com/eqnedit.php?latex=";
  const pkg = slideOf(
    leftPicture({ title: JSON.stringify({ origURL: `${codecogs}%5Cinline%20x%5E2#0` }) }),
    leftPicture({
      title: JSON.stringify([
        255,
        0,
        0,
        `https://saxarona.github.io/mathjax-viewer/?input=%5Cfrac%7Ba%7D%7Bb%7D%4`,
        18,
      ]),
    }),
    leftPicture({ title: "MathEquation,#00ff00", descr: "\\sqrt{x}" }),
    leftPicture({ title: "Figure 1", descr: "a photo" }),
  );
  expect(told(pkg)).toEqual([
    "autolatex: x^2 (? -)",
    "autolatex: \\frac{a}{b} (18 FF0000)",
    "mathequations: \\sqrt{x} (? 00FF00)",
  ]);
});

test("the address of a linked picture of CodeCogs", () => {
  const pkg = slideOf(
    leftPicture({
      link: "https://latex.codecogs.com/svg.image?%5Cdpi%7B150%7D%5Clarge&space;%5Csum_i%20x_i",
    }),
    leftPicture({ link: "https://example.org/picture.png?x_1" }),
  );
  expect(told(pkg)).toEqual(["codecogs: \\sum_i x_i (? -)"]);
});

test("alternative text without a mark counts where it reads as LaTeX", () => {
  const texts = [
    "\\frac{a}{b}",
    "E=mc^{2}",
    "C:\\Users\\emil\\Pictures\\alpha_1.png",
    "\\\\server\\share\\figure",
    "A diagram of \\alpha and its friends, as explained in the text",
    "a dog",
    "x \\unknowncommand y",
    "https://example.org/\\frac{a}{b}",
  ];
  expect(told(slideOf(...texts.map((descr) => leftPicture({ descr }))))).toEqual([
    "slidesci: \\frac{a}{b} (? -)",
    "slidesci: E=mc^{2} (? -)",
  ]);
});

test("PPTypst is shown with its source, and not converted", () => {
  const xml =
    '<pptypst:content xmlns:pptypst="https://splines.github.io/pptypst/shape/v1"><pptypst:preamble/><pptypst:body>sum_(i=1)^n i</pptypst:body></pptypst:content>';
  const pkg = slideOf(
    leftPicture({ tags: { TYPSTKIND: "typst" }, customXml: xml }),
    leftPicture({ descr: `TYPST:${Buffer.from("alpha + beta").toString("base64")}` }),
    leftPicture({ title: "PPTypst shape" }),
  );
  expect(told(pkg)).toEqual([
    "pptypst: sum_(i=1)^n i (typst)",
    "pptypst: alpha + beta (typst)",
    "pptypst:  (noSource)",
  ]);
});

test("of the tools that are asked for only; nothing where there is nothing", () => {
  const pkg = slideOf(
    leftPicture({ tags: { LATEXADDIN: igt("$x$") }, descr: "\\frac{a}{b}" }),
    leftPicture({ tags: { LATEXCODE: "y" } }),
  );
  expect(told(pkg, { tools: new Set(["latex4powerpoint", "slidesci"]) })).toEqual([
    "latex4powerpoint: y (? -)",
  ]);
  expect(told(slideOf(picture(), textBox("a text")))).toEqual([]);
});

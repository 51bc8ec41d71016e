/**
 * Small decks built in memory: valid files (by schema and Open XML SDK), so that what the program makes of
 * them can be judged. A deck has one master, three layouts and the slides that a test names.
 *
 *     const bytes = deck({ slides: [slide(title("Sums"), textBox("We see §EQ1§ here."))] });
 *
 * Shapes get ids in order, from 2, groups before their contents; an id can also be given.
 */
import { strToU8, zipSync, type Zippable } from "fflate";

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const P = "http://schemas.openxmlformats.org/presentationml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const A14 = "http://schemas.microsoft.com/office/drawing/2010/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CT = "application/vnd.openxmlformats-officedocument";
const PML = `${CT}.presentationml`;
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const ROOT = `xmlns:a="${A}" xmlns:r="${R}" xmlns:p="${P}"`;

export const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

// ── text ────────────────────────────────────────────────────────────────────────────────────────

/** A paragraph as XML; where strings are accepted, they are paragraphs of one run. */
export interface ParagraphXml {
  readonly xml: string;
}
export type ParagraphLike = string | ParagraphXml;

/**
 * A run. `properties` describe its a:rPr: attributes (`sz="2000"`), or attributes and children separated by
 * `|`.
 */
export function run(text: string, properties = 'lang="en-US" dirty="0"'): string {
  const [attributes = "", children = ""] = properties.split("|");
  const open = `a:rPr${attributes.trim() === "" ? "" : ` ${attributes.trim()}`}`;
  const rPr = children === "" ? `<${open}/>` : `<${open}>${children}</a:rPr>`;
  return `<a:r>${rPr}<a:t>${escape(text)}</a:t></a:r>`;
}

export const lineBreak = (): string => `<a:br><a:rPr lang="en-US"/></a:br>`;

export const field = (text: string, type = "slidenum"): string =>
  `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="${type}"><a:rPr lang="en-US"/><a:t>${escape(text)}</a:t></a:fld>`;

/** A run of an equation, with letters as PowerPoint writes them. */
export const mathRun = (text: string, properties = 'lang="en-US" i="1"'): string =>
  `<m:r><a:rPr ${properties}><a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/></a:rPr><m:t>${escape(text)}</m:t></m:r>`;

/** An inline equation as the child of a paragraph; `content` is OMML, by default the letter 𝑥. */
export const equation = (content = mathRun("𝑥")): string =>
  `<a14:m><m:oMath xmlns:m="${M}">${content}</m:oMath></a14:m>`;

/** A display equation, for a paragraph of its own. */
export const display = (content = mathRun("𝑥")): string =>
  `<a14:m><m:oMathPara xmlns:m="${M}"><m:oMathParaPr><m:jc m:val="centerGroup"/></m:oMathParaPr><m:oMath xmlns:m="${M}">${content}</m:oMath></m:oMathPara></a14:m>`;

/**
 * A paragraph from XML of runs, breaks, fields and equations; the first argument may be its properties
 * (`<a:pPr …`).
 */
export function paragraph(...content: readonly string[]): ParagraphXml {
  return { xml: `<a:p>${content.join("")}</a:p>` };
}

const paragraphs = (list: readonly ParagraphLike[]): string =>
  list.length === 0
    ? `<a:p><a:endParaRPr lang="en-US" dirty="0"/></a:p>`
    : list
        .map((p) => (typeof p !== "string" ? p.xml : p === "" ? "<a:p/>" : `<a:p>${run(p)}</a:p>`))
        .join("");

// ── shapes ──────────────────────────────────────────────────────────────────────────────────────

/** Assigns ids and relationships while a slide is built. */
interface Build {
  id(): number;
  relate(type: string, part: string, content: string | Uint8Array, contentType?: string): string;
  relateExternal(type: string, target: string): string;
}

/** Something on a slide. */
export type ShapeBuilder = (build: Build) => string;

interface ShapeOptions {
  readonly id?: number;
  readonly name?: string;
  /** The a:bodyPr as XML, instead of the usual one. */
  readonly bodyProperties?: string;
  readonly listStyle?: string;
  /** Left, top, width and height in EMU; each kind of shape has a default. */
  readonly box?: readonly [number, number, number, number];
  /** Attributes of a:spLocks. */
  readonly locks?: string;
}

const transform = (x: number, y: number, width: number, height: number): string =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;
const frame = (n: number): string =>
  transform(914400 + n * 10000, 685800 + n * 400000, 4572000, 369332);

function split(args: readonly (ParagraphLike | ShapeOptions)[]): [ShapeOptions, ParagraphLike[]] {
  const options: ShapeOptions[] = [];
  const list: ParagraphLike[] = [];
  for (const a of args) {
    if (typeof a === "string" || "xml" in a) list.push(a);
    else options.push(a);
  }
  return [options[0] ?? {}, list];
}

/** Wraps a shape with equations as PowerPoint does, with a Fallback without picture. */
function wrapped(shape: string): string {
  if (!shape.includes("<a14:m>")) return shape;
  const fallback = shape.replace(
    /<a14:m>[\s\S]*?<\/a14:m>/g,
    '<a:r><a:rPr lang="en-US"><a:noFill/></a:rPr><a:t>\u00A0</a:t></a:r>',
  );
  return `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:a14="${A14}" Requires="a14">${shape}</mc:Choice><mc:Fallback xmlns="">${fallback}</mc:Fallback></mc:AlternateContent>`;
}

function sp(
  options: ShapeOptions,
  list: readonly ParagraphLike[],
  kind: { name: string; nv: string; nvPr: string; spPr: (n: number) => string },
): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    const name = options.name ?? `${kind.name} ${id - 1}`;
    const locks = options.locks === undefined ? "" : `<a:spLocks ${options.locks}/>`;
    const nv = kind.nv.replace("%LOCKS%", locks);
    return wrapped(
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escape(name)}"/>${nv}<p:nvPr>${kind.nvPr}</p:nvPr></p:nvSpPr>` +
        `<p:spPr>${options.box ? kind.spPr(id).replace(/^(<a:xfrm>.*<\/a:xfrm>)?/, transform(...options.box)) : kind.spPr(id)}</p:spPr>` +
        `<p:txBody>${options.bodyProperties ?? '<a:bodyPr wrap="square" rtlCol="0"><a:spAutoFit/></a:bodyPr>'}` +
        `${options.listStyle === undefined ? "<a:lstStyle/>" : `<a:lstStyle>${options.listStyle}</a:lstStyle>`}` +
        `${paragraphs(list)}</p:txBody></p:sp>`,
    );
  };
}

/** A text box. Arguments are paragraphs; an object gives options. */
export function textBox(...args: readonly (ParagraphLike | ShapeOptions)[]): ShapeBuilder {
  const [options, list] = split(args);
  return sp(options, list, {
    name: "TextBox",
    nv: '<p:cNvSpPr txBox="1">%LOCKS%</p:cNvSpPr>',
    nvPr: "",
    spPr: (n) => `${frame(n)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`,
  });
}

/** An autoshape with text. */
export function autoshape(...args: readonly (ParagraphLike | ShapeOptions)[]): ShapeBuilder {
  const [options, list] = split(args);
  return sp({ bodyProperties: '<a:bodyPr rtlCol="0" anchor="ctr"/>', ...options }, list, {
    name: "Oval",
    nv: "<p:cNvSpPr>%LOCKS%</p:cNvSpPr>",
    nvPr: "",
    spPr: (n) => `${frame(n)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>`,
  });
}

/** A placeholder: `title`, `body` (bullets in this deck's master), `subTitle`, `dt`, `ftr`, `sldNum` … */
export function placeholder(
  type: string,
  ...args: readonly (ParagraphLike | ShapeOptions)[]
): ShapeBuilder {
  const [options, list] = split(args);
  const attributes =
    type === "title" ? 'type="title"' : type === "body" ? 'idx="1"' : `type="${type}" idx="10"`;
  return sp({ bodyProperties: "<a:bodyPr/>", ...options }, list, {
    name: type === "title" ? "Title" : "Content Placeholder",
    nv: '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
    nvPr: `<p:ph ${attributes}/>`,
    spPr: () => "",
  });
}

/** The title; the layout's second placeholder, which has bullets. */
export const title = (...args: readonly (ParagraphLike | ShapeOptions)[]): ShapeBuilder =>
  placeholder("title", ...args);
export const body = (...args: readonly (ParagraphLike | ShapeOptions)[]): ShapeBuilder =>
  placeholder("body", ...args);

/** A table; each cell is one paragraph or several. */
export function table(
  rows: readonly (readonly (ParagraphLike | readonly ParagraphLike[])[])[],
  options: ShapeOptions = {},
): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    const columns = Math.max(...rows.map((r) => r.length));
    const cell = (content: ParagraphLike | readonly ParagraphLike[]): string => {
      const list = typeof content === "string" || "xml" in content ? [content] : content;
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs(list)}</a:txBody><a:tcPr/></a:tc>`;
    };
    return wrapped(
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${options.name ?? `Table ${id - 1}`}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
        `<p:xfrm><a:off x="914400" y="914400"/><a:ext cx="${columns * 1828800}" cy="${rows.length * 370840}"/></p:xfrm>` +
        `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${'<a:gridCol w="1828800"/>'.repeat(columns)}</a:tblGrid>` +
        rows.map((r) => `<a:tr h="370840">${r.map(cell).join("")}</a:tr>`).join("") +
        `</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
    );
  };
}

/** A group; groups may be nested. */
export function group(
  shapes: readonly ShapeBuilder[],
  options: Pick<ShapeOptions, "id" | "name"> = {},
): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    return (
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${options.name ?? `Group ${id - 1}`}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
      `<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9144000" cy="6858000"/><a:chOff x="0" y="0"/><a:chExt cx="9144000" cy="6858000"/></a:xfrm></p:grpSpPr>` +
      `${shapes.map((s) => s(build)).join("")}</p:grpSp>`
    );
  };
}

/** A picture of one transparent pixel. */
export function picture(options: Pick<ShapeOptions, "id" | "name"> = {}): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    const rel = build.relate("image", "ppt/media/image1.png", PIXEL);
    return (
      `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${options.name ?? `Picture ${id - 1}`}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>` +
      `<p:blipFill><a:blip r:embed="${rel}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
      `<p:spPr>${frame(id)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
    );
  };
}

/** A line between shapes. */
export function connector(options: Pick<ShapeOptions, "id" | "name"> = {}): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${options.name ?? `Connector ${id - 1}`}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${frame(id)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom></p:spPr></p:cxnSp>`;
  };
}

/** A bar chart with a title. */
export function chart(text: string, options: Pick<ShapeOptions, "id" | "name"> = {}): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    const rel = build.relate(
      "chart",
      `ppt/charts/chart${id}.xml`,
      `${PROLOG}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${run(text)}</a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
      `${CT}.drawingml.chart+xml`,
    );
    return graphicFrame(
      id,
      options.name ?? `Chart ${id - 1}`,
      C,
      `<c:chart xmlns:c="${C}" r:id="${rel}"/>`,
    );
  };
}

/** SmartArt with a single text. */
export function smartArt(
  text: string,
  options: Pick<ShapeOptions, "id" | "name"> = {},
): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    const D = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
    const ns = `xmlns:dgm="${D}" xmlns:a="${A}"`;
    const part = (type: string, name: string, xml: string, content = type): string =>
      build.relate(
        type,
        `ppt/diagrams/${name}${id}.xml`,
        `${PROLOG}${xml}`,
        `${CT}.drawingml.${content}+xml`,
      );
    const titles = '<dgm:title val=""/><dgm:desc val=""/><dgm:catLst/>';
    const dm = part(
      "diagramData",
      "data",
      `<dgm:dataModel ${ns}><dgm:ptLst><dgm:pt modelId="1" type="doc"><dgm:prSet/><dgm:spPr/><dgm:t><a:bodyPr/><a:lstStyle/><a:p>${run(text)}</a:p></dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst/><dgm:bg/><dgm:whole/></dgm:dataModel>`,
    );
    const lo = part(
      "diagramLayout",
      "layout",
      `<dgm:layoutDef ${ns}>${titles}<dgm:layoutNode/></dgm:layoutDef>`,
    );
    const qs = part(
      "diagramQuickStyle",
      "quickStyle",
      `<dgm:styleDef ${ns}>${titles}<dgm:styleLbl name="node0"><dgm:scene3d><a:camera prst="orthographicFront"/><a:lightRig rig="threePt" dir="t"/></dgm:scene3d><dgm:sp3d/></dgm:styleLbl></dgm:styleDef>`,
      "diagramStyle",
    );
    const cs = part("diagramColors", "colors", `<dgm:colorsDef ${ns}>${titles}</dgm:colorsDef>`);
    return graphicFrame(
      id,
      options.name ?? `Diagram ${id - 1}`,
      D,
      `<dgm:relIds xmlns:dgm="${D}" r:dm="${dm}" r:lo="${lo}" r:qs="${qs}" r:cs="${cs}"/>`,
    );
  };
}

function graphicFrame(id: number, name: string, uri: string, content: string): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></p:xfrm><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`;
}

/** Any XML; `%ID%` becomes a free id. */
export const raw =
  (xml: string): ShapeBuilder =>
  (build) =>
    xml.replace(/%ID%/g, () => String(build.id()));

/** A text box with a link: `text` gets the run properties that make a run the link to `target`. */
export function linkedTextBox(
  text: (rPr: string) => readonly ParagraphLike[],
  target: string,
): ShapeBuilder {
  return (build) => {
    const rel = build.relateExternal("hyperlink", target);
    return textBox(...text(`lang="en-US"|<a:hlinkClick r:id="${rel}"/>`))(build);
  };
}

// ── animations ──────────────────────────────────────────────────────────────────────────────────

/** A p:timing in which paragraphs (or characters) of a shape appear one after another. */
export function appear(
  shapeId: number,
  ranges: readonly (readonly [number, number])[],
  kind: "pRg" | "charRg" = "pRg",
): string {
  let id = 2;
  const next = (): number => ++id;
  const effects = ranges
    .map(
      ([st, end]) =>
        `<p:par><p:cTn id="${next()}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst><p:par><p:cTn id="${next()}" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst><p:par><p:cTn id="${next()}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" grpId="0" nodeType="clickEffect"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst><p:set><p:cBhvr><p:cTn id="${next()}" dur="1" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst></p:cTn><p:tgtEl><p:spTgt spid="${shapeId}"><p:txEl><p:${kind} st="${st}" end="${end}"/></p:txEl></p:spTgt></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>`,
    )
    .join("");
  return `<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>${effects}</p:childTnLst></p:cTn><p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst><p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst><p:bldP spid="${shapeId}" grpId="0" build="p"/></p:bldLst></p:timing>`;
}

// ── slides and the deck ─────────────────────────────────────────────────────────────────────────

export interface SlideSpec {
  readonly shapes: readonly ShapeBuilder[];
  /** "title" (Title Slide), "content" (Title and Content, the default) or "blank". */
  readonly layout?: keyof typeof LAYOUTS;
  /** The text of its notes page. */
  readonly notes?: string;
  readonly hidden?: boolean;
  /** XML that follows p:clrMapOvr: transitions and animations (see `appear`). */
  readonly timing?: string;
  readonly creationId?: number;
}

/** A slide with these shapes; `deck` also takes a `SlideSpec` with more. */
export function slide(...shapes: readonly ShapeBuilder[]): SlideSpec {
  return { shapes };
}

export interface DeckSpec {
  readonly slides: readonly SlideSpec[];
  /** In EMU; by default 16:9, as in PowerPoint. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Parts to add or replace, by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The deck as the bytes of a .pptx file. */
export function deck(spec: DeckSpec): Uint8Array {
  const files = new Map<string, string | Uint8Array>();
  const overrides: [part: string, type: string][] = [];
  const add = (part: string, content: string | Uint8Array, type?: string): void => {
    if (!files.has(part) && type !== undefined) overrides.push([part, type]);
    files.set(part, content);
  };
  const rels = (part: string, list: readonly Rel[]): void => {
    const slash = part.lastIndexOf("/") + 1;
    add(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, relationships(list));
  };
  const withNotes = spec.slides.some((s) => s.notes !== undefined);

  const names = Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[];
  const main: Rel[] = [
    { type: "slideMaster", target: "slideMasters/slideMaster1.xml" },
    { type: "theme", target: "theme/theme1.xml" },
  ];
  const slideIds: string[] = [];
  spec.slides.forEach((s, i) => {
    const part = `ppt/slides/slide${i + 1}.xml`;
    const list: Rel[] = [
      {
        type: "slideLayout",
        target: `../slideLayouts/slideLayout${names.indexOf(s.layout ?? "content") + 1}.xml`,
      },
    ];
    let id = 1;
    const build: Build = {
      id: () => ++id,
      relate(type, target, content, contentType) {
        add(target, content, contentType);
        list.push({ type, target: `../${target.slice("ppt/".length)}` });
        return `rId${list.length}`;
      },
      relateExternal(type, target) {
        list.push({ type, target, external: true });
        return `rId${list.length}`;
      },
    };
    const shapes = s.shapes.map((shape) => shape(build)).join("");
    const creation =
      s.creationId === undefined
        ? ""
        : `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="${s.creationId}"/></p:ext></p:extLst>`;
    add(
      part,
      `${PROLOG}<p:sld ${ROOT}${s.hidden === true ? ' show="0"' : ""}><p:cSld>${tree(shapes)}${creation}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${s.timing ?? ""}</p:sld>`,
      `${PML}.slide+xml`,
    );
    if (s.notes !== undefined) {
      const notes = `ppt/notesSlides/notesSlide${i + 1}.xml`;
      list.push({ type: "notesSlide", target: `../notesSlides/notesSlide${i + 1}.xml` });
      add(
        notes,
        `${PROLOG}<p:notes ${ROOT}><p:cSld>${tree(`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Notes Placeholder 1"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs([s.notes])}</p:txBody></p:sp>`)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
        `${PML}.notesSlide+xml`,
      );
      rels(notes, [
        { type: "notesMaster", target: "../notesMasters/notesMaster1.xml" },
        { type: "slide", target: `../slides/slide${i + 1}.xml` },
      ]);
    }
    rels(part, list);
    main.push({ type: "slide", target: `slides/slide${i + 1}.xml` });
    slideIds.push(`<p:sldId id="${256 + i}" r:id="rId${main.length}"/>`);
  });
  let notesMaster = "";
  if (withNotes) {
    main.push({ type: "notesMaster", target: "notesMasters/notesMaster1.xml" });
    notesMaster = `<p:notesMasterIdLst><p:notesMasterId r:id="rId${main.length}"/></p:notesMasterIdLst>`;
    add(
      "ppt/notesMasters/notesMaster1.xml",
      `${PROLOG}<p:notesMaster ${ROOT}><p:cSld>${tree("")}</p:cSld>${COLOR_MAP}</p:notesMaster>`,
      `${PML}.notesMaster+xml`,
    );
    rels("ppt/notesMasters/notesMaster1.xml", [{ type: "theme", target: "../theme/theme2.xml" }]);
    add("ppt/theme/theme2.xml", THEME, `${CT}.theme+xml`);
  }
  const size = spec.size ?? { width: 12192000, height: 6858000 };
  add(
    "ppt/presentation.xml",
    `${PROLOG}<p:presentation ${ROOT} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>${notesMaster}<p:sldIdLst>${slideIds.join("")}</p:sldIdLst><p:sldSz cx="${size.width}" cy="${size.height}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>${level(1, 'marL="0" algn="l"', "", 1800)}</p:defaultTextStyle></p:presentation>`,
    `${PML}.presentation.main+xml`,
  );
  rels("ppt/presentation.xml", main);

  add("ppt/theme/theme1.xml", THEME, `${CT}.theme+xml`);
  add("ppt/slideMasters/slideMaster1.xml", MASTER, `${PML}.slideMaster+xml`);
  rels("ppt/slideMasters/slideMaster1.xml", [
    ...names.map((_, i) => ({
      type: "slideLayout",
      target: `../slideLayouts/slideLayout${i + 1}.xml`,
    })),
    { type: "theme", target: "../theme/theme1.xml" },
  ]);
  names.forEach((name, i) => {
    const part = `ppt/slideLayouts/slideLayout${i + 1}.xml`;
    add(part, LAYOUTS[name], `${PML}.slideLayout+xml`);
    rels(part, [{ type: "slideMaster", target: "../slideMasters/slideMaster1.xml" }]);
  });
  for (const [part, content] of Object.entries(spec.parts ?? {})) files.set(part, content);

  const types = `${PROLOG}<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`;
  const zip: Zippable = {
    "[Content_Types].xml": strToU8(types),
    "_rels/.rels": strToU8(
      relationships([{ type: "officeDocument", target: "ppt/presentation.xml" }]),
    ),
  };
  for (const [part, content] of files)
    zip[part] = typeof content === "string" ? strToU8(content) : [content, { level: 0 }];
  return zipSync(zip, { mtime: new Date(1980, 0, 1) });
}

interface Rel {
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

function relationships(list: readonly Rel[]): string {
  return `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      (r, i) =>
        `<Relationship Id="rId${i + 1}" Type="${R}/${r.type}" Target="${escape(r.target)}"${r.external === true ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;
}

const tree = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;

const level = (n: number, attributes: string, bullet: string, size: number): string =>
  `<a:lvl${n}pPr ${attributes}>${bullet}<a:defRPr sz="${size}"/></a:lvl${n}pPr>`;

const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const ph = (id: number, name: string, attributes: string, y: number, text = name): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="838200" y="${y}"/><a:ext cx="10515600" cy="1325563"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${run(text)}</a:p></p:txBody></p:sp>`;

const BULLET = '<a:buFont typeface="Arial"/><a:buChar char="•"/>';

const MASTER = `${PROLOG}<p:sldMaster ${ROOT}><p:cSld>${tree(
  ph(2, "Title Placeholder 1", 'type="title"', 365125, "Click to edit the title") +
    ph(3, "Text Placeholder 2", 'type="body" idx="1"', 1825625, "Click to edit the text"),
)}</p:cSld>${COLOR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/><p:sldLayoutId id="2147483651" r:id="rId3"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(1, 'algn="l"', "<a:buNone/>", 4400)}</p:titleStyle><p:bodyStyle>${level(1, 'marL="228600" indent="-228600" algn="l"', BULLET, 2800)}${level(2, 'marL="685800" indent="-228600" algn="l"', BULLET, 2400)}</p:bodyStyle><p:otherStyle>${level(1, 'marL="0" algn="l"', "", 1800)}</p:otherStyle></p:txStyles></p:sldMaster>`;

const layout = (type: string, name: string, shapes: string): string =>
  `${PROLOG}<p:sldLayout ${ROOT} type="${type}" preserve="1"><p:cSld name="${name}">${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

const LAYOUTS = {
  title: layout(
    "title",
    "Title Slide",
    ph(2, "Title 1", 'type="ctrTitle"', 1122363, "A title") +
      ph(3, "Subtitle 2", 'type="subTitle" idx="1"', 3602038, "A subtitle").replace(
        "<a:lstStyle/>",
        '<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="ctr"><a:buNone/></a:lvl1pPr></a:lstStyle>',
      ),
  ),
  content: layout(
    "obj",
    "Title and Content",
    ph(2, "Title 1", 'type="title"', 365125, "A title") +
      ph(3, "Content Placeholder 2", 'idx="1"', 1825625, "Some content"),
  ),
  blank: layout("blank", "Blank", ""),
};

const solid = (color: string): string => `<a:solidFill><a:schemeClr val="${color}"/></a:solidFill>`;
const THEME = `${PROLOG}<a:theme xmlns:a="${A}" name="Plain"><a:themeElements><a:clrScheme name="Plain"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${[
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
]
  .map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`)
  .join(
    "",
  )}</a:clrScheme><a:fontScheme name="Plain"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Plain"><a:fillStyleLst>${solid("phClr").repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${solid("phClr")}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid("phClr").repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const PIXEL = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  ),
  (c) => c.charCodeAt(0),
);

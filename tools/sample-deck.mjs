// Makes the deck that the playground opens: a .pptx of our own, with a slide for each kind of place where an
// equation can go. `node tools/sample-deck.mjs FILE` writes it; the same bytes every time.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import {
  DEFAULT_TEXT_STYLE,
  LAYOUT_NAMES,
  layout,
  master,
  notes,
  notesMaster,
  shapeTree,
  theme,
} from "./sample-deck/design.mjs";
import { SLIDES } from "./sample-deck/slides.mjs";
import { HEAD, NAMESPACES } from "./sample-deck/xml.mjs";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument";

/** The relationships of a part: pairs of a type (its last word) and a target, numbered rId1, rId2 … */
function relations(pairs) {
  const items = pairs.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${type.includes("/") ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function slide({ shapes, timing = "" }, number) {
  // A creation id of its own: PowerPoint gives every slide one and uses it to tell slides apart.
  const identity = `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="${100000007 * number}"/></p:ext></p:extLst>`;
  return (
    `${HEAD}<p:sld ${NAMESPACES}><p:cSld>${shapeTree(shapes)}${identity}</p:cSld>` +
    `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${timing}</p:sld>`
  );
}

/** The parts by name, as XML text. */
export function sampleDeckParts() {
  const parts = new Map();
  const types = new Map(); // part → content type
  const add = (name, type, xml, links) => {
    parts.set(name, xml);
    types.set(name, type);
    if (links) {
      const at = name.lastIndexOf("/");
      parts.set(`${name.slice(0, at)}/_rels${name.slice(at)}.rels`, relations(links));
    }
  };
  const presentationType = (kind) => `${TYPE}.presentationml.${kind}+xml`;

  const layouts = LAYOUT_NAMES.map((_, i) => `slideLayout${i + 1}.xml`);
  add(
    "ppt/slideMasters/slideMaster1.xml",
    presentationType("slideMaster"),
    master(layouts.length),
    [
      ...layouts.map((file) => ["slideLayout", `../slideLayouts/${file}`]),
      ["theme", "../theme/theme1.xml"],
    ],
  );
  LAYOUT_NAMES.forEach((key, i) =>
    add(`ppt/slideLayouts/${layouts[i]}`, presentationType("slideLayout"), layout(key), [
      ["slideMaster", "../slideMasters/slideMaster1.xml"],
    ]),
  );
  add("ppt/theme/theme1.xml", `${TYPE}.theme+xml`, theme("Sample"));
  add("ppt/theme/theme2.xml", `${TYPE}.theme+xml`, theme("Sample Notes"));
  add("ppt/notesMasters/notesMaster1.xml", presentationType("notesMaster"), notesMaster(), [
    ["theme", "../theme/theme2.xml"],
  ]);

  SLIDES.forEach((content, i) => {
    const number = i + 1;
    const links = [
      ["slideLayout", `../slideLayouts/${layouts[LAYOUT_NAMES.indexOf(content.layout)]}`],
    ];
    if (content.notes) links.push(["notesSlide", `../notesSlides/notesSlide${number}.xml`]);
    add(`ppt/slides/slide${number}.xml`, presentationType("slide"), slide(content, number), links);
    if (content.notes) {
      add(
        `ppt/notesSlides/notesSlide${number}.xml`,
        presentationType("notesSlide"),
        notes(content.notes),
        [
          ["notesMaster", "../notesMasters/notesMaster1.xml"],
          ["slide", `../slides/slide${number}.xml`],
        ],
      );
    }
  });

  const ids = SLIDES.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 3}"/>`).join("");
  add(
    "ppt/presentation.xml",
    presentationType("presentation.main"),
    `${HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      `<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst>` +
      `<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>${DEFAULT_TEXT_STYLE}</p:defaultTextStyle></p:presentation>`,
    [
      ["slideMaster", "slideMasters/slideMaster1.xml"],
      ["notesMaster", "notesMasters/notesMaster1.xml"],
      ...SLIDES.map((_, i) => ["slide", `slides/slide${i + 1}.xml`]),
      ["presProps", "presProps.xml"],
      ["tableStyles", "tableStyles.xml"],
      ["theme", "theme/theme1.xml"],
    ],
  );
  add(
    "ppt/presProps.xml",
    presentationType("presProps"),
    `${HEAD}<p:presentationPr ${NAMESPACES}/>`,
  );
  add(
    "ppt/tableStyles.xml",
    presentationType("tableStyles"),
    `${HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
  );
  add(
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Equations in your slides</dc:title></cp:coreProperties>`,
  );

  const overrides = [...types].map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  return new Map([
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      relations([
        ["officeDocument", "ppt/presentation.xml"],
        [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ...parts,
  ]);
}

/** The deck as a .pptx file. */
export function sampleDeck() {
  const entries = [...sampleDeckParts()].map(([name, xml]) => [name, strToU8(xml)]);
  // A fixed date, so that the same deck has the same bytes (zip dates start in 1980).
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(2026, 0, 1) });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file] = process.argv.slice(2);
  if (!file) {
    console.error("usage: node tools/sample-deck.mjs FILE.pptx");
    process.exit(2);
  }
  writeFileSync(file, sampleDeck());
  console.log(`${file}: ${SLIDES.length} slides`);
}

/**
 * The slide that the check puts into the deck: made from the selected one, so that layout and master match.
 */
import type { SlideCopy } from "../exchange/slide-copy";
import { insertEquation } from "../deck/insert";
import { readLatex } from "../latex/read";
import type { Package } from "../pptx/package";
import type { Result } from "../pptx/refusal";
import { NS } from "../xml/namespaces";

export const SHAPES = { equation: "2", numbered: "3", caret: "4", table: "5" } as const;
export const CARET_TEXT = "alpha beta";
export const TAG = { key: "LATEXCHECK", value: "kept" } as const;
export const NOTES_TEXT = "Notes of the check";

const EMU_PER_POINT = 12700;

function box(id: string, name: string, top: number, text: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${36 * EMU_PER_POINT}" y="${top * EMU_PER_POINT}"/><a:ext cx="${600 * EMU_PER_POINT}" cy="${60 * EMU_PER_POINT}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square"><a:spAutoFit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US" sz="2000"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

function cell(text: string): string {
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>`;
}

function table(top: number): string {
  const column = `<a:gridCol w="${200 * EMU_PER_POINT}"/>`;
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${SHAPES.table}" name="Check table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>` +
    `<p:xfrm><a:off x="${36 * EMU_PER_POINT}" y="${top * EMU_PER_POINT}"/><a:ext cx="${400 * EMU_PER_POINT}" cy="${40 * EMU_PER_POINT}"/></p:xfrm>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid>${column}${column}</a:tblGrid>` +
    `<a:tr h="${40 * EMU_PER_POINT}">${cell("one")}${cell("two")}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** A shape that appears on click, as PowerPoint writes it. */
function animation(shapeId: string): string {
  const now = `<p:stCondLst><p:cond delay="0"/></p:stCondLst>`;
  const appear =
    `<p:set><p:cBhvr><p:cTn id="6" dur="1" fill="hold">${now}</p:cTn><p:tgtEl><p:spTgt spid="${shapeId}"/></p:tgtEl>` +
    `<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>`;
  const effect = `<p:par><p:cTn id="5" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" nodeType="clickEffect">${now}<p:childTnLst>${appear}</p:childTnLst></p:cTn></p:par>`;
  const inner = `<p:par><p:cTn id="4" fill="hold">${now}<p:childTnLst>${effect}</p:childTnLst></p:cTn></p:par>`;
  const outer = `<p:par><p:cTn id="3" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>${inner}</p:childTnLst></p:cTn></p:par>`;
  const target = `<p:tgtEl><p:sldTgt/></p:tgtEl>`;
  return (
    `<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>` +
    `<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>${outer}</p:childTnLst></p:cTn>` +
    `<p:prevCondLst><p:cond evt="onPrev" delay="0">${target}</p:cond></p:prevCondLst><p:nextCondLst><p:cond evt="onNext" delay="0">${target}</p:cond></p:nextCondLst></p:seq>` +
    `</p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>`
  );
}

function slideXml(tagsId: string, name: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<p:sld xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p="${NS.p}"><p:cSld><p:spTree>` +
    `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>` +
    box(SHAPES.equation, "Check equation", 40, "before EQUATION after") +
    box(SHAPES.numbered, "Check numbered", 120, "NUMBERED") +
    box(SHAPES.caret, name, 240, CARET_TEXT) +
    table(340) +
    `</p:spTree><p:custDataLst><p:tags r:id="${tagsId}"/></p:custDataLst></p:cSld>` +
    `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${animation(SHAPES.caret)}</p:sld>`
  );
}

function notesXml(): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<p:notes xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p="${NS.p}"><p:cSld><p:spTree>` +
    `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>` +
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Notes Placeholder 1"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${NOTES_TEXT}</a:t></a:r></a:p></p:txBody></p:sp>` +
    `</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
  );
}

const PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml";
const EMPTY_RELATIONSHIPS =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<Relationships xmlns="${NS.rel}"></Relationships>`;

/** A part name that is not in use yet. */
export function freshPart(pkg: Package, folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const part = `${folder}/${name}${number}.xml`;
    if (!pkg.has(part)) return part;
  }
}

/** The check's slide in a copy of the package of `source`; `name` is the name of one of its shapes. */
export function copyOfScratch(
  source: SlideCopy,
  name: string,
): Result<{ readonly copy: SlideCopy; readonly notes: boolean }> {
  const copy = { ...source, pkg: source.pkg.copy() };
  const made = makeScratch(copy.pkg, copy.part, name);
  return made.ok ? { ...made, copy } : made;
}

/**
 * Turns a slide of the package into the check's slide: its own texts and relationships, the same layout.
 * Returns whether it has notes (only where the deck has a notes master).
 */
function makeScratch(
  pkg: Package,
  part: string,
  name: string,
): Result<{ readonly notes: boolean }> {
  const layout = pkg.related(part, "slideLayout");
  const notesMaster = pkg.related(pkg.presentation, "notesMaster");
  const slash = part.lastIndexOf("/") + 1;
  pkg.write(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, EMPTY_RELATIONSHIPS);
  if (layout !== undefined) {
    pkg.addRelationship(part, "slideLayout", `/${layout}`);
  }

  const tags = freshPart(pkg, "ppt/tags", "tag");
  pkg.addPart(
    tags,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:tagLst xmlns:p="${NS.p}"><p:tag name="${TAG.key}" val="${TAG.value}"/></p:tagLst>`,
    `${PRESENTATION}.tags+xml`,
  );
  const tagsId = pkg.addRelationship(part, "tags", `/${tags}`);

  if (notesMaster !== undefined) {
    const notes = freshPart(pkg, "ppt/notesSlides", "notesSlide");
    pkg.addPart(notes, notesXml(), `${PRESENTATION}.notesSlide+xml`);
    pkg.addRelationship(notes, "notesMaster", `/${notesMaster}`);
    pkg.addRelationship(notes, "slide", `/${part}`);
    pkg.addRelationship(part, "notesSlide", `/${notes}`);
  }
  pkg.write(part, slideXml(tagsId, name));

  const texts = [
    ["EQUATION", "\\frac{a}{b}", "inline"],
    ["NUMBERED", "\\begin{align}x&=1\\tag{1}\\\\y&=2\\tag{2}\\end{align}", "display"],
  ] as const;
  for (const [text, latex, mode] of texts) {
    const done = insertEquation(
      pkg,
      part,
      { kind: "text", text },
      { body: readLatex(latex).body, mode },
    );
    if (!done.ok) return done;
  }
  return { ok: true, notes: notesMaster !== undefined };
}

// The sample deck's design: theme, slide master, layouts and notes master, all our own.
import { HEAD, NAMESPACES, frame, paragraph } from "./xml.mjs";

const TREE_START =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const COLOR_MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** The shape tree of a slide, layout or master. */
export function shapeTree(shapes) {
  return `<p:spTree>${TREE_START}${shapes.join("")}</p:spTree>`;
}

const TITLE_BOX = { x: 838200, y: 365125, width: 10515600, height: 1325563 };
const BODY_BOX = { x: 838200, y: 1825625, width: 10515600, height: 4351338 };
const LEFT_BOX = { ...BODY_BOX, width: 5181600 };
const RIGHT_BOX = { ...BODY_BOX, x: 6172200, width: 5181600 };

function prompt({ id, name, placeholder, box, text, bodyProperties = "<a:bodyPr/>", list = "" }) {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholder}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${box ? frame(box) + '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' : ""}</p:spPr>` +
    `<p:txBody>${bodyProperties}<a:lstStyle>${list}</a:lstStyle>${paragraph(text)}</p:txBody></p:sp>`
  );
}

const title = (box) =>
  prompt({
    id: 2,
    name: "Title Placeholder 1",
    placeholder: 'type="title"',
    box,
    text: "Click to add title",
    bodyProperties: box
      ? '<a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="ctr"><a:normAutofit/></a:bodyPr>'
      : "<a:bodyPr/>",
  });
const content = (id, index, box) =>
  prompt({
    id,
    name: `Content Placeholder ${id - 1}`,
    placeholder: `idx="${index}"`,
    box,
    text: "Click to add text",
  });

function levels() {
  const sizes = [28, 24, 20, 18, 18];
  return sizes
    .map((size, i) => {
      const margin = 228600 + i * 457200;
      return (
        `<a:lvl${i + 1}pPr marL="${margin}" indent="-228600" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
        `<a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="${i === 0 ? 1000 : 500}"/></a:spcBef>` +
        '<a:buFont typeface="Arial" panose="020B0604020202020204" pitchFamily="34" charset="0"/><a:buChar char="•"/>' +
        `<a:defRPr sz="${size * 100}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${i + 1}pPr>`
      );
    })
    .join("");
}

const OTHER_STYLE =
  '<a:defPPr><a:defRPr lang="en-US"/></a:defPPr><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>';

/** The style of text that has none of its own, for presentation.xml. */
export const DEFAULT_TEXT_STYLE = OTHER_STYLE;

export function master(layoutCount) {
  const layouts = Array.from(
    { length: layoutCount },
    (_, i) => `<p:sldLayoutId id="${2147483649 + i}" r:id="rId${i + 1}"/>`,
  );
  return (
    `${HEAD}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>` +
    shapeTree([
      title(TITLE_BOX),
      prompt({
        id: 3,
        name: "Text Placeholder 2",
        placeholder: 'type="body" idx="1"',
        box: BODY_BOX,
        text: "Click to add text",
        bodyProperties:
          '<a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"><a:normAutofit/></a:bodyPr>',
      }),
    ]) +
    `</p:cSld><p:clrMap ${COLOR_MAP}/><p:sldLayoutIdLst>${layouts.join("")}</p:sldLayoutIdLst>` +
    '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="4000" kern="1200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>' +
    `<p:bodyStyle>${levels()}</p:bodyStyle><p:otherStyle>${OTHER_STYLE}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

const CENTERED =
  '<a:lvl1pPr marL="0" indent="0" algn="ctr"><a:buNone/><a:defRPr sz="2400"/></a:lvl1pPr>';
const LAYOUTS = {
  title: {
    name: "Title Slide",
    type: "title",
    shapes: [
      prompt({
        id: 2,
        name: "Title 1",
        placeholder: 'type="ctrTitle"',
        box: { x: 1524000, y: 1122363, width: 9144000, height: 2387600 },
        text: "Click to add title",
        bodyProperties: '<a:bodyPr anchor="b"/>',
        list: '<a:lvl1pPr algn="ctr"><a:defRPr sz="6000"/></a:lvl1pPr>',
      }),
      prompt({
        id: 3,
        name: "Subtitle 2",
        placeholder: 'type="subTitle" idx="1"',
        box: { x: 1524000, y: 3602038, width: 9144000, height: 1655762 },
        text: "Click to add subtitle",
        list: CENTERED,
      }),
    ],
  },
  content: { name: "Title and Content", type: "obj", shapes: [title(), content(3, 1)] },
  twoContents: {
    name: "Two Content",
    type: "twoObj",
    shapes: [title(), content(3, 1, LEFT_BOX), content(4, 2, RIGHT_BOX)],
  },
  titleOnly: { name: "Title Only", type: "titleOnly", shapes: [title()] },
};

/** The layouts' names in the order of their files. */
export const LAYOUT_NAMES = Object.keys(LAYOUTS);

export function layout(key) {
  const { name, type, shapes } = LAYOUTS[key];
  return (
    `${HEAD}<p:sldLayout ${NAMESPACES} type="${type}" preserve="1"><p:cSld name="${name}">${shapeTree(shapes)}</p:cSld>` +
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
  );
}

const SLIDE_IMAGE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>';

export function notesMaster() {
  return (
    `${HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>` +
    shapeTree([
      `${SLIDE_IMAGE}${frame({ x: 685800, y: 1143000, width: 5486400, height: 3086100 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`,
      prompt({
        id: 3,
        name: "Notes Placeholder 2",
        placeholder: 'type="body" idx="1"',
        box: { x: 685800, y: 4400550, width: 5486400, height: 3600450 },
        text: "Click to add notes",
      }),
    ]) +
    `</p:cSld><p:clrMap ${COLOR_MAP}/></p:notesMaster>`
  );
}

export function notes(text) {
  return (
    `${HEAD}<p:notes ${NAMESPACES}><p:cSld>` +
    shapeTree([
      `${SLIDE_IMAGE}</p:spPr></p:sp>`,
      prompt({ id: 3, name: "Notes Placeholder 2", placeholder: 'type="body" idx="1"', text }),
    ]) +
    "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
  );
}

export function theme(name) {
  const colors = {
    dk2: "203A5C",
    lt2: "EEF2F6",
    accent1: "2F6FB0",
    accent2: "B5482A",
    accent3: "3C8A5F",
    accent4: "C79A1E",
    accent5: "6B5BA8",
    accent6: "4A8C9A",
    hlink: "0563C1",
    folHlink: "6B5BA8",
  };
  const fonts = (latin) => `<a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>` +
    Object.entries(colors)
      .map(([key, value]) => `<a:${key}><a:srgbClr val="${value}"/></a:${key}>`)
      .join("") +
    `</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${fonts("Calibri Light")}</a:majorFont><a:minorFont>${fonts("Calibri")}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

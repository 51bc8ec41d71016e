// Small builders of PresentationML for the sample deck. Lengths are in EMU (914,400 per inch); text sizes are
// in points.

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
const CAMBRIA =
  '<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>';

export function escape(text) {
  return text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
}

/** The properties of a run: `{size, color, scheme, bold, italic}`, all optional. */
function runProperties(tag, { size, color, scheme, bold, italic } = {}) {
  const attributes = [
    'lang="en-US"',
    size === undefined ? "" : `sz="${size * 100}"`,
    bold ? 'b="1"' : "",
    italic ? 'i="1"' : "",
    'dirty="0"',
  ].filter(Boolean);
  const fill =
    color !== undefined
      ? `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`
      : scheme !== undefined
        ? `<a:solidFill><a:schemeClr val="${scheme}"/></a:solidFill>`
        : "";
  const start = `<a:${tag} ${attributes.join(" ")}`;
  return fill === "" ? `${start}/>` : `${start}>${fill}</a:${tag}>`;
}

export function run(text, style) {
  return `<a:r>${runProperties("rPr", style)}<a:t>${escape(text)}</a:t></a:r>`;
}

/**
 * A paragraph of runs and equations; `properties` are the contents of its a:pPr, `end` is the style of its
 * end.
 */
export function paragraph(content, { properties = "", end } = {}) {
  const inner =
    typeof content === "string" ? (content === "" ? "" : run(content)) : content.join("");
  return `<a:p>${properties}${inner}${runProperties("endParaRPr", end)}</a:p>`;
}

export function frame({ x, y, width, height }, tag = "a:xfrm") {
  return `<${tag}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${tag}>`;
}

/** A placeholder; `placeholder` holds its attributes, for example `type="title"`. */
export function placeholder({ id, name, placeholder, paragraphs, box }) {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholder}/></p:nvPr></p:nvSpPr>` +
    (box ? `<p:spPr>${frame(box)}</p:spPr>` : "<p:spPr/>") +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp>`
  );
}

export function textBox({ id, name, box, paragraphs }) {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" rtlCol="0"><a:spAutoFit/></a:bodyPr><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp>`
  );
}

export function shape({ id, name, box, geometry, fill, paragraphs }) {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${frame(box)}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${fill}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>` +
    `<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp>`
  );
}

/** A group whose children keep the slide's coordinates. */
export function group({ id, name, box, children }) {
  const { x, y, width, height } = box;
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${width}" cy="${height}"/></a:xfrm></p:grpSpPr>` +
    `${children.join("")}</p:grpSp>`
  );
}

/** A table with a header row; `columns` are widths, `rows` are arrays of texts. */
export function table({ id, name, box, columns, rowHeight, rows }) {
  const cell = (content, fill) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${content}</a:txBody><a:tcPr anchor="ctr">${fill}</a:tcPr></a:tc>`;
  const header = (text) =>
    cell(
      paragraph([run(text, { bold: true, scheme: "bg1" })]),
      '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>',
    );
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    frame(box, "p:xfrm") +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>' +
    '<a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId></a:tblPr>' +
    `<a:tblGrid>${columns.map((w) => `<a:gridCol w="${w}"/>`).join("")}</a:tblGrid>` +
    rows
      .map((row, i) => {
        const cells = row.map((text) => (i === 0 ? header(text) : cell(paragraph(text), "")));
        return `<a:tr h="${rowHeight}">${cells.join("")}</a:tr>`;
      })
      .join("") +
    "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
  );
}

/**
 * A shape that holds equations, as PowerPoint wraps it: the shape itself, and one with plain text for other
 * programs.
 */
export function withEquations(choice, fallback) {
  return (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    `<mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">${choice}</mc:Choice>` +
    `<mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`
  );
}

const MATH_STYLE = `<a:rPr lang="en-US" i="1">${CAMBRIA}</a:rPr>`;
const CONTROL = `<m:ctrlPr>${MATH_STYLE}</m:ctrlPr>`;

/** The few pieces of OMML of which the deck's own equations consist. */
export const math = {
  run: (text) => `<m:r>${MATH_STYLE}<m:t>${escape(text)}</m:t></m:r>`,
  sup: (base, sup) =>
    `<m:sSup><m:sSupPr>${CONTROL}</m:sSupPr><m:e>${base}</m:e><m:sup>${sup}</m:sup></m:sSup>`,
  fraction: (numerator, denominator) =>
    `<m:f><m:fPr>${CONTROL}</m:fPr><m:num>${numerator}</m:num><m:den>${denominator}</m:den></m:f>`,
  root: (radicand) =>
    `<m:rad><m:radPr><m:degHide m:val="on"/>${CONTROL}</m:radPr><m:deg/><m:e>${radicand}</m:e></m:rad>`,
  sum: (sub, sup, operand) =>
    `<m:nary><m:naryPr><m:chr m:val="∑"/>${CONTROL}</m:naryPr><m:sub>${sub}</m:sub><m:sup>${sup}</m:sup><m:e>${operand}</m:e></m:nary>`,
  inline: (content) => `<a14:m><m:oMath xmlns:m="${MATH}">${content}</m:oMath></a14:m>`,
  display: (content) =>
    `<a14:m><m:oMathPara xmlns:m="${MATH}"><m:oMathParaPr><m:jc m:val="centerGroup"/></m:oMathParaPr><m:oMath xmlns:m="${MATH}">${content}</m:oMath></m:oMathPara></a14:m>`,
};

/** What an equation takes over from the text round it; a fill that is damaged stays where it is. */
import { formatOf, withFormat, type SetFormat } from "../../src/pptx/run-format";
import { NS } from "../../src/xml/namespaces";
import { parseXml } from "../../src/xml/parse";

const fillOf = (fill: string): string | undefined =>
  formatOf(parseXml(`<a:rPr xmlns:a="${NS.a}" xmlns:q="urn:q" lang="en">${fill}</a:rPr>`)).fill;

const RED = '<a:srgbClr val="FF0000"/>';

test.each([
  `<a:solidFill>${RED}</a:solidFill>`,
  '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>',
  `<a:gradFill><a:gsLst><a:gs pos="0">${RED}</a:gs></a:gsLst><a:lin ang="0"/></a:gradFill>`,
  `<a:gradFill><a:gsLst><a:gs pos="0">${RED}</a:gs></a:gsLst><a:path path="circle"><a:fillToRect/></a:path><a:tileRect/></a:gradFill>`,
  `<a:pattFill prst="dkDnDiag"><a:fgClr>${RED}</a:fgClr><a:bgClr>${RED}</a:bgClr></a:pattFill>`,
  "<a:blipFill><a:blip><a:extLst/></a:blip><a:srcRect/><a:stretch><a:fillRect/></a:stretch></a:blipFill>",
  '<a:blipFill><a:blip><a:extLst><a:ext uri="{1}"><q:local val="0"/></a:ext></a:extLst></a:blip></a:blipFill>',
  "<a:blipFill><a:blip/><a:tile/></a:blipFill>",
  "<a:noFill/>",
  "<a:grpFill/>",
  ...["scrgbClr", "hslClr", "sysClr", "prstClr"].map(
    (color) => `<a:solidFill><a:${color}/></a:solidFill>`,
  ),
])("taken over: %s", (fill) => {
  expect(fillOf(fill)).toBe(fill);
});

test.each([
  '<a:solidFill><a:srGbClr val="FF0000"/></a:solidFill>',
  '<a:solidFill><q:srgbClr val="FF0000"/></a:solidFill>',
  `<a:solidFill>${RED}${RED}</a:solidFill>`,
  `<a:solidFill>x${RED}</a:solidFill>`,
  "<a:solidFill/>",
  `<a:noFill>${RED}</a:noFill>`,
  `<a:grpFill>${RED}</a:grpFill>`,
  `<a:gradFill><a:gsLst>${RED}</a:gsLst></a:gradFill>`,
  `<a:gradFill><a:path>${RED}</a:path></a:gradFill>`,
  `<a:blipFill><a:blip/>${RED}</a:blipFill>`,
  '<a:gradFill><a:gsLst><a:gs pos="0"><a:color/></a:gs></a:gsLst></a:gradFill>',
  `<a:pattFill prst="dkDnDiag"><a:fgClr/></a:pattFill>`,
  `<a:pattFill prst="dkDnDiag"><a:fgClr>${RED}</a:fgClr><a:bgClr/></a:pattFill>`,
])("not taken over: %s", (fill) => {
  expect(fillOf(fill)).toBeUndefined();
});

test.each<[string, SetFormat, string]>([
  ["", {}, "<a:rPr/>"],
  ["", { size: 2400 }, '<a:rPr sz="2400"/>'],
  ["", { bold: true, fill: "<a:noFill/>" }, '<a:rPr b="1"><a:noFill/></a:rPr>'],
  ['<a:rPr lang="en" sz="1800" b="1"/>', {}, '<a:rPr lang="en" sz="1800" b="1"/>'],
  ['<a:rPr lang="en" sz="1800"/>', { size: 2400 }, '<a:rPr lang="en" sz="2400"/>'],
  ['<a:rPr lang="en" sz="1800"/>', { size: undefined }, '<a:rPr lang="en"/>'],
  ['<a:rPr lang="en" b="1"/>', { bold: false }, '<a:rPr lang="en"/>'],
  [
    '<a:rPr><a:ln w="1"/><a:noFill/><a:latin typeface="X"/></a:rPr>',
    {},
    '<a:rPr><a:ln w="1"/><a:noFill/><a:latin typeface="X"/></a:rPr>',
  ],
  [
    '<a:rPr><a:ln w="1"/><a:noFill/><a:latin typeface="X"/></a:rPr>',
    { fill: `<a:solidFill>${RED}</a:solidFill>` },
    `<a:rPr><a:ln w="1"/><a:solidFill>${RED}</a:solidFill><a:latin typeface="X"/></a:rPr>`,
  ],
  ["<a:rPr><a:noFill/></a:rPr>", { fill: undefined }, "<a:rPr/>"],
])("%s with %j", (properties, format, expected) => {
  const paragraph = parseXml(`<a:p xmlns:a="${NS.a}">${properties}</a:p>`);
  expect(withFormat(paragraph.elements[0], paragraph, format)).toBe(expected);
});

/**
 * OMML with short names for what every run repeats, so that people can read it and differences stand out.
 * Nothing is left out: a run property other than the usual one is kept.
 */
const LATIN =
  '<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>';
const CTRL = `<m:ctrlPr><a:rPr lang="en-US" i="1">${LATIN}</a:rPr></m:ctrlPr>`;
const MATH = `<m:r><a:rPr lang="en-US" i="1">${LATIN}</a:rPr><m:t>`;
const UPRIGHT = `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><a:rPr lang="en-US" i="0">${LATIN}</a:rPr><m:t>`;
const TEXT = `<m:r><m:rPr><m:nor/></m:rPr><a:rPr lang="en-US">${LATIN}</a:rPr><m:t>`;

/**
 * ‹…› is a run of math, ‹p …› an upright one, ‹nor …› normal text; usual control properties and the prefix
 * `m:` are left out.
 */
export function shortOmml(omml: string): string {
  return omml
    .replaceAll(' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"', "")
    .replaceAll(CTRL, "")
    .replaceAll(MATH, "‹")
    .replaceAll(UPRIGHT, "‹p ")
    .replaceAll(TEXT, "‹nor ")
    .replaceAll("</m:t></m:r>", "›")
    .replaceAll(LATIN, "")
    .replace(/<m:(\w+)Pr><\/m:\1Pr>/g, "")
    .replaceAll("m:", "");
}

/**
 * OMML with names for what every run repeats, so that a person can read it and a difference shows.
 * Nothing is left out: a run property that is not the usual one stays as it is.
 */
const LATIN =
  '<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>';
const CTRL = `<m:ctrlPr><a:rPr lang="en-US" i="1">${LATIN}</a:rPr></m:ctrlPr>`;
const MATH = `<m:r><a:rPr lang="en-US" i="1">${LATIN}</a:rPr><m:t>`;
const UPRIGHT = `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><a:rPr lang="en-US" i="0">${LATIN}</a:rPr><m:t>`;
const TEXT = `<m:r><m:rPr><m:nor/></m:rPr><a:rPr lang="en-US">${LATIN}</a:rPr><m:t>`;

/** ‹…› is a run of math, ‹p …› an upright one, ‹nor …› normal text; usual control properties are not shown, nor is the prefix `m:`. */
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

/** Commands that are characters in text, but other ones (or none) in mathematics. */
export const CHARACTERS_AMONG_WORDS: ReadonlyMap<string, string> = new Map([
  ["\\textbackslash", "\\"],
  ["\\textasciitilde", "~"],
  ["\\textasciicircum", "^"],
  ["\\textellipsis", "…"],
  ["\\ldots", "…"],
  ["\\cdots", "⋯"],
  ["\\dots", "…"],
  ["\\textendash", "–"],
  ["\\textemdash", "—"],
  ["\\textquoteleft", "‘"],
  ["\\lq", "‘"],
  ["\\textquoteright", "’"],
  ["\\rq", "’"],
  ["\\textquotedblleft", "“"],
  ["\\textquotedblright", "”"],
  ["\\textless", "<"],
  ["\\textgreater", ">"],
  ["\\textbar", "|"],
  ["\\textbardbl", "‖"],
  ["\\textunderscore", "_"],
  ["\\textdollar", "$"],
  ["\\textbraceleft", "{"],
  ["\\textbraceright", "}"],
  ["\\{", "{"],
  ["\\}", "}"],
  // In mathematics it is the hyperbolic tangent.
  ["\\th", "þ"],
  ["\\textdegree", "°"],
  ["\\textsterling", "£"],
  ["\\textregistered", "®"],
  ["\\textdagger", "†"],
  ["\\textdaggerdbl", "‡"],
  ["~", "\u00A0"],
  ["\\nobreakspace", "\u00A0"],
  ["\\ ", " "],
  ["\\space", " "],
]);

/** Signs and letters of the table that text may contain too. */
export const SIGNS_AMONG_WORDS: ReadonlySet<string> = new Set(
  "\\# \\& \\S \\P \\dag \\ddag \\circledR \\yen \\checkmark \\$ \\% \\_ \\lbrack \\rbrack \\varvdots \\i \\j \\ss \\ae \\oe \\o \\AE \\OE \\O \\aa \\AA \\l \\L \\degree \\pounds \\maltese \\copyright \\dh \\DH \\TH \\dj \\DJ \\ng \\NG \\guillemotleft \\flqq \\guillemotright \\frqq \\guilsinglleft \\guilsinglright \\quotedblbase \\glqq \\quotesinglbase \\textquotesingle \\textquotedbl \\textmu \\textbullet \\texteuro \\textcopyright \\texttrademark \\textohm \\textonehalf \\textperthousand \\textsection \\textparagraph".split(
    " ",
  ),
);

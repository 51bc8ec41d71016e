/** The commands that are single characters among words. */
/** Commands that are characters among words, and not the ones that they are in mathematics. */
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

/** Signs and letters that the table has and words may hold too. */
export const SIGNS_AMONG_WORDS: ReadonlySet<string> = new Set(
  "\\# \\& \\S \\P \\dag \\ddag \\circledR \\yen \\checkmark \\$ \\% \\_ \\lbrack \\rbrack \\varvdots \\i \\j \\ss \\ae \\oe \\o \\AE \\OE \\O \\aa \\AA \\l \\L \\degree \\pounds \\maltese \\copyright \\dh \\DH \\TH \\dj \\DJ \\ng \\NG \\guillemotleft \\flqq \\guillemotright \\frqq \\guilsinglleft \\guilsinglright \\quotedblbase \\glqq \\quotesinglbase \\textquotesingle \\textquotedbl \\textmu \\textbullet \\texteuro \\textcopyright \\texttrademark \\textohm \\textonehalf \\textperthousand \\textsection \\textparagraph".split(
    " ",
  ),
);

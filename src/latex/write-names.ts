/**
 * Names of our table that KaTeX without macros does not know. What the writer writes is read by other
 * programs too, so it passes them over; `test/latex/write-names.test.ts` compares the list with KaTeX.
 */
export const NOT_IN_KATEX: ReadonlySet<string> = new Set([
  "\\bigsqcap",
  "\\bigcupdot",
  "\\bigtimes",
  "\\iiiint",
  "\\ointctrclockwise",
  "\\ointclockwise",
  "\\varointclockwise",
  "\\intclockwise",
  "\\fint",
  "\\sumint",
  "\\arccot",
  "\\arcsec",
  "\\arccsc",
  "\\sech",
  "\\csch",
  "\\arsinh",
  "\\arcosh",
  "\\artanh",
  "\\sgn",
  "\\ohm",
  "\\lBrack",
  "\\rBrack",
  "\\Mapsto",
  "\\Mapsfrom",
  "\\longmapsfrom",
  "\\iddots",
  "\\adots",
]);

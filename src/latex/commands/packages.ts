/** Packages of LaTeX that an exported .tex loads, and whose the commands are. */
import { byCommand } from "./index";

/** The lines that load them, in their order. */
export const LOADED: readonly (readonly [name: string, line: string])[] = [
  ["mhchem", "\\usepackage[version=4]{mhchem}"],
  ["physics", "\\usepackage{physics}"],
  ["siunitx", "\\usepackage{siunitx}"],
  ["cancel", "\\usepackage{cancel}"],
  ["dsfont", "\\usepackage{dsfont}"],
  ["bbm", "\\usepackage{bbm}"],
  ["esint", "\\usepackage{esint}"],
  ["amscd", "\\usepackage{amscd}"],
  ["multirow", "\\usepackage{multirow}"],
  ["hyperref", "\\usepackage[hidelinks]{hyperref}"],
  ["stmaryrd", "\\usepackage{stmaryrd}"],
];

/** Names of rows that hold names of several packages. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  (
    [
      ["cancel", "\\cancel \\bcancel \\xcancel \\cancelto"],
      ["dsfont", "\\mathds"],
      ["bbm", "\\mathbbm \\mathbbmss \\mathbbmtt"],
      ["esint", "\\oiint \\ointclockwise \\ointctrclockwise \\varointclockwise \\fint \\sqint"],
      ["multirow", "\\multirow"],
      ["hyperref", "\\href \\url \\phantomsection"],
      ["physics", "\\bra \\ket \\Ket \\arccot \\arcsec \\arccsc \\sech \\csch"],
      [
        "stmaryrd",
        "\\lightning \\interleave \\fatsemi \\oblong \\boxast \\boxbar \\boxbox \\boxslash \\boxbslash \\boxcircle \\obar \\obslash \\olessthan \\ogreaterthan \\ovee \\owedge \\sslash \\bbslash \\baro \\bindnasrepma \\binampersand \\nplus \\Yup \\merge \\vartimes \\varotimes \\varoplus \\varodot \\minuso \\bigsqcap \\shortrightarrow \\shortleftarrow \\shortuparrow \\shortdownarrow \\rightarrowtriangle \\leftarrowtriangle \\leftrightarrowtriangle \\Longmapsto \\Longmapsfrom \\mapsfrom \\Mapsto \\Mapsfrom \\longmapsfrom \\nnearrow \\nnwarrow \\ssearrow \\sswarrow \\curlyveeuparrow \\llbracket \\rrbracket \\llparenthesis \\rrparenthesis \\llceil \\rrceil \\llfloor \\rrfloor \\lbag \\rbag \\trianglelefteqslant \\trianglerighteqslant \\subsetplus \\supsetplus \\inplus \\niplus",
      ],
    ] as const
  ).flatMap(([owner, names]) => names.split(" ").map((name) => [name, owner] as const)),
);

/** The package of a command or environment; undefined: one that is always loaded. */
export function packageOf(name: string): string | undefined {
  const own = BY_NAME.get(name);
  if (own !== undefined) return own;
  const row = byCommand.get(name);
  return row?.package;
}

/**
 * Equations that a web service drew: the address of the picture contains the source. Auto-LaTeX Equations
 * for Google Slides notes it in the title of the alternative text; people also link such pictures by hand.
 */
import { memberOf, parseJson } from "../json";
import { colorIn, nothing, pointsIn, type Tool } from "../left";
import { byteOf } from "./latexit";

/** Addresses of rendering services, followed by the percent-encoded source. */
const RENDERERS =
  /^(?:https?:)?\/\/(?:(?:www|latex)\.codecogs\.com\/(?:eqnedit\.php\?latex=|(?:png|gif|svg|pdf|emf)(?:\.(?:latex|image|download))?\?)|saxarona\.github\.io\/mathjax-viewer\/\?input=|(?:www\.)?texrendr\.com\/\?eqn=|(?:www\.)?sciweavers\.org\/[^?]*\?(?:[^#]*&)?eq=)(.*)$/i;

/** The formula in the address of a rendering service; undefined for any other address. */
function formulaIn(address: string): string | undefined {
  const rest = RENDERERS.exec(address.trim())?.[1];
  if (rest === undefined) return undefined;
  let text: string;
  try {
    text = decodeURIComponent(rest.replaceAll("&space;", " ").replaceAll("&plus;", "+"));
  } catch {
    return undefined;
  }
  return text.replace(LAYOUT, "").trim();
}

/** Commands that tell the service how to draw. */
const LAYOUT =
  /^(?:\s*\\(?:inline|textstyle|displaystyle|dpi\{\d*\}|bg_\w+|fn_\w+|large|Large|LARGE|huge|small|tiny)(?![a-zA-Z]))+\s?/;

export const autolatex: Tool = {
  id: "autolatex",
  name: "Auto-LaTeX Equations",
  describes: /"origURL"|codecogs|texrendr|mathjax-viewer|sciweavers/i,
  read: ({ title }) => {
    if (!/^\s*[{[]/.test(title)) return undefined;
    const json = parseJson(title);
    const list: readonly unknown[] = Array.isArray(json) ? json : [];
    const [r, g, b, listed, size] = list;
    const address = listed ?? memberOf(json, "origURL");
    if (typeof address !== "string") return undefined;
    // The suffix is the number of the delimiters that were round it in the text.
    const latex = formulaIn(address.replace(/(?:#\d|%\d)$/, ""));
    if (latex === undefined) return undefined;
    if (latex === "") return nothing("noSource");
    const rgb = [r, g, b].map((part) => (typeof part === "number" ? byteOf(part / 255) : ""));
    const color = colorIn(rgb.join(""));
    const points = typeof size === "number" ? pointsIn(String(size)) : undefined;
    return { kind: "latex", form: "formula", display: isDisplay(address), latex, color, points };
  },
};

export const codecogs: Tool = {
  id: "codecogs",
  name: "CodeCogs",
  describes: /codecogs|texrendr|mathjax-viewer|sciweavers/i,
  read: ({ links, description }) => {
    for (const address of [...links, description]) {
      const latex = formulaIn(address);
      if (latex === undefined) continue;
      if (latex === "") return nothing("noSource");
      return { kind: "latex", form: "formula", display: isDisplay(address), latex };
    }
    return undefined;
  },
};

function isDisplay(address: string): boolean {
  return !/(?:\\|%5C)(?:inline|textstyle)(?![a-z])/i.test(address);
}

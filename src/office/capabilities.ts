/**
 * What this PowerPoint can do: from the requirement sets and from known differences between platforms
 * (docs/host-facts.md). The platform is read in one place, so that a stand-in can play any of them.
 */
import type { Capabilities, Platform } from "../host/port";

/** The platform by `Office.context.platform`. */
function readPlatform(): Platform {
  switch (Office.context.platform) {
    case Office.PlatformType.PC:
      return "windows";
    case Office.PlatformType.Mac:
      return "mac";
    case Office.PlatformType.OfficeOnline:
      return "web";
    default:
      return "other";
  }
}

/** Reads them from Office.js, which must be ready and running in PowerPoint. */
export function readCapabilities(): Capabilities {
  const has = (set: string, version: string): boolean =>
    Office.context.requirements.isSetSupported(set, version);
  const api = (version: string): boolean => has("PowerPointApi", version);
  const platform = readPlatform();
  return {
    platform,
    build: Office.context.diagnostics.version,
    selection: api("1.5"),
    exportSlide: api("1.8"),
    readFile: has("CompressedFile", "1.1"),
    insertSlide: api("1.2"),
    masters: api("1.3"),
    writeText: has("Selection", "1.1") && has("TextCoercion", "1.1"),
    pictures: has("ImageCoercion", "1.2") ? "svg" : has("ImageCoercion", "1.1") ? "png" : "none",
    altText: api("1.10"),
    textRanges: api("1.5"),
    xmlParts: api("1.7"),
    // office-js#6839: Windows and Mac report the caret's whole word, the web the caret itself.
    caretTrusted: platform === "web",
    // Said by a maintainer in mathjax/MathJax#3508.
    mathIsEditable: platform !== "web",
    slideListLags: platform === "web",
  };
}

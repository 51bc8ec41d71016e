/** The XML namespaces of a presentation, by the prefix that PowerPoint uses. */
export const NS = {
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  p: "http://schemas.openxmlformats.org/presentationml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  a14: "http://schemas.microsoft.com/office/drawing/2010/main",
  p14: "http://schemas.microsoft.com/office/powerpoint/2010/main",
  pc: "http://schemas.microsoft.com/office/powerpoint/2013/main/command",
  a16: "http://schemas.microsoft.com/office/drawing/2014/main",
  ct: "http://schemas.openxmlformats.org/package/2006/content-types",
  rel: "http://schemas.openxmlformats.org/package/2006/relationships",
  mathml: "http://www.w3.org/1998/Math/MathML",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

/** A prefix of {@link NS}. */
export type Prefix = keyof typeof NS;

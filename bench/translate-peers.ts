/**
 * Other translators from LaTeX to OMML, and one back, each as one function from text to text; it throws for a
 * formula that the translator does not accept. They are in `bench/peers` with a lock file of their own, so
 * that only people who measure have to install them (mathml2omml is LGPL: run here, never shipped).
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Peer {
  readonly name: string;
  translate(tex: string): string;
}

const FOLDER = join(import.meta.dirname, "peers");
const require = createRequire(join(FOLDER, "package.json"));

/** Packages without types of their own, as far as they are used here. */
interface Temml {
  renderToString(tex: string, options: object): string;
}
interface Docx {
  latexToMath(tex: string): unknown[];
  Math: new (options: { children: unknown[] }) => {
    prepForXml(context: { stack: unknown[] }): unknown;
  };
}
interface DocxMathConverter {
  mathJaxReady(): Promise<unknown>;
  convertLatex2Math(tex: string): { prepForXml(context: { stack: unknown[] }): unknown };
}
interface MathJaxDocument {
  convert(tex: string, options: object): unknown;
}

async function load<T>(name: string): Promise<T> {
  const module = (await import(pathToFileURL(require.resolve(name)).href)) as object;
  return ("default" in module ? { ...(module.default as object), ...module } : module) as T;
}

/** The other translators; if they are not installed, throws an error that says how to. */
export async function peers(): Promise<readonly Peer[]> {
  installed();
  const docx = await load<Docx>("docx/math");
  const converter = require("@hungknguyen/docx-math-converter") as DocxMathConverter;
  await converter.mathJaxReady();
  const latexToMath = silent((tex: string) => converter.convertLatex2Math(tex));
  const temml = await load<Temml>("temml");
  const loaded = await load<{
    mml2omml: (mathml: string, options?: object) => string;
  }>("mathml2omml");
  const mml2omml = silent(loaded.mml2omml);
  const mathjax = await mathJax();
  return [
    {
      name: "docx latexToMath, serialised",
      translate: (tex) =>
        xmlOf(new docx.Math({ children: docx.latexToMath(tex) }).prepForXml({ stack: [] })),
    },
    {
      name: "docx-math-converter, serialised",
      translate: (tex) => xmlOf(latexToMath(tex).prepForXml({ stack: [] })),
    },
    // mathml2omml logs to the console what it leaves out; `silent` keeps that out of the times.
    {
      name: "temml + mathml2omml",
      translate: (tex) =>
        mml2omml(temml.renderToString(tex, { displayMode: true, throwOnError: true, xml: true }), {
          disableDecode: true,
        }),
    },
    {
      name: "MathJax + mathml2omml",
      translate: (tex) => mml2omml(mathjax(tex), { disableDecode: true }),
    },
  ];
}

/** The way back: OMML as text to LaTeX, by the only two packages there are, one after the other. */
export async function backPeer(): Promise<Peer> {
  installed();
  const { default: toMathml } = await load<{ default: (math: unknown) => { outerHTML: string } }>(
    "omml2mathml",
  );
  const { MathMLToLaTeX } = await load<{ MathMLToLaTeX: { convert(mathml: string): string } }>(
    "mathml-to-latex",
  );
  const { DOMParser } = require("@xmldom/xmldom") as {
    DOMParser: new () => {
      parseFromString(xml: string, type: string): { documentElement: unknown };
    };
  };
  return {
    name: "omml2mathml + mathml-to-latex",
    translate: silent((omml) =>
      MathMLToLaTeX.convert(
        toMathml(new DOMParser().parseFromString(omml, "text/xml").documentElement).outerHTML,
      ),
    ),
  };
}

function installed(): void {
  if (!existsSync(join(FOLDER, "node_modules")))
    throw new Error("The peers are not installed: npm ci --prefix bench/peers");
}

/** MathJax 4 with the packages that people use, as LaTeX → MathML text. */
async function mathJax(): Promise<(tex: string) => string> {
  const part = <T>(path: string): Promise<T> => load<T>(`@mathjax/src/js/${path}.js`);
  const { mathjax } = await part<{
    mathjax: { document(html: string, options: object): MathJaxDocument };
  }>("mathjax");
  const { TeX } = await part<{ TeX: new (options: object) => object }>("input/tex");
  const { liteAdaptor } = await part<{ liteAdaptor: () => object }>("adaptors/liteAdaptor");
  const { RegisterHTMLHandler } = await part<{
    RegisterHTMLHandler: (adaptor: object) => void;
  }>("handlers/html");
  const { SerializedMmlVisitor } = await part<{
    SerializedMmlVisitor: new () => { visitTree(node: unknown): string };
  }>("core/MmlTree/SerializedMmlVisitor");
  const { STATE } = await part<{ STATE: { CONVERT: number } }>("core/MathItem");
  const packages = ["base", "ams", "newcommand", "boldsymbol", "cancel", "color", "mathtools"];
  await part("input/tex/base/BaseConfiguration");
  await part("input/tex/ams/AmsConfiguration");
  await part("input/tex/newcommand/NewcommandConfiguration");
  await part("input/tex/boldsymbol/BoldsymbolConfiguration");
  await part("input/tex/cancel/CancelConfiguration");
  await part("input/tex/color/ColorConfiguration");
  await part("input/tex/mathtools/MathtoolsConfiguration");
  RegisterHTMLHandler(liteAdaptor());
  const visitor = new SerializedMmlVisitor();
  const formatError = (_: unknown, error: Error): never => {
    throw error;
  };
  const document = mathjax.document("", { InputJax: new TeX({ packages, formatError }) });
  return (tex) => visitor.visitTree(document.convert(tex, { display: true, end: STATE.CONVERT }));
}

/** docx's objects (`{"m:r": [{_attr: …}, …]}`) as text. */
function xmlOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  if (Array.isArray(value)) return value.map(xmlOf).join("");
  if (typeof value !== "object" || value === null) return "";
  let xml = "";
  for (const [name, content] of Object.entries(value)) {
    let attributes = "";
    let inner = "";
    for (const child of Array.isArray(content) ? (content as unknown[]) : [content]) {
      if (typeof child === "object" && child !== null && "_attr" in child) {
        for (const [key, text] of Object.entries(child._attr as object))
          attributes += ` ${key}="${escaped(String(text))}"`;
      } else inner += xmlOf(child);
    }
    xml += inner === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
  }
  return xml;
}

function escaped(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replace(/[&<>"]/g, (c) => `&#${String(c.charCodeAt(0))};`)
    : text;
}

/** The function with its console output suppressed. */
function silent<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  const nothing = (): void => undefined;
  return (...args) => {
    const { warn, log, error } = console;
    console.warn = console.log = console.error = nothing;
    try {
      return work(...args);
    } finally {
      Object.assign(console, { warn, log, error });
    }
  };
}

/**
 * The parts of the font that MathJax asks for when a letter needs them, each a file of our own: the
 * page's Content-Security-Policy lets nothing come from elsewhere, and most formulas need none.
 */

const at = "@mathjax/mathjax-stix2-font/svg/dynamic";

const RANGES: ReadonlyMap<string, () => Promise<unknown>> = new Map([
  [
    "accents",
    () =>
      import(
        /* webpackChunkName: "letters-accents" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/accents.js"
      ),
  ],
  [
    "accents-other",
    () =>
      import(
        /* webpackChunkName: "letters-accents-other" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/accents-other.js"
      ),
  ],
  [
    "arrows",
    () =>
      import(
        /* webpackChunkName: "letters-arrows" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/arrows.js"
      ),
  ],
  [
    "calligraphic",
    () =>
      import(
        /* webpackChunkName: "letters-calligraphic" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/calligraphic.js"
      ),
  ],
  [
    "cyrillic",
    () =>
      import(
        /* webpackChunkName: "letters-cyrillic" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/cyrillic.js"
      ),
  ],
  [
    "dingbats",
    () =>
      import(
        /* webpackChunkName: "letters-dingbats" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/dingbats.js"
      ),
  ],
  [
    "double-struck",
    () =>
      import(
        /* webpackChunkName: "letters-double-struck" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/double-struck.js"
      ),
  ],
  [
    "enclosed",
    () =>
      import(
        /* webpackChunkName: "letters-enclosed" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/enclosed.js"
      ),
  ],
  [
    "fraktur",
    () =>
      import(
        /* webpackChunkName: "letters-fraktur" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/fraktur.js"
      ),
  ],
  [
    "greek",
    () =>
      import(
        /* webpackChunkName: "letters-greek" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/greek.js"
      ),
  ],
  [
    "latin",
    () =>
      import(
        /* webpackChunkName: "letters-latin" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/latin.js"
      ),
  ],
  [
    "latin-b",
    () =>
      import(
        /* webpackChunkName: "letters-latin-b" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/latin-b.js"
      ),
  ],
  [
    "latin-bi",
    () =>
      import(
        /* webpackChunkName: "letters-latin-bi" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/latin-bi.js"
      ),
  ],
  [
    "latin-i",
    () =>
      import(
        /* webpackChunkName: "letters-latin-i" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/latin-i.js"
      ),
  ],
  [
    "math",
    () =>
      import(
        /* webpackChunkName: "letters-math" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/math.js"
      ),
  ],
  [
    "monospace",
    () =>
      import(
        /* webpackChunkName: "letters-monospace" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/monospace.js"
      ),
  ],
  [
    "phonetics",
    () =>
      import(
        /* webpackChunkName: "letters-phonetics" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/phonetics.js"
      ),
  ],
  [
    "sans-serif",
    () =>
      import(
        /* webpackChunkName: "letters-sans-serif" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/sans-serif.js"
      ),
  ],
  [
    "script",
    () =>
      import(
        /* webpackChunkName: "letters-script" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/script.js"
      ),
  ],
  [
    "shapes",
    () =>
      import(
        /* webpackChunkName: "letters-shapes" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/shapes.js"
      ),
  ],
  [
    "stretchy",
    () =>
      import(
        /* webpackChunkName: "letters-stretchy" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/stretchy.js"
      ),
  ],
  [
    "symbols",
    () =>
      import(
        /* webpackChunkName: "letters-symbols" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/symbols.js"
      ),
  ],
  [
    "symbols-other",
    () =>
      import(
        /* webpackChunkName: "letters-symbols-other" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/symbols-other.js"
      ),
  ],
  [
    "upright",
    () =>
      import(
        /* webpackChunkName: "letters-upright" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/upright.js"
      ),
  ],
  [
    "variants",
    () =>
      import(
        /* webpackChunkName: "letters-variants" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/variants.js"
      ),
  ],
]);

/** Loads what MathJax names as `folder/range.js`. */
export function loadRange(name: string): Promise<unknown> {
  const load = name.startsWith(`${at}/`)
    ? RANGES.get(name.slice(at.length + 1).replace(/\.js$/, ""))
    : undefined;
  return load?.() ?? Promise.reject(new Error(`the font has no part ${name}`));
}

/**
 * The parts of the font that MathJax loads when a letter needs them, in a few files of our own: the page's
 * Content-Security-Policy allows no other origin, and most formulas need none of them.
 */

const at = "@mathjax/mathjax-stix2-font/svg/dynamic";

const RANGES: ReadonlyMap<string, () => Promise<unknown>> = new Map([
  [
    "double-struck",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/double-struck.js"
      ),
  ],
  [
    "stretchy",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/stretchy.js"
      ),
  ],
  [
    "accents",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/accents.js"
      ),
  ],
  [
    "upright",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/upright.js"
      ),
  ],
  [
    "variants",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/variants.js"
      ),
  ],
  [
    "fraktur",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/fraktur.js"
      ),
  ],
  [
    "script",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/script.js"
      ),
  ],
  [
    "calligraphic",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/calligraphic.js"
      ),
  ],
  [
    "monospace",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/monospace.js"
      ),
  ],
  [
    "sans-serif",
    () =>
      import(
        /* webpackChunkName: "letters-styles" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/sans-serif.js"
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
        /* webpackChunkName: "letters-latin" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/latin-b.js"
      ),
  ],
  [
    "latin-i",
    () =>
      import(
        /* webpackChunkName: "letters-latin" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/latin-i.js"
      ),
  ],
  [
    "latin-bi",
    () =>
      import(
        /* webpackChunkName: "letters-latin" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/latin-bi.js"
      ),
  ],
  [
    "greek",
    () =>
      import(
        /* webpackChunkName: "letters-scripts" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/greek.js"
      ),
  ],
  [
    "cyrillic",
    () =>
      import(
        /* webpackChunkName: "letters-scripts" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/cyrillic.js"
      ),
  ],
  [
    "phonetics",
    () =>
      import(
        /* webpackChunkName: "letters-scripts" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/phonetics.js"
      ),
  ],
  [
    "math",
    () =>
      import(
        /* webpackChunkName: "letters-symbols" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/math.js"
      ),
  ],
  [
    "arrows",
    () =>
      import(
        /* webpackChunkName: "letters-symbols" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/arrows.js"
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
        /* webpackChunkName: "letters-symbols" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/symbols-other.js"
      ),
  ],
  [
    "accents-other",
    () =>
      import(
        /* webpackChunkName: "letters-symbols" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/accents-other.js"
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
    "dingbats",
    () =>
      import(
        /* webpackChunkName: "letters-shapes" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/dingbats.js"
      ),
  ],
  [
    "enclosed",
    () =>
      import(
        /* webpackChunkName: "letters-shapes" */ "@mathjax/mathjax-stix2-font/js/svg/dynamic/enclosed.js"
      ),
  ],
]);

/** Loads a part of the font that MathJax asks for as `folder/range.js`. */
export function loadRange(name: string): Promise<unknown> {
  const load = name.startsWith(`${at}/`)
    ? RANGES.get(name.slice(at.length + 1).replace(/\.js$/, ""))
    : undefined;
  return load?.() ?? Promise.reject(new Error(`the font has no part ${name}`));
}

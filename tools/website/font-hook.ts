/**
 * MathJax asks for its usual font, which is not installed (package.json, overrides); in Node it finds the one it is
 * given by this, as with webpack and jest by an alias. To be imported before anything that loads MathJax.
 */
import { register } from "node:module";

const HOOK = `export const resolve = (name, context, next) =>
  next(name.replace("#default-font", "@mathjax/mathjax-stix2-font/mjs"), context);`;
register(`data:text/javascript,${encodeURIComponent(HOOK)}`);

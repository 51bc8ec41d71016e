/**
 * MathJax asks for its usual font, which is not installed (package.json, overrides); in Node this redirects
 * it to the font that it is given, as an alias does in webpack and jest. Must be imported before anything
 * that loads MathJax.
 */
import { register } from "node:module";

const HOOK = `export const resolve = (name, context, next) =>
  next(name.replace("#default-font", "@mathjax/mathjax-stix2-font/mjs"), context);`;
register(`data:text/javascript,${encodeURIComponent(HOOK)}`);

import { availableParallelism } from "node:os";

const transform = {
  "^.+\\.(t|j)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
};
const shared = {
  transform,
  setupFilesAfterEnv: ["<rootDir>/test/support/setup.ts"],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/support/empty.ts",
    // MathJax's own font is not installed (package.json, overrides); the one we give it is.
    "^#default-font/(.*)$": "@mathjax/mathjax-stix2-font/cjs/$1",
  },
  transformIgnorePatterns: ["/node_modules/(?!(@fontsource|fractional-indexing|marked)/)"],
};

/** Unit tests run in Node (or jsdom, by a file's docblock); browser stories drive a real Chromium. */
export default {
  // A slow or busy machine is no fault: how long things take is what bench/ is for.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/test/support/sequencer.mjs",
  // By itself jest leaves one core idle, of two that is half of them. A story waits for its browser half of
  // the time, so that of two cores three workers make the most.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/"],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/setup.mjs",
      globalTeardown: "<rootDir>/test/browser/teardown.mjs",
    },
  ],
};

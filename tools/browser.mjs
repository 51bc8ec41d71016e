// Finds a Chromium and starts it, for the browser stories, `npm start -- --check` and the pictures.
//
// On Linux it comes from an npm package (@sparticuz/chromium: the browser is inside the tarball), so that a
// fresh clone needs nothing but Node. A child process unpacks it once, into a folder of its own that is then
// renamed: two first runs at the same time cannot see each other's half-unpacked copy. Elsewhere an installed
// Chrome, Edge or Chromium is used. If there is none, that is an error that says what to do; tests are never
// skipped for it.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** No browser could be started; the message says what to do. */
export class NoBrowser extends Error {}

/** Starts a headless Chromium; `options` are Playwright's launch options. */
export function launchBrowser(options = {}) {
  return firstThatStarts((candidate) => chromium.launch({ ...candidate, ...options }));
}

/** The same as a server, for tests in other processes, which connect to its `wsEndpoint()`. */
export function launchBrowserServer(options = {}) {
  return firstThatStarts((candidate) => chromium.launchServer({ ...candidate, ...options }));
}

async function firstThatStarts(launch) {
  const tried = [];
  const attempt = async (label, candidate) => {
    try {
      return await launch({ args: browserArguments(), ...candidate });
    } catch (error) {
      tried.push(`  ${label}: ${String(error.message).split("\n")[0].slice(0, 160)}`);
      return undefined;
    }
  };

  for (const { label, candidate } of candidates(tried)) {
    const browser = await attempt(label, candidate);
    if (browser !== undefined) return browser;
  }
  throw new NoBrowser(
    [
      "No Chromium could be started. Do one of these:",
      "  - install Chrome or Edge,",
      "  - run: npx playwright-core install chromium",
      "  - set E2E_BROWSER to the program of a Chromium.",
      "Tried:",
      ...tried,
    ].join("\n"),
  );
}

function* candidates(tried) {
  const named = process.env.E2E_BROWSER;
  if (named) {
    // Whoever names a browser means that one: no other is used instead.
    yield { label: named, candidate: { executablePath: named } };
    return;
  }
  if (process.platform === "linux" && process.arch === "x64") {
    try {
      yield { label: "npm @sparticuz/chromium", candidate: packagedChromium() };
    } catch (error) {
      tried.push(`  npm @sparticuz/chromium: ${error.message}`);
    }
  }
  for (const channel of ["chrome", "msedge"]) yield { label: channel, candidate: { channel } };
  for (const path of ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"]) {
    if (existsSync(path)) yield { label: path, candidate: { executablePath: path } };
  }
  yield { label: "Playwright's own Chromium", candidate: {} };
}

function browserArguments() {
  const isRoot = process.getuid?.() === 0;
  return [
    "--disable-background-networking",
    // Pages of a site share a process, and with it the scripts that it has compiled: stories open hundreds of
    // pages. A script that is parsed while it arrives would be compiled again each time.
    "--process-per-site",
    "--disable-features=ScriptStreaming",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}

/**
 * The path of the package's Chromium, and the environment with the libraries and fonts that a bare machine
 * lacks.
 */
function packagedChromium() {
  const manifest = join(root, "node_modules", "@sparticuz", "chromium", "package.json");
  if (!existsSync(manifest)) throw new Error("is not installed; run npm ci");
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  const folder = join(root, "node_modules", ".cache", `chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);

  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: fontConfiguration(folder),
    },
  };
}

/**
 * The package's own font configuration names a fixed folder. Ours names this one, even after it was moved.
 */
function fontConfiguration(folder) {
  const path = folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${path}/fonts-cache</cachedir></fontconfig>
`;
  const file = join(folder, "fonts", "here.conf");
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    // Renamed into place, because another process may be reading the file.
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  }
  return file;
}

function unpack(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}.unpacking-`);
  const script =
    'import("@sparticuz/chromium").then((m) => m.default.executablePath()).catch((e) => { console.error(e.message); process.exit(1); });';
  // The package unpacks to the system's temporary folder, and its libraries only if it believes that it runs
  // on AWS Lambda: a child process is told both, so that our own environment stays unchanged.
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (run.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`could not be unpacked: ${run.stderr.trim().split("\n").pop()}`);
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another process was first: its copy is as good
  }
}

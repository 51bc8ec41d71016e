// `npm start`: builds the playground, serves it on this machine only and opens it in the browser.
//   --check        does the main job in a headless browser, and fails if the saved deck is wrong
//   --deck FILE    opens this deck instead of the sample deck
//   --port N       the port to try first (3210)
//   --no-open      only prints the address
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "./serve.mjs";
import { buildSite, SITE } from "./site.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function options() {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: "boolean", default: false },
        deck: { type: "string" },
        port: { type: "string", default: "3210" },
        "no-open": { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new Error(`--port ${values.port} is not a port`);
    }
    return { ...values, port };
  } catch (error) {
    console.error(
      `${error.message}\nusage: npm start -- [--check] [--deck FILE] [--port N] [--no-open]`,
    );
    process.exit(2);
  }
}

async function main() {
  const { check, deck, port, "no-open": noOpen } = options();
  const file = deck === undefined ? undefined : resolve(process.env.INIT_CWD ?? ".", deck);
  if (file !== undefined) mustBeDeck(file);

  try {
    await buildSite({ say: (line) => console.log(line) });
  } catch (error) {
    console.error(`The playground could not be built.\n${error.message}`);
    process.exit(1);
  }
  const server = await serve(SITE, {
    port: check ? 0 : port,
    extra: file === undefined ? {} : { "/given.pptx": file },
  });
  const url =
    file === undefined
      ? server.url
      : `${server.url}?deck=given&name=${encodeURIComponent(basename(file))}`;

  if (check) {
    const right = await selfTest(url);
    await server.close();
    process.exit(right ? 0 : 1);
  }

  console.log(`The playground is at ${url}\nPress Ctrl+C to end it.`);
  if (!noOpen && hasDisplay()) openInBrowser(url);
}

/** A file that is not a zip is refused here, before a browser is opened for it. */
function mustBeDeck(file) {
  const start = existsSync(file) ? readFileSync(file).subarray(0, 2).toString("latin1") : undefined;
  if (start === "PK") return;
  console.error(start === undefined ? `${file} does not exist.` : `${file} is not a .pptx file.`);
  process.exit(2);
}

async function selfTest(url) {
  const { launchBrowser, NoBrowser } = await import("./browser.mjs");
  const { tsImport } = await import("tsx/esm/api");
  const { check } = await tsImport("./check.ts", import.meta.url);
  let browser;
  try {
    browser = await launchBrowser();
    const faults = await check({
      browser,
      url,
      folder: join(root, "out"),
      say: (line) => console.log(line.replaceAll(root, relative(process.cwd(), root) || ".")),
    });
    for (const fault of faults) console.error(`WRONG: ${fault}`);
    console.log(faults.length === 0 ? "The playground works." : "Not all is as it should be.");
    return faults.length === 0;
  } catch (error) {
    console.error(error instanceof NoBrowser ? error.message : error);
    console.log("The playground does not work.");
    return false;
  } finally {
    await browser?.close();
  }
}

function hasDisplay() {
  if (process.env.CI || !process.stdout.isTTY) return false;
  return (
    process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  );
}

function openInBrowser(url) {
  const [program, args] =
    process.platform === "win32"
      ? ["cmd", ["/c", "start", "", url.replaceAll("&", "^&")]]
      : [process.platform === "darwin" ? "open" : "xdg-open", [url]];
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  // Without a program that opens addresses, the printed address is enough.
  child.on("error", () => {});
  child.unref();
}

await main();

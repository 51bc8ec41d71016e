/** What `npm start` refuses, and what its server gives and keeps. Both run as programs of their own. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string;
let running: ChildProcess | undefined;
let url: string;

/** The server on its own, with one port that is taken as the first to try. */
function startServer(port: number): Promise<string> {
  const script = `import { serve } from "./tools/serve.mjs";
    const { url } = await serve(${JSON.stringify(join(folder, "site"))}, { port: ${port}, extra: { "/given.pptx": ${JSON.stringify(join(folder, "deck.pptx"))} } });
    console.log(url);`;
  running = spawn(process.execPath, ["--input-type=module", "-e", script]);
  return new Promise((done, failed) => {
    running?.stdout?.once("data", (line: Buffer) => done(line.toString().trim()));
    running?.stderr?.once("data", (line: Buffer) => failed(new Error(line.toString())));
  });
}

/** A request with the path exactly as given: `fetch` would tidy it. */
function get(
  path: string,
  method = "GET",
): Promise<{ status: number; body: string; type: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    const call = request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () =>
        done({
          status: response.statusCode ?? 0,
          body,
          type: response.headers["content-type"] ?? "",
        }),
      );
    });
    call.on("error", failed);
    call.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  mkdirSync(join(folder, "site", "fonts"), { recursive: true });
  mkdirSync(join(folder, "site-secret"));
  writeFileSync(join(folder, "site", "index.html"), "<p>the page");
  writeFileSync(join(folder, "site", "fonts", "a.woff2"), "font");
  writeFileSync(join(folder, "site-secret", "secret.txt"), "secret");
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "deck.pptx"), "PK");
  const taken = createServer();
  const port = await new Promise<number>((done) =>
    taken.listen(0, "127.0.0.1", () => {
      const address = taken.address();
      done(typeof address === "object" && address ? address.port : 0);
    }),
  );
  url = await startServer(port);
  expect(new URL(url).port).not.toBe(String(port));
  await new Promise((done) => taken.close(done));
});
afterAll(() => {
  running?.kill();
  rmSync(folder, { recursive: true });
});

test("it gives what is in the folder, and the deck that was named", async () => {
  expect(new URL(url).hostname).toBe("127.0.0.1");
  expect(await get("/")).toMatchObject({ status: 200, body: "<p>the page" });
  expect(await get("/fonts/a.woff2?x=1")).toMatchObject({ status: 200, type: "font/woff2" });
  expect(await get("/given.pptx")).toMatchObject({ status: 200, body: "PK" });
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test.each([
  "/secret.txt",
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/fonts/../../secret.txt",
  "/..%5csecret.txt",
  "/../site-secret/secret.txt",
  "//secret.txt",
  "/fonts",
  "/%",
  "/%00",
  "/constructor",
])("it keeps what is not: %s", async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).not.toContain("secret");
});

test("it changes nothing", async () => {
  expect((await get("/index.html", "POST")).status).toBe(404);
  expect((await get("/index.html", "DELETE")).status).toBe(404);
});

/** `npm start` with these arguments; none of these gets as far as to build. */
function start(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ["tools/start.mjs", ...args],
      (_error, stdout, stderr) => done({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });
}

test.each([
  [["--deck", "no-such-file.pptx"], /no-such-file\.pptx does not exist/],
  [["--deck", "package.json"], /package\.json is not a \.pptx file/],
  [["--port", "many"], /--port many is not a port/],
  [["--nonsense"], /usage: npm start/],
])("npm start refuses %j in plain words", async (args, message) => {
  const { code, said } = await start(...args);
  expect(code).toBe(2);
  expect(said).toMatch(message);
  expect(said).not.toMatch(/\n\s+at /);
});

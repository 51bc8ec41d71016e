// Serves a folder on 127.0.0.1 and nowhere else: the playground needs no more, and nobody on the network can
// reach it.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const TYPES = new Map(
  Object.entries({
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  }),
);

/** The file under `folder` that a request path means, or undefined. `extra` maps paths to files elsewhere. */
function fileFor(folder, extra, url) {
  let path;
  try {
    // Not parsed with URL, which takes "//name" for the name of another machine.
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return undefined;
  }
  if (!path.startsWith("/") || /[\0\\]/.test(path)) return undefined;
  if (Object.hasOwn(extra, path)) return extra[path];
  const root = resolve(folder);
  const file = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(root + sep) ? file : undefined;
}

/**
 * Starts the server. Tries `port` first (0: any free one), then any free one.
 * Resolves to `{url, close}`.
 */
export async function serve(folder, { port = 0, extra = {} } = {}) {
  const server = createServer((request, response) => {
    const file =
      request.method === "GET" || request.method === "HEAD"
        ? fileFor(folder, extra, request.url ?? "/")
        : undefined;
    const found = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("There is nothing here.");
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES.get(extname(file).toLowerCase()) ?? "application/octet-stream",
      "content-length": found.size,
      // A build replaces files without changing their names.
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  });

  try {
    await listen(server, port);
  } catch (error) {
    if (port === 0 || !["EADDRINUSE", "EACCES"].includes(error.code)) throw error;
    await listen(server, 0);
  }
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server, port) {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      done();
    });
  });
}

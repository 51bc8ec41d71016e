// dist/ as one file, for people who have a web server and no Node.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { DEVELOPMENT_URL } from "./manifest.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const INSTALL = `LaTeX for PowerPoint on a server of your own

1. Copy this folder to a place with https, for example https://intranet.example.org/latex. It is plain files; nothing
   runs on the server.
2. If manifest.xml names ${DEVELOPMENT_URL}, put your address there instead, everywhere.
3. Give manifest.xml to your people: in the Microsoft 365 admin centre (Settings, Integrated apps, Upload custom apps),
   or in a shared folder (PowerPoint: Options, Trust Center, Trusted Add-in Catalogs).

To see that it works: Help, Check this PowerPoint, in the pane.
`;

/** Writes `latex-for-powerpoint-VERSION.zip` of `dist` into `folder`, without source maps; returns its path. */
export function zipped(dist, folder) {
  const files = { "latex-for-powerpoint/INSTALL.txt": Buffer.from(INSTALL) };
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(dist, path).split(sep).join("/");
    if (entry.isFile() && !name.endsWith(".map") && !name.startsWith("package/"))
      files[`latex-for-powerpoint/${name}`] = readFileSync(path);
  }
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const target = join(folder, `latex-for-powerpoint-${version}.zip`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(target, zipSync(files, { level: 9 }));
  return target;
}

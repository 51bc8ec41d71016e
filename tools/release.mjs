// `npm run release -- VERSION`: sets the version in package.json, package-lock.json and manifest.xml, and
// moves the change log's unreleased lines under its heading. Nothing is committed; it prints what to do next.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import semver from "semver";

const UNRELEASED = "## Unreleased\n";

/**
 * Writes `version` (1.2.3) into the files of the repository at `root`; `date` is the day of the release. If
 * that is impossible, throws an error in plain words and writes nothing.
 */
export function release(root, version, date) {
  const read = (name) => readFileSync(join(root, name), "utf8");
  const old = JSON.parse(read("package.json")).version;
  if (semver.valid(version) !== version || semver.prerelease(version) !== null)
    throw new Error(`“${version}” is no version like 1.2.3`);
  if (!semver.gt(version, old)) throw new Error(`${version} is not higher than ${old}`);
  if (semver.major(version) < 1)
    throw new Error(`Office takes manifests from version 1.0 on, not ${version}`);

  const [before, rest, ...more] = read("CHANGELOG.md").split(UNRELEASED);
  if (rest === undefined || more.length > 0)
    throw new Error(`CHANGELOG.md has no heading “${UNRELEASED.trim()}”, or several`);
  const lines = rest.split(/^## /m)[0];
  if (!/^- /m.test(lines)) throw new Error("CHANGELOG.md has nothing that is unreleased");

  const texts = {
    "package.json": replacedOnce(
      read("package.json"),
      `"version": "${old}"`,
      `"version": "${version}"`,
    ),
    "package-lock.json": lockWith(read("package-lock.json"), version),
    "manifest.xml": replacedOnce(
      read("manifest.xml"),
      /<Version>[\d.]+<\/Version>/g,
      `<Version>${version}.0</Version>`,
    ),
    "CHANGELOG.md": `${before}${UNRELEASED}\n## ${version}, ${date}\n${rest}`,
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, name), text);
}

function replacedOnce(text, what, by) {
  if (text.split(what).length !== 2) throw new Error(`${String(what)} does not stand exactly once`);
  return text.replace(what, () => by);
}

function lockWith(text, version) {
  const lock = JSON.parse(text);
  lock.version = version;
  lock.packages[""].version = version;
  return `${JSON.stringify(lock, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , version = ""] = process.argv;
  try {
    release(
      dirname(dirname(fileURLToPath(import.meta.url))),
      version,
      new Date().toISOString().slice(0, 10),
    );
  } catch (error) {
    console.error(`${error.message}\nusage: npm run release -- 1.2.3`);
    process.exit(2);
  }
  console.log(`The version is ${version}. Look at the difference, then:
  npm test
  git commit -am "Release ${version}" && git tag v${version} && git push --follow-tags`);
}

/**
 * The lock file installs on every machine: nothing in it depends on the registry it was made with, and
 * the binaries of every platform are listed (npm leaves out those that a registry has not, and then
 * refuses to install on that platform).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface LockEntry {
  readonly resolved?: string;
  readonly version?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(__dirname, "..");
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockEntry>>;
};

/** Whether Node would find `name` from the package at `path`, as the lock file lays it out. */
export function reachable(
  packages: Readonly<Record<string, unknown>>,
  path: string,
  name: string,
): boolean {
  const folders = path.split("/node_modules/");
  while (folders.length > 0) {
    const at = folders.join("/node_modules/");
    if (Object.hasOwn(packages, `${at === "" ? "" : `${at}/`}node_modules/${name}`)) return true;
    folders.pop();
  }
  return Object.hasOwn(packages, `node_modules/${name}`);
}

const entries = Object.entries(lock.packages);

test("the lock file has packages to look at", () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(entries.length).toBeGreaterThan(500);
});

test("no entry names the registry it came from", () => {
  expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual(
    [],
  );
});

test("every optional dependency is there, for every platform", () => {
  const missing = entries.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !reachable(lock.packages, path, name))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test("a hole would be seen", () => {
  const packages = {
    "": {},
    "node_modules/a": {},
    "node_modules/a/node_modules/b": {},
    "node_modules/c": {},
  };
  expect(reachable(packages, "node_modules/a/node_modules/b", "c")).toBe(true);
  expect(reachable(packages, "node_modules/a", "b")).toBe(true);
  expect(reachable(packages, "node_modules/c", "b")).toBe(false);
  expect(reachable(packages, "", "b")).toBe(false);
});

test("dependencies are pinned exactly", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

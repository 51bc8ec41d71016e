/**
 * Tests against mutants, in a copy of the tree: the tree itself is never touched, whatever happens.
 * The tests that reach a file are those that jest finds; those of the folder of the same name run first,
 * since most mutants die there.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { mutated, type Mutant } from "./mutate";

/** `timeout`: the tests did not come to an end, so the mutant is noticed. */
export type Verdict = "killed" | "timeout" | "survived" | "interrupted";

const NOT_COPIED: ReadonlySet<string> = new Set([
  "node_modules",
  ".git",
  "dist",
  "out",
  "coverage",
]);
/** Milliseconds a run of tests may take at least. */
const LEAST_TIMEOUT = 120_000;

export class Trial {
  readonly #root: string;
  readonly #copy: string;
  readonly #tests = new Map<string, readonly (readonly string[])[]>();
  #running: ChildProcess | undefined;
  #stopped = false;
  #timeout = Infinity;

  /**
   * Copies the tree at `root`; its node_modules are shared. `also`: besides the folder's own tests only
   * those of these folders.
   */
  constructor(
    root: string,
    private readonly also?: readonly string[],
  ) {
    this.#root = resolve(root);
    this.#copy = mkdtempSync(join(tmpdir(), "mutants-"));
    const copied = (path: string): boolean => !NOT_COPIED.has(basename(path));
    cpSync(this.#root, this.#copy, { recursive: true, filter: copied });
    symlinkSync(join(this.#root, "node_modules"), join(this.#copy, "node_modules"));
  }

  /**
   * Runs the tests of the files as they are, and sets from it how long a run may take. Undefined if
   * all pass; else what jest said: mutants tell nothing then.
   */
  async baseline(files: readonly string[]): Promise<string | undefined> {
    const tests = new Set<string>();
    for (const file of files) {
      if (this.#stopped) return undefined;
      for (const test of (await this.#reaching(file)).flat()) tests.add(test);
    }
    if (tests.size === 0) return undefined;
    const began = Date.now();
    const { code, said } = await this.#jest(["--runTestsByPath", ...tests]);
    this.#timeout = Math.max(LEAST_TIMEOUT, 3 * (Date.now() - began));
    return code === 0 || this.#stopped ? undefined : said;
  }

  /** Do the tests notice the mutant? */
  async judge(mutant: Mutant): Promise<Verdict> {
    if (this.#stopped) return "interrupted";
    const path = join(this.#copy, mutant.file);
    const source = readFileSync(path, "utf8");
    try {
      const groups = await this.#reaching(mutant.file);
      if (this.#stopped) return "interrupted";
      writeFileSync(path, mutated(source, mutant));
      for (const tests of groups) {
        if (tests.length === 0) continue;
        const { code } = await this.#jest(["--bail", "--runTestsByPath", ...tests]);
        if (this.#stopped) return "interrupted";
        if (code !== 0) return code === undefined ? "timeout" : "killed";
      }
      return "survived";
    } finally {
      if (!this.#stopped) writeFileSync(path, source);
    }
  }

  /** Ends what runs and takes the copy away; afterwards nothing can be judged. */
  stop(): void {
    this.#stopped = true;
    this.#end();
    rmSync(this.#copy, { recursive: true, force: true });
  }

  /** The tests that reach a file: those of its own folder, then the others. */
  async #reaching(file: string): Promise<readonly (readonly string[])[]> {
    const known = this.#tests.get(file);
    if (known) return known;
    const { said } = await this.#jest(["--listTests", "--findRelatedTests", file]);
    const tests = said
      .split("\n")
      .filter((line) => /\.test\.tsx?$/.test(line))
      .map((line) => relative(this.#copy, line.trim()))
      .sort();
    const folder = `test/${file.split("/")[1] ?? ""}`;
    const isNear = (test: string): boolean =>
      test.startsWith(`${folder}/`) || test === "test/fixtures.test.ts";
    const isWanted = (test: string): boolean =>
      this.also?.some((one) => test.startsWith(`${one}/`)) ?? true;
    const groups = [tests.filter(isNear), tests.filter((test) => !isNear(test) && isWanted(test))];
    this.#tests.set(file, groups);
    return groups;
  }

  /** The exit code is undefined when the time was up. */
  #jest(
    args: readonly string[],
  ): Promise<{ readonly code: number | undefined; readonly said: string }> {
    const jest = join(this.#copy, "node_modules/jest/bin/jest.js");
    const all = [jest, "--selectProjects", "unit", "--watchman=false", ...args];
    // A process group of its own: jest's workers end with it.
    const child = spawn(process.execPath, all, { cwd: this.#copy, detached: true });
    this.#running = child;
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => (said += data.toString()));
    return new Promise((done) => {
      let late = false;
      const timer = Number.isFinite(this.#timeout)
        ? setTimeout(() => {
            late = true;
            this.#end();
          }, this.#timeout)
        : undefined;
      child.on("close", (code) => {
        clearTimeout(timer);
        this.#running = undefined;
        done({ code: late ? undefined : (code ?? 1), said });
      });
    });
  }

  #end(): void {
    const pid = this.#running?.pid;
    if (pid === undefined) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
}

/**
 * Tests against mutants, in a copy of the tree: the tree itself is never touched, whatever happens. A first
 * run of the tests records which tests reach which block, and how long each test file takes; a mutant is then
 * tried against the tests that reach its block, beginning with those that have noticed other mutants of its
 * file. Tests that run the program in another process are not seen to reach anything.
 */
import { fork, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { blockAround, probed, type Block } from "./blocks";
import { mutated, type Mutant } from "./mutate";

/** `timeout`: the tests did not finish, so the mutant is noticed; `unreached`: no test runs its block. */
export type Verdict = "killed" | "timeout" | "survived" | "unreached" | "interrupted";

/** An answer of `runner.mjs`. */
interface Answer {
  readonly failures: readonly string[];
  /**
   * By test file: the blocks that are reached outside its tests, and for each of its tests the blocks that it
   * reaches.
   */
  readonly reached: Readonly<
    Record<
      string,
      {
        readonly shared: readonly number[];
        readonly tests: Readonly<Record<string, readonly number[]>>;
      }
    >
  >;
  readonly milliseconds: Readonly<Record<string, number>>;
}

/** A test file, as it ran without a mutant. */
interface TestFile {
  readonly path: string;
  readonly milliseconds: number;
  readonly tests: readonly string[];
  /** For each block, by its number, the tests that reach it. */
  readonly reaching: ReadonlyMap<number, ReadonlySet<string>>;
}

function testFile(path: string, { reached, milliseconds }: Answer): TestFile {
  const { shared, tests } = reached[path] ?? { shared: [], tests: {} };
  const names = Object.keys(tests);
  const reaching = new Map<number, Set<string>>();
  for (const name of names)
    for (const block of tests[name] ?? [])
      reaching.set(block, (reaching.get(block) ?? new Set()).add(name));
  for (const block of shared) reaching.set(block, new Set(names));
  return { path, milliseconds: milliseconds[path] ?? 0, tests: names, reaching };
}

const NOT_COPIED: ReadonlySet<string> = new Set([
  "node_modules",
  ".git",
  "dist",
  "out",
  "coverage",
]);

/** How many milliseconds tests may take beyond four times their time without a mutant. */
const GRACE = 20_000;

const all = (_test: string): boolean => true;

export class Trial {
  readonly #root: string;
  readonly #copy: string;
  readonly #blocks = new Map<string, readonly Block[]>();
  readonly #testFiles: TestFile[] = [];
  /**
   * By source file and test file: how many mutants of the one were tried against the other, and how many it
   * noticed.
   */
  readonly #experience = new Map<string, { tried: number; noticed: number }>();
  #nextBlock = 0;
  #runner: ChildProcess | undefined;
  #stopped = false;

  /** Copies the tree at `root`; node_modules is shared. */
  constructor(root: string) {
    this.#root = resolve(root);
    this.#copy = mkdtempSync(join(tmpdir(), "mutants-"));
    const copied = (path: string): boolean => !NOT_COPIED.has(basename(path));
    cpSync(this.#root, this.#copy, { recursive: true, filter: copied });
    symlinkSync(join(this.#root, "node_modules"), join(this.#copy, "node_modules"));
  }

  /**
   * Runs the wanted tests that reach the files, without mutants. Undefined if all pass; otherwise jest's
   * output: judging mutants would be meaningless then.
   */
  async baseline(files: readonly string[], wanted = all): Promise<string | undefined> {
    const found = await this.#ask<{ tests: readonly string[] }>({ related: files });
    const tests = (found?.tests ?? []).filter(wanted);
    const sources = files.map((file) => readFileSync(join(this.#copy, file), "utf8"));
    try {
      files.forEach((file, at) => {
        const first = this.#blocks.get(file)?.[0]?.id ?? this.#nextBlock;
        const { text, blocks } = probed(file, sources[at] ?? "", first);
        if (first === this.#nextBlock) this.#nextBlock += blocks.length;
        this.#blocks.set(file, blocks);
        writeFileSync(join(this.#copy, file), text);
      });
      const answer = await this.#ask<Answer>({ tests, skip: {}, bail: false });
      if (!answer) return this.#stopped ? undefined : "jest ended before its time";
      this.#testFiles.push(...tests.map((test) => testFile(test, answer)));
      return answer.failures.length > 0 ? answer.failures.join("\n") : undefined;
    } finally {
      if (!this.#stopped)
        files.forEach((file, at) => writeFileSync(join(this.#copy, file), sources[at] ?? ""));
    }
  }

  /**
   * Do the tests that `baseline` has run notice the mutant? Only the `limit` test files most likely to notice
   * it are tried. They may take `grace` milliseconds beyond four times their time without it.
   */
  async judge(mutant: Mutant, limit = Infinity, grace = GRACE): Promise<Verdict> {
    if (this.#stopped) return "interrupted";
    const tests = this.#reachingAny([mutant])
      .map((test) => ({ test, worth: this.#worth(test, mutant) }))
      .sort((a, b) => b.worth - a.worth)
      .map(({ test }) => test)
      .slice(0, limit);
    if (tests.length === 0) return "unreached";
    const answer = await this.#run([mutant], tests, grace);
    if (this.#stopped) return "interrupted";
    if (!answer) return "timeout";
    const [failure] = answer.failures;
    for (const test of tests) {
      const experience = this.#experienceOf(test, mutant);
      experience.tried += 1;
      if (!failure?.startsWith(`${test.path}:`)) continue;
      experience.noticed += 1;
      break;
    }
    return failure === undefined ? "survived" : "killed";
  }

  /**
   * Yields the mutants that the wanted tests notice. Each test file runs with all remaining mutants that it
   * reaches at once, so that mutants that it does not notice cost a single run together; if it fails, it runs
   * with each half of them.
   */
  async *noticed(mutants: readonly Mutant[], wanted = all): AsyncGenerator<Mutant> {
    const left = new Set(mutants);
    const tests = this.#reachingAny(mutants, wanted);
    for (const test of tests.sort((a, b) => a.milliseconds - b.milliseconds))
      for (const group of apart([...left].filter((one) => this.#reaching(test, one).size > 0)))
        for (const mutant of await this.#noticedBy(test, group)) {
          left.delete(mutant);
          yield mutant;
        }
  }

  async #noticedBy(test: TestFile, mutants: readonly Mutant[]): Promise<readonly Mutant[]> {
    if (mutants.length === 0 || this.#stopped) return [];
    const answer = await this.#run(mutants, [test], GRACE);
    if (answer?.failures.length === 0 || this.#stopped) return [];
    if (mutants.length === 1) return mutants;
    const half = Math.ceil(mutants.length / 2);
    const first = await this.#noticedBy(test, mutants.slice(0, half));
    return [...first, ...(await this.#noticedBy(test, mutants.slice(half)))];
  }

  /** Runs the tests with the mutants applied, up to the first failure; undefined if they do not finish. */
  async #run(
    mutants: readonly Mutant[],
    tests: readonly TestFile[],
    grace: number,
  ): Promise<Answer | undefined> {
    const paths = [...new Set(mutants.map(({ file }) => join(this.#copy, file)))];
    const sources = paths.map((path) => readFileSync(path, "utf8"));
    const skip: Record<string, readonly string[]> = {};
    for (const test of tests) {
      const reaching = mutants.map((mutant) => this.#reaching(test, mutant));
      skip[test.path] = test.tests.filter((name) => !reaching.some((names) => names.has(name)));
    }
    const job = { tests: tests.map(({ path }) => path), skip, bail: true };
    const usual = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    try {
      for (const { mutant, path } of mutants
        .map((one) => ({ mutant: one, path: join(this.#copy, one.file) }))
        .sort((a, b) => b.mutant.from - a.mutant.from))
        writeFileSync(path, mutated(readFileSync(path, "utf8"), mutant));
      return await this.#ask<Answer>(job, grace + 4 * usual);
    } finally {
      if (!this.#stopped) paths.forEach((path, at) => writeFileSync(path, sources[at] ?? ""));
    }
  }

  /** The probability that the tests notice the mutant, divided by the time that they take. */
  #worth(test: TestFile, mutant: Mutant): number {
    const { tried, noticed } = this.#experienceOf(test, mutant);
    const share = this.#reaching(test, mutant).size / Math.max(1, test.tests.length);
    return (noticed + 1) / (tried + 2) / (300 + share * test.milliseconds);
  }

  #experienceOf({ path }: TestFile, { file }: Mutant): { tried: number; noticed: number } {
    const key = `${file} ${path}`;
    const experience = this.#experience.get(key) ?? { tried: 0, noticed: 0 };
    this.#experience.set(key, experience);
    return experience;
  }

  /** Nothing can be judged any more. */
  get isStopped(): boolean {
    return this.#stopped;
  }

  /** Ends what is running and removes the copy; afterwards nothing can be judged. */
  stop(): void {
    this.#stopped = true;
    this.#runner?.kill("SIGKILL");
    rmSync(this.#copy, { recursive: true, force: true });
  }

  #reachingAny(mutants: readonly Mutant[], wanted = all): TestFile[] {
    return this.#testFiles.filter(
      (test) =>
        wanted(test.path) && mutants.some((mutant) => this.#reaching(test, mutant).size > 0),
    );
  }

  /** The tests of the test file that reach the mutant. */
  #reaching(test: TestFile, { file, from, to }: Mutant): ReadonlySet<string> {
    const block = blockAround(this.#blocks.get(file) ?? [], from, to);
    const names = block && test.reaching.get(block.id);
    // What is created when a file is loaded affects all later tests.
    return names && block.isFile ? new Set(test.tests) : (names ?? new Set());
  }

  /** The runner's answer to a job; undefined if it ended without one, or was killed after `milliseconds`. */
  async #ask<T>(job: object, milliseconds?: number): Promise<T | undefined> {
    if (this.#stopped) return undefined;
    this.#runner ??= await this.#started();
    const runner = this.#runner;
    const timer =
      milliseconds === undefined
        ? undefined
        : setTimeout(() => runner.kill("SIGKILL"), milliseconds);
    const answer = await messageOf<T>(runner, () => runner.send(job));
    clearTimeout(timer);
    if (answer === undefined) this.#runner = undefined;
    return answer;
  }

  async #started(): Promise<ChildProcess> {
    const runner = fork(join(import.meta.dirname, "runner.mjs"), [this.#copy], {
      cwd: this.#copy,
      execArgv: [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    await messageOf(runner);
    return runner;
  }
}

function messageOf<T>(child: ChildProcess, begin?: () => void): Promise<T | undefined> {
  return new Promise((done) => {
    const ended = (): void => done(undefined);
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      done(message as T);
    });
    begin?.();
  });
}

/** The mutants in groups in which no two overlap. */
function apart(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const groups: Mutant[][] = [];
  for (const mutant of mutants) {
    const overlaps = ({ file, from, to }: Mutant): boolean =>
      file === mutant.file && from < mutant.to && mutant.from < to;
    const group = groups.find((others) => !others.some(overlaps));
    if (group) group.push(mutant);
    else groups.push([mutant]);
  }
  return groups;
}

/**
 * Tests against mutants, in a copy of the tree: the tree itself is never touched, whatever happens. A first run of
 * the tests of the files writes down which of them reach which block, and how long each file of tests takes; a mutant
 * is then tried against those that reach its block, first those that have noticed others of its file. A test whose
 * way into the program is another process than its own is not seen to reach anything.
 */
import { fork, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { blockAround, probed, type Block } from "./blocks";
import { mutated, type Mutant } from "./mutate";

/** `timeout`: the tests did not come to an end, so the mutant is noticed; `unreached`: no test runs its block. */
export type Verdict = "killed" | "timeout" | "survived" | "unreached" | "interrupted";

/** An answer of `runner.mjs`. */
interface Answer {
  readonly failures: readonly string[];
  /** By file of tests: numbers of the blocks that are reached outside of its tests, and by which of them. */
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

/** A file of tests, as it ran without a mutant. */
interface TestFile {
  readonly path: string;
  readonly milliseconds: number;
  readonly tests: readonly string[];
  /** The tests that reach a block, by its number. */
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

/** Milliseconds that tests may take beyond four times what they took without a mutant. */
const GRACE = 20_000;

const all = (_test: string): boolean => true;

export class Trial {
  readonly #root: string;
  readonly #copy: string;
  readonly #blocks = new Map<string, readonly Block[]>();
  readonly #testFiles: TestFile[] = [];
  /** How many mutants of a file of the program were tried against a file of tests, and noticed by it; by both. */
  readonly #experience = new Map<string, { tried: number; noticed: number }>();
  #nextBlock = 0;
  #runner: ChildProcess | undefined;
  #stopped = false;

  /** Copies the tree at `root`; its node_modules are shared. */
  constructor(root: string) {
    this.#root = resolve(root);
    this.#copy = mkdtempSync(join(tmpdir(), "mutants-"));
    const copied = (path: string): boolean => !NOT_COPIED.has(basename(path));
    cpSync(this.#root, this.#copy, { recursive: true, filter: copied });
    symlinkSync(join(this.#root, "node_modules"), join(this.#copy, "node_modules"));
  }

  /**
   * Runs those of the wanted tests that reach the files, as they are. Undefined if all pass; else what jest said:
   * mutants tell nothing then.
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
   * Do the tests that have been run by `baseline` notice the mutant? Of their files only `limit` are tried, those of
   * which most is to be expected. They may take `grace` milliseconds beyond four times what they took without it.
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
   * Which of the mutants are noticed by the wanted tests? Each file of tests runs with all at once that are left and that it reaches,
   * so that what nothing notices costs one run for all; when it fails, with each half of them.
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

  /** Runs the tests with the mutants in, up to the first failure; undefined when they come to no end. */
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

  /** How much is to be expected of the tests for the time that they take. */
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

  /** Ends what runs and takes the copy away; afterwards nothing can be judged. */
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

  /** The tests of the file that reach the mutant. */
  #reaching(test: TestFile, { file, from, to }: Mutant): ReadonlySet<string> {
    const block = blockAround(this.#blocks.get(file) ?? [], from, to);
    const names = block && test.reaching.get(block.id);
    // What is made when a file is loaded is there for all later tests.
    return names && block.isFile ? new Set(test.tests) : (names ?? new Set());
  }

  /** The runner's answer to a job; undefined if it ended without one, or was ended after so many milliseconds. */
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

/** The mutants in groups in which no two change the same place. */
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

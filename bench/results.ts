/** Runs all benchmarks, each in a process of its own, and collects their output in a document. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, platform, release } from "node:os";
import { join, relative } from "node:path";

const FOLDER = import.meta.dirname;
/** Benchmarks that take minutes. */
const NOT_QUICK = new Set(["pane", "library", "long"]);
/** Benchmarks whose output is Markdown. */
const AS_MARKDOWN = new Set(["peers"]);
const CURVES = "growth.svg";

/**
 * Writes `bench/RESULTS.md` (quick: under `out`); returns false if a benchmark failed or exceeded a limit.
 */
export function runAll(names: readonly string[], quick: boolean): boolean {
  installPeers();
  const folder = quick ? join(FOLDER, "../out") : FOLDER;
  mkdirSync(folder, { recursive: true });
  const parts: string[] = [];
  const failed: string[] = [];
  for (const name of names.filter((one) => !quick || !NOT_QUICK.has(one))) {
    const start = performance.now();
    const args = [
      ...(name === "growth" ? ["--svg", join(folder, CURVES)] : []),
      ...(quick ? ["--quick"] : []),
    ];
    const main = join(FOLDER, "main.ts");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", main, name, ...args],
      { encoding: "utf8", cwd: join(FOLDER, ".."), maxBuffer: 1e8 },
    );
    if (status !== 0) failed.push(name);
    console.log(
      `${name}: ${((performance.now() - start) / 1000).toFixed(0)} s${status === 0 ? "" : ", NOT KEPT"}`,
    );
    parts.push(partOf(name, stdout.trim(), status === 0 ? "" : stderr.trim()));
    if (name === "growth") parts.push(`![How time grows with the input](${CURVES})\n`);
  }
  const target = join(folder, "RESULTS.md");
  writeFileSync(target, [heading(quick), ...parts].join("\n"));
  console.log(`${relative(process.cwd(), target)} has the figures.`);
  return failed.length === 0;
}

/** Installs the other translators, unless they are there. */
function installPeers(): void {
  if (existsSync(join(FOLDER, "peers/node_modules"))) return;
  const args = ["ci", "--prefix", join(FOLDER, "peers"), "--loglevel=error", "--no-audit"];
  const { status } = spawnSync("npm", args, {
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0)
    throw new Error("The peers could not be installed: npm ci --prefix bench/peers");
}

function heading(quick: boolean): string {
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? "?"}, ${String(cpus().length)} cores, ${platform()} ${release()}, Node ${process.versions.node}`;
  return `# Results

Made by \`npm run bench${quick ? " -- --quick" : ""}\` on ${new Date().toISOString().slice(0, 10)}: ${machine}; load at the beginning
${(loadavg()[0] ?? 0).toFixed(1)}. Times are of that machine; ratios hold for others too, because what is compared ran in turn, in the same
minute. A load above the number of cores makes every time longer.
`;
}

/** A section of the document; the first paragraph of the benchmark's head comment says what is measured. */
function partOf(name: string, said: string, wrong: string): string {
  const source = readFileSync(join(FOLDER, `${name}.bench.ts`), "utf8");
  const about = (/\/\*\*([^]*?)\*\//.exec(source)?.[1] ?? "").replace(/^\s*\* ?/gm, "").trim();
  const figures = AS_MARKDOWN.has(name) ? said : `\`\`\`\n${said}\n\`\`\``;
  const fault =
    wrong === "" ? "" : `\nA limit was not kept, or it failed:\n\n\`\`\`\n${wrong}\n\`\`\`\n`;
  return `## ${name}\n\n${about}\n\n${figures}\n${fault}`;
}

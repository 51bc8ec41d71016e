/** `renumber`: puts the numbers of equations in order, and updates references to them. */
import type { NumberSettings } from "../deck/numbers/part";
import { renumberDeck, type Renumbered } from "../deck/numbers/renumber";
import type { NumbersNote } from "../deck/numbers/plan";
import { cli } from "../text/en/cli";
import { bulk } from "../text/en/cli-bulk";
import { cliNumbers } from "../text/en/cli-numbers";
import { notes } from "../text/en/numbers";
import { fill } from "../text/say";
import { parseArguments, type CommandSpec } from "./args";
import { refused } from "./bulk";
import type { Command, Terminal } from "./command";
import { CommandError, openDeck, refusedError, WRITER, writeWhole } from "./files";
import { spokenIn } from "./spoken";

const SPEC: CommandSpec = {
  name: "renumber",
  usage: cliNumbers.usage,
  positionals: ["IN.pptx", "OUT.pptx"],
  options: new Map([
    ["--style", "value"],
    ["--start", "value"],
    ["--side", "value"],
    ["--language", "value"],
    ["--links", "flag"],
    ["--adopt", "flag"],
    ["--dry-run", "flag"],
    ["--jsonl", "flag"],
  ]),
};

/** Runs the command; the exit code is 0, 1 when something was left out (and reported), 2 when nothing was written. */
export const renumber: Command = async (args, terminal) => {
  const given = parseArguments(args, SPEC, terminal);
  if (!given) return 0;
  const { positionals, options } = given;
  const [input = "", output = ""] = positionals;
  const settings = settingsFrom(options);
  const pkg = await openDeck(input);
  const done = renumberDeck(pkg, {
    ...{ settings, writer: WRITER, time: Date.now() },
    ...{ links: options.has("--links"), adopt: options.has("--adopt") },
    spoken: await spokenIn(options.get("--language") ?? "en"),
  });
  if (!done.ok) throw refusedError(done.refusal);
  const dry = options.has("--dry-run");
  if (!dry) await writeWhole(output, pkg.save());
  const lines = linesOf(done);
  const total = { equations: 0, references: 0 };
  for (const line of lines) {
    if (line.kind === "number") total.equations++;
    if (line.kind === "reference") total.references++;
    tell(line, terminal, options.has("--jsonl"));
  }
  if (!options.has("--jsonl")) {
    const saved = dry ? bulk.notSaved : fill(bulk.saved, { file: output });
    terminal.out(`${fill(cliNumbers.done, total)} ${saved}`);
  }
  return lines.some(({ kind }) => kind === "note") ? 1 : 0;
};

function settingsFrom(options: ReadonlyMap<string, string>): Partial<NumberSettings> {
  const style = options.get("--style");
  const start = options.get("--start");
  if (style !== undefined && style !== "plain" && style !== "section")
    throw new CommandError(fill(cliNumbers.noStyle, { value: style }));
  if (start !== undefined && !/^\d{1,9}$/.test(start))
    throw new CommandError(fill(cliNumbers.noStart, { value: start }));
  return {
    ...(style === undefined ? {} : { style }),
    ...(start === undefined ? {} : { start: Number(start) }),
    ...sideFrom(options),
  };
}

/** The setting of `--side`; empty where it is left to the deck. */
export function sideFrom(options: ReadonlyMap<string, string>): Partial<NumberSettings> {
  const side = options.get("--side");
  if (side === undefined) return {};
  if (side !== "right" && side !== "left")
    throw new CommandError(fill(cliNumbers.noSide, { value: side }));
  return { side };
}

/** One line of the report. */
type Line = { readonly slide: number; readonly shape: string } & (
  | { readonly kind: "number" | "reference"; readonly from: string; readonly to: string }
  | { readonly kind: "place"; readonly number: string; readonly side: "right" | "left" }
  | { readonly kind: "note"; readonly code: string; readonly message: string }
);

function linesOf({ plan, slides, settings }: Renumbered): readonly Line[] {
  const lines: Line[] = plan.notes.map((note) => noteLine(note, settings));
  for (const { changes, result } of slides) {
    const slide = changes.slide.number;
    if (!result.ok) {
      lines.push({ kind: "note", slide, shape: "", ...refused(result.refusal) });
      continue;
    }
    for (const { shapeName: shape, from, to } of result.numbers)
      lines.push({ kind: "number", slide, shape, from, to });
    for (const { shapeName: shape, number, to } of result.places)
      lines.push({ kind: "place", slide, shape, number, side: to === "left" ? to : "right" });
    for (const { shapeName: shape, old: from, text: to } of result.references)
      if (from !== to) lines.push({ kind: "reference", slide, shape, from, to });
    for (const { shapeName: shape, refusal } of result.refused)
      lines.push({ kind: "note", slide, shape, ...refused(refusal) });
  }
  return lines.sort((a, b) => a.slide - b.slide);
}

function noteLine({ code, slide, shapeName, args }: NumbersNote, { start }: NumberSettings): Line {
  const message = fill(notes[code], { start, ...args });
  return { kind: "note", slide, shape: shapeName, code, message };
}

function tell(line: Line, terminal: Terminal, jsonl: boolean): void {
  if (jsonl) {
    terminal.out(JSON.stringify(line));
    return;
  }
  const { slide, shape } = line;
  if (line.kind !== "note") {
    terminal.out(fill(cliNumbers[line.kind], { ...line }));
    return;
  }
  const what = line.message;
  terminal.err(
    slide === 0 ? what : fill(shape === "" ? bulk.metOnSlide : cli.met, { slide, shape, what }),
  );
}

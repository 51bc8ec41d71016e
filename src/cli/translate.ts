/**
 * The command `translate`: reads formulas from standard input and writes a JSON object for each line to
 * standard output. Lines are translated as they come in, and output waits for its reader, so that files of
 * any size can be processed.
 */
import { readFile } from "node:fs/promises";
import { EMPTY_PREAMBLE, readPreamble, type Preamble } from "../latex/preamble";
import { readLatex } from "../latex/read";
import { writeLatex } from "../latex/write";
import type { MathList } from "../math/ast";
import { hasErrors, type Problem } from "../math/problem";
import { writeMathml } from "../mathml/write";
import { writeOmml } from "../omml/write";
import { fill, reasonOf } from "../text/say";
import { translate as texts } from "../text/en/translate";
import { writeUnicodeMath } from "../unicodemath/write";
import { jsonProblem, picture } from "./problems";

/** Where the command reads and writes; `process` satisfies it. */
export interface TranslateIo {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Sink;
  readonly stderr: Sink;
}

interface Sink {
  /** False when the buffer is full; `drain` is emitted when there is room again. */
  write(text: string): boolean;
  once(event: "drain", listener: () => void): unknown;
}

type Write = (body: MathList, display: boolean) => string;

const FORMATS: ReadonlyMap<string, Write> = new Map<string, Write>([
  ["omml", (body, display) => writeOmml(body, { display, standalone: true })],
  ["mathml", (body, display) => writeMathml(body, { display })],
  ["unicodemath", (body) => writeUnicodeMath(body)],
  ["latex", (body) => writeLatex(body)],
]);

interface Settings {
  readonly write: Write;
  readonly display: boolean;
  readonly jsonl: boolean;
  readonly preamble: Preamble;
}

/**
 * Runs `translate` with the arguments behind its name. The exit code is 0 when every line was read
 * (also where formulas have errors: their lines say so), 2 when the arguments are wrong.
 */
export async function translate(args: readonly string[], io: TranslateIo): Promise<number> {
  const settings = await settingsOf(args, (line) => void io.stderr.write(`${line}\n`));
  if (typeof settings === "string") {
    io.stderr.write(`${settings}\n`);
    return 2;
  }
  for await (const lines of linesOf(io.stdin)) {
    let output = "";
    for (const line of lines) output += `${translateLine(line, settings)}\n`;
    if (output !== "" && !io.stdout.write(output))
      await new Promise<void>((resolve) => io.stdout.once("drain", resolve));
  }
  return 0;
}

/** The settings, or a sentence about what is wrong; parts of a preamble that are not read cause a warning. */
async function settingsOf(
  args: readonly string[],
  warn: (line: string) => void,
): Promise<Settings | string> {
  let write: Write | undefined;
  let display = true;
  let jsonl = false;
  let preamble = EMPTY_PREAMBLE;
  for (let i = 0; i < args.length; i++) {
    const option = args[i] ?? "";
    switch (option) {
      case "--help":
        return texts.usage;
      case "--inline":
        display = false;
        break;
      case "--display":
        display = true;
        break;
      case "--jsonl":
        jsonl = true;
        break;
      case "--to":
      case "--preamble": {
        const value = args[++i];
        if (value === undefined) return fill(texts.noValue, { option });
        if (option === "--to") {
          write = FORMATS.get(value);
          if (!write) return fill(texts.unknownFormat, { format: value });
        } else {
          try {
            const text = await readFile(value, "utf8");
            const read = readPreamble(text);
            preamble = read.preamble;
            for (const problem of read.problems) warn(picture(text, problem));
          } catch (error) {
            const reason = reasonOf(error);
            return fill(texts.noPreamble, { file: value, reason });
          }
        }
        break;
      }
      default:
        return `${fill(texts.unknownOption, { option })}\n${texts.usage}`;
    }
  }
  return write ? { write, display, jsonl, preamble } : `${texts.noFormat}\n${texts.usage}`;
}

/** The lines of a stream, as many at a time as have arrived; the last one need not have a line end. */
async function* linesOf(stream: TranslateIo["stdin"]): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of stream) {
    const lines = (
      rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))
    ).split("\n");
    rest = lines.pop() ?? "";
    yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== "") yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

function translateLine(line: string, { write, display, jsonl, preamble }: Settings): string {
  const source = jsonl ? parsedString(line) : line;
  if (source === undefined) {
    const problem = { code: "notJson", message: texts.notJson, from: 0, to: line.length };
    return JSON.stringify({ ok: false, problems: [{ ...problem, severity: "error" }] });
  }
  const { body, problems } = readLatex(source, { display, preamble });
  return hasErrors(problems)
    ? JSON.stringify({ ok: false, problems: problems.map(described) })
    : JSON.stringify({
        ok: true,
        output: write(body, display),
        problems: problems.map(described),
      });
}

function parsedString(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

function described(problem: Problem): object {
  const { suggestion } = problem;
  return { ...jsonProblem(problem), ...(suggestion === undefined ? {} : { suggestion }) };
}

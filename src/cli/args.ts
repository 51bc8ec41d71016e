/** Reads a command's arguments: `--name value`, `--name=value`, flags, and file names. */
import { cli } from "../text/en/cli";
import { fill } from "../text/say";
import type { Terminal } from "./command";
import { CommandError } from "./files";
import { nearest } from "./nearest";

/** The arguments that a command takes. */
export interface CommandSpec {
  readonly name: string;
  /** The text for `--help`. */
  readonly usage: string;
  /** Names of the positional arguments, in order; all are required. */
  readonly positionals: readonly string[];
  /** Options with a value, and flags, besides `--help`. */
  readonly options: ReadonlyMap<string, "value" | "flag">;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** Values by option; a flag has the value "". */
  readonly options: ReadonlyMap<string, string>;
}

/**
 * Parses arguments; undefined if help was asked for, which is printed.
 * @throws {CommandError} with a hint, where something is unknown, missing or given twice
 */
export function parseArguments(
  args: readonly string[],
  spec: CommandSpec,
  terminal: Terminal,
): Arguments | undefined {
  if (args.includes("--help")) {
    terminal.out(spec.usage);
    return undefined;
  }
  const known = new Map([...spec.options, ["--help", "flag"] as const]);
  const positionals: string[] = [];
  const options = new Map<string, string>();
  const wrong = (message: string): CommandError =>
    new CommandError(`${message}\n${fill(cli.see, { command: spec.name })}`);
  let onlyPositionals = false;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (onlyPositionals || !/^-[^\s]/.test(argument)) {
      positionals.push(argument);
      continue;
    }
    if (argument === "--") {
      onlyPositionals = true;
      continue;
    }
    const equals = argument.indexOf("=");
    const option = equals < 0 ? argument : argument.slice(0, equals);
    const kind = known.get(option);
    if (kind === undefined) {
      const suggestion = nearest(option, known.keys());
      const hint = suggestion === undefined ? "" : ` ${fill(cli.didYouMean, { suggestion })}`;
      throw wrong(fill(cli.unknownOption, { command: spec.name, option }) + hint);
    }
    if (options.has(option)) throw wrong(fill(cli.twice, { option }));
    if (kind === "flag") {
      if (equals >= 0) throw wrong(fill(cli.noValue, { option }));
      options.set(option, "");
      continue;
    }
    // A value may begin with a minus sign, as in `-x^2`; but a known option there means a forgotten value.
    const value = equals >= 0 ? argument.slice(equals + 1) : args[++i];
    if (value === undefined || (equals < 0 && known.has(value)))
      throw wrong(fill(cli.missingValue, { option }));
    options.set(option, value);
  }
  const extra = positionals[spec.positionals.length];
  if (extra !== undefined) throw wrong(fill(cli.tooMany, { argument: extra }));
  const missing = spec.positionals[positionals.length];
  if (missing !== undefined) throw wrong(fill(cli.missing, { name: missing }));
  return { positionals, options };
}

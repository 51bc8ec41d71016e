/** Reading a command's arguments: `--name value`, `--name=value`, flags, and names of files. */
import { cli } from "../text/en/cli";
import { fill } from "../text/say";
import { nearest } from "./nearest";

/** What a command takes. */
export interface CommandSpec {
  readonly name: string;
  /** Names of the arguments without an option, in order; all are needed. */
  readonly positionals: readonly string[];
  /** Options with a value, and flags. */
  readonly options: ReadonlyMap<string, "value" | "flag">;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** By option; a flag has the value "". */
  readonly options: ReadonlyMap<string, string>;
}

export type ParsedArguments =
  | { readonly ok: true; readonly arguments: Arguments }
  | { readonly ok: false; readonly message: string };

/** Takes arguments apart. What is unknown, missing or there twice is an error with a hint. */
export function parseArguments(args: readonly string[], spec: CommandSpec): ParsedArguments {
  const positionals: string[] = [];
  const options = new Map<string, string>();
  const wrong = (message: string): ParsedArguments => ({
    ok: false,
    message: `${message}\n${fill(cli.see, { command: spec.name })}`,
  });
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
    const kind = spec.options.get(option);
    if (kind === undefined) {
      const suggestion = nearest(option, spec.options.keys());
      const hint = suggestion === undefined ? "" : ` ${fill(cli.didYouMean, { suggestion })}`;
      return wrong(fill(cli.unknownOption, { command: spec.name, option }) + hint);
    }
    if (options.has(option)) return wrong(fill(cli.twice, { option }));
    if (kind === "flag") {
      if (equals >= 0) return wrong(fill(cli.noValue, { option }));
      options.set(option, "");
      continue;
    }
    // A value may begin with a minus sign, as `-x^2` does; a known option is a forgotten value.
    const value = equals >= 0 ? argument.slice(equals + 1) : args[++i];
    if (value === undefined || (equals < 0 && spec.options.has(value)))
      return wrong(fill(cli.missingValue, { option }));
    options.set(option, value);
  }
  const extra = positionals[spec.positionals.length];
  if (extra !== undefined) return wrong(fill(cli.tooMany, { argument: extra }));
  const missing = spec.positionals[positionals.length];
  if (missing !== undefined) return wrong(fill(cli.missing, { name: missing }));
  return { ok: true, arguments: { positionals, options } };
}

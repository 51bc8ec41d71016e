/** Which command is meant, and what is said when it cannot be done. */
import { cli } from "../text/en/cli";
import { fill } from "../text/say";
import type { Command, Terminal } from "./command";
import { extract } from "./extract";
import { CommandError } from "./files";
import { insert } from "./insert";
import { nearest } from "./nearest";

const HELP = new Set(["--help", "-h", "help"]);

/** Runs the command line (without program name) and gives the exit code. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  others: ReadonlyMap<string, Command>,
): Promise<number> {
  const commands = new Map<string, Command>([["insert", insert], ["extract", extract], ...others]);
  const [name, ...rest] = args;
  if (name === undefined || HELP.has(name)) {
    terminal.out(cli.usage);
    return name === undefined ? 2 : 0;
  }
  const command = commands.get(name);
  if (!command) {
    const suggestion = nearest(name, commands.keys());
    const hint = suggestion === undefined ? "" : ` ${fill(cli.didYouMean, { suggestion })}`;
    terminal.err(`${fill(cli.unknownCommand, { command: name })}${hint}\n${cli.usage}`);
    return 2;
  }
  try {
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.err(error.message);
    return 2;
  }
}

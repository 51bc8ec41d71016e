/** Finds and runs the command, and reports its errors. */
import { cli } from "../text/en/cli";
import { fill } from "../text/say";
import type { Command, Terminal } from "./command";
import { CommandError } from "./files";
import { nearest } from "./nearest";

/** Commands are loaded on demand: loading the whole translator takes longer than many a command. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["insert", async () => (await import("./insert")).insert],
  ["extract", async () => (await import("./extract")).extract],
  ["convert", async () => (await import("./convert")).convert],
  ["move-in", async () => (await import("./move-in")).moveIn],
  ["revert", async () => (await import("./revert")).revert],
  ["renumber", async () => (await import("./renumber")).renumber],
  ["restyle", async () => (await import("./restyle")).restyle],
  ["replace", async () => (await import("./replace")).replace],
]);

const HELP = new Set(["--help", "-h", "help"]);

/** Runs the command line (without program name); resolves to the exit code. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  others: ReadonlyMap<string, () => Promise<Command>>,
): Promise<number> {
  const commands = new Map([...COMMANDS, ...others]);
  const [name, ...rest] = args;
  if (name === undefined || HELP.has(name)) {
    terminal.out(cli.usage);
    return name === undefined ? 2 : 0;
  }
  const load = commands.get(name);
  if (!load) {
    const suggestion = nearest(name, commands.keys());
    const hint = suggestion === undefined ? "" : ` ${fill(cli.didYouMean, { suggestion })}`;
    terminal.err(`${fill(cli.unknownCommand, { command: name })}${hint}\n${cli.usage}`);
    return 2;
  }
  try {
    const command = await load();
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.err(error.message);
    return 2;
  }
}

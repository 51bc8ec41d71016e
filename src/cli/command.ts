/** The interface of commands. */

/** Where a command writes: a line at a time, to standard output and standard error. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Shows the progress, replacing the text shown before; "" removes it. Only on an interactive terminal. */
  progress?(text: string): void;
}

/** Runs with the arguments behind the command's name; resolves to the exit code. For a CommandError `run.ts` sets 2. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

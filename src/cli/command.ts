/** What a command is. */

/** Where a command writes: a line at a time, to standard output and standard error. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Shows how far a command is, in place of what it showed before; "" for nothing. Only where somebody watches. */
  progress?(text: string): void;
}

/** Runs with the arguments behind its name and gives the exit code; a CommandError is told and makes it 2. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Reads and writes files for the command line. */
import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { openPackage, type Package } from "../pptx/package";
import type { Refusal } from "../pptx/refusal";
import { cli } from "../text/en/cli";
import { refusals } from "../text/en/refusals";
import { fill, reasonOf } from "../text/say";

/** The command line's id among the writers of sources (`sources.ts`). */
export const WRITER = "6F0B5D0C-4C9E-4E0B-9F5B-2D5F0C7A1E01";

/** An error that is reported to the person; the command ends with exit code 2. */
export class CommandError extends Error {}

/** @throws {CommandError} if the file cannot be read or is no presentation we can edit. */
export async function openDeck(file: string): Promise<Package> {
  const opened = openPackage(await read(file));
  if (!opened.ok) throw refusedError(opened.refusal);
  return opened.pkg;
}

/** @throws {CommandError} if the file cannot be read. */
export async function readText(file: string): Promise<string> {
  return (await read(file)).toString("utf8");
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(fill(cli.cannotRead, { file, reason: reasonOf(error) }));
  }
}

/**
 * Writes a file in one step, so that an old file of that name, which may be the input, stays whole if
 * something goes wrong.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CommandError(fill(cli.cannotWrite, { file, reason: reasonOf(error) }));
  }
}

/** The sentence for a refusal. */
export function refusedError(refusal: Refusal): CommandError {
  return new CommandError(
    fill(cli.refused, { reason: fill(refusals[refusal.code], refusal.args) }),
  );
}

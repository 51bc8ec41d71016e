/** The command line: the same modules as the add-in, on files. */
import { useCodec } from "../pptx/inflate";
import { run } from "./run";
import { zlib } from "./zlib";

useCodec(zlib);

const { stdout, stderr } = process;
/** Clears the line that shows how far a command is. */
const CLEAR = "\r\u001B[K";

process.exitCode = await run(
  process.argv.slice(2),
  {
    out: (line) => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${stderr.isTTY ? CLEAR : ""}${line}\n`),
    ...(stderr.isTTY ? { progress: (text: string) => void stderr.write(CLEAR + text) } : {}),
  },
  new Map([
    [
      "translate",
      async () => {
        const { translate } = await import("./translate");
        return (args) => translate(args, process);
      },
    ],
  ]),
);

/** The command line: the same modules as the add-in, on files. */
import { useCodec } from "../pptx/inflate";
import { run } from "./run";
import { zlib } from "./zlib";

useCodec(zlib);

const { stdout, stderr } = process;
/** Clears the line that shows how far a command is. */
const CLEAR = "\r\u001B[K";

// Whoever reads the output may stop (`| head`): what the command writes into files is written all the same.
for (const stream of [stdout, stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

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

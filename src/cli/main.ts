/** The command line: it uses the add-in's modules on files. */
import { useCodec } from "../pptx/inflate";
import { run } from "./run";
import { zlib } from "./zlib";

useCodec(zlib);

const { stdout, stderr } = process;
/** Clears the line that shows the progress. */
const CLEAR = "\r\u001B[K";

// The reader of the output may stop reading (`| head`); the command must still write its files.
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

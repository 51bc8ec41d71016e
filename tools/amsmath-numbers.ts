/**
 * Records how pdflatex numbers the displays of `test/fixtures/numbers`: `npx tsx tools/amsmath-numbers.ts`.
 *
 * A block of a file is a list of displays, one per line, numbered from 1; it is followed by pdflatex's
 * results in comments: the numbers in the order in which they are set (`% (1) (2)`), and what the labels
 * refer to (`% eq:a = 1`). Numbers are taken from the boxes that are shipped out, since amsmath sets each
 * display several times to measure it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../test/fixtures/numbers");

/** A \write waits for its page, and its argument is expanded where the number is set. */
const RECORD = String.raw`
\documentclass{article}
\usepackage{amsmath,amssymb}
\makeatletter
\newwrite\numbers
\immediate\openout\numbers=numbers.txt
\def\recordnumber#1{{%
  \let\ignorespaces\@empty \let\unskip\@empty \let\@@italiccorr\@empty \let\textbf\@firstofone
  \protected@edef\x{#1}\edef\x{\write\numbers{N \detokenize\expandafter{\x}}}\x}}
\def\maketag@@@#1{\hbox{\m@th\normalfont\recordnumber{#1}#1}}
\def\@eqnnum{\hbox{\normalfont\recordnumber{(\theequation)}(\theequation)}}
\makeatother
\begin{document}
`;

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".txt"))) {
  const path = join(FOLDER, name);
  const blocks = readFileSync(path, "utf8")
    .split(/\n{2,}/)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("%"))
        .join("\n"),
    )
    .filter((block) => block !== "");
  const answers = askPdflatex(blocks);
  const text = blocks.map((block, n) => [block, ...(answers[n] ?? [])].join("\n"));
  writeFileSync(path, `${text.join("\n\n")}\n`);
  console.log(`${name}: ${blocks.length} blocks`);
}

function askPdflatex(blocks: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "numbers-"));
  try {
    const pages = blocks.map(
      (block, n) =>
        `\\setcounter{equation}{0}\\write\\numbers{B ${n}}\n` +
        // Different blocks may use the same labels.
        `${block.replace(/\\label\{/g, `\\label{${n}:`)}\n\\clearpage`,
    );
    writeFileSync(join(folder, "a.tex"), `${RECORD}${pages.join("\n")}\n\\end{document}\n`);
    execFileSync("pdflatex", ["-halt-on-error", "-interaction=nonstopmode", "a.tex"], {
      cwd: folder,
      stdio: "pipe",
    });
    const numbers: string[][] = blocks.map(() => []);
    let block = -1;
    for (const line of readFileSync(join(folder, "numbers.txt"), "utf8").split("\n")) {
      if (line.startsWith("B ")) block = Number(line.slice(2));
      if (line.startsWith("N ")) numbers[block]?.push(line.slice(2).trim());
    }
    const labels: string[][] = blocks.map(() => []);
    const written = /\\newlabel\{(\d+):([^}]*)\}\{\{(.*)\}\{\d*\}\}/g;
    for (const [, n, label = "", number = ""] of readFileSync(
      join(folder, "a.aux"),
      "utf8",
    ).matchAll(written))
      labels[Number(n)]?.push(`% ${label} = ${number.replace(/^\{(.*)\}$/, "$1")}`);
    return blocks.map((_, n) => [
      `% ${numbers[n]?.join(" ") || "no number"}`,
      ...(labels[n] ?? []),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

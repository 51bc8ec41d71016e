/**
 * The program of the formula explorer, in the browser. The formula is in the fragment of the address (after
 * #).
 */
import { readLatex } from "../../src/latex/read";
import { writeLatex } from "../../src/latex/write";
import { hasErrors, type Problem } from "../../src/math/problem";
import { writeMathml } from "../../src/mathml/write";
import { readOmmlText } from "../../src/omml/read";
import { writeOmml } from "../../src/omml/write";
import { speak } from "../../src/speech/speak";
import { problems as sentences } from "../../src/text/en/problems";
import { fill } from "../../src/text/say";
import { speech } from "../../src/text/en/speech";
import { symbols } from "../../src/text/en/symbols";
import { writeUnicodeMath } from "../../src/unicodemath/write";

const FIRST = String.raw`x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`;
const SENTENCES: ReadonlyMap<string, string> = new Map(Object.entries(sentences));

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`there is no #${id}`);
  return element;
}

const source = byId("source") as HTMLTextAreaElement;
const display = byId("display") as HTMLInputElement;

function said({ code, severity, span, args }: Problem): string {
  const place = source.value.slice(span.from, span.to);
  const sentence = fill(SENTENCES.get(code) ?? code, args);
  return `${severity}: ${sentence}${place === "" ? "" : ` (${place}, from ${String(span.from)} to ${String(span.to)})`}`;
}

/** One element per line, indented by its depth. */
function indented(xml: string): string {
  let depth = 0;
  return xml
    .replace(/(<(?!m:t>|\/m:t>|m[ion]>|\/m[ion]>|mtext>|\/mtext>)[^>]*>)/g, "\n$1\n")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      if (line.startsWith("</")) depth--;
      const text = "  ".repeat(Math.max(0, depth)) + line;
      if (/^<[^/!?][^>]*[^/]>$/.test(line)) depth++;
      return text;
    })
    .join("\n");
}

function show(): void {
  const isDisplay = display.checked;
  const { body, problems } = readLatex(source.value, { display: isDisplay });
  const write = (id: string, text: string): void => {
    byId(id).textContent = text;
  };
  write("problems", problems.length === 0 ? "none" : problems.map(said).join("\n"));
  // A formula with an error can be inserted nowhere; what was understood of it is shown anyway.
  byId("problems").classList.toggle("wrong", hasErrors(problems));
  const omml = writeOmml(body, { display: isDisplay, run: { lang: "en-US" } });
  const mathml = writeMathml(body, { display: isDisplay });
  write("omml", indented(omml));
  write("tree", JSON.stringify(body, null, 2));
  write("mathml", indented(mathml));
  write("unicodemath", writeUnicodeMath(body));
  write("latex", writeLatex(readOmmlText(omml).body, { display: isDisplay }));
  write("words", speak(body, { speech, symbols }));
  const drawn = new DOMParser().parseFromString(mathml, "application/xml").documentElement;
  byId("drawn").replaceChildren(document.importNode(drawn, true));
}

function keep(): void {
  const query = new URLSearchParams({
    latex: source.value,
    ...(display.checked ? {} : { inline: "" }),
  });
  history.replaceState(null, "", `#${query.toString()}`);
  show();
}

function open(): void {
  const query = new URLSearchParams(location.hash.slice(1));
  source.value = query.get("latex") ?? FIRST;
  display.checked = !query.has("inline");
  show();
}

source.addEventListener("input", keep);
display.addEventListener("change", keep);
window.addEventListener("hashchange", open);
open();

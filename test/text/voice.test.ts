/** Sentences keep to the words of docs/voice.md: those of the tables, and of the manifest. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** The words of the table that are not used, by language: German ones begin with a capital letter. */
function avoided(): { readonly en: string[]; readonly de: string[] } {
  const rows = readFileSync(join(ROOT, "docs/voice.md"), "utf8").matchAll(/^\| (.+?) +\| .+\|$/gm);
  const words = [...rows].map(([, word = ""]) => word).filter((w) => w !== "not" && !/^-/.test(w));
  const german = words.filter((word) => /^\p{Lu}/u.test(word));
  return { en: words.filter((word) => !german.includes(word)), de: german };
}

/** What is no sentence of the add-in: names of commands and signs, and what is said of an equation. */
const OTHERS = new Set(["commands.ts", "called.ts", "symbols.ts", "speech.ts"]);
/** What is said of equations of a system, which are no formulas of PowerPoint; the Mac's own key. */
const ALLOWED = [/Die Gleichungen sind an ihren Gleichheitszeichen/, /Ctrl\+=/];

/** What PowerPoint shows of the manifest. */
function inManifest(language: "en" | "de"): string[] {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const said = language === "en" ? /\bDefaultValue="([^"]*)"/g : /\bValue="([^"]*)"/g;
  return [...manifest.matchAll(said)]
    .map(([, text = ""]) => `manifest.xml: ${text}`)
    .filter((text) => !text.includes("https://"));
}

function sentences(language: "en" | "de"): string[] {
  const folder = join(ROOT, "src/text", language);
  const inTables = readdirSync(folder)
    .filter((name) => !OTHERS.has(name))
    .flatMap((name) => {
      const code = readFileSync(join(folder, name), "utf8").replace(
        /\/\*[^]*?\*\/|\/\/[^\n]*/g,
        "",
      );
      return [...code.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => `${name}: ${text}`);
    });
  return [...inTables, ...inManifest(language)].filter(
    (text) => !ALLOWED.some((allowed) => allowed.test(text)),
  );
}

/** All its forms: "takes back", "took" apart, which the list says by itself. */
function pattern(word: string): RegExp {
  const [first = "", ...rest] = word.replace(/ \(.*\)$/, "").split(" ");
  return new RegExp([`\\b${first}(?:s|en|n)?`, ...rest].join(" ") + "\\b", "iu");
}

test.each(["en", "de"] as const)("no sentence has a word that is not ours (%s)", (language) => {
  const words = avoided()[language];
  expect(words.length).toBeGreaterThan(3);
  const wrong = sentences(language).flatMap((text) =>
    words.filter((word) => pattern(word).test(text)).map((word) => `${word} in ${text}`),
  );
  expect(wrong).toEqual([]);
});

test.each(["en", "de"] as const)(
  "nobody is shouted at, and three dots stand apart (%s)",
  (language) => {
    const wrong = sentences(language).filter((text) => /[!]$|\.\.\.|[\p{L}}]…$/u.test(text));
    expect(wrong).toEqual([]);
  },
);

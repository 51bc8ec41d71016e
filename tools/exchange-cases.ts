/**
 * Runs the cases of the exchange on real decks: in every kind of text that a deck has (title, other
 * placeholder, text box, table cell, group, beside equations) a caret in the middle and at the end, and a
 * selection, also across runs; a selected shape, several, none; and what must be refused. On every profile of
 * the stand-in, through the real office.js. Checked: the text is as expected, everything but the edited shape
 * is unchanged (other slides and parts, notes, animations, tags, comments, masters, order, hidden slides), no
 * marker is left, and undo restores the slide.
 *
 *     tsx tools/exchange-cases.ts DECKS [OUT] [--profile NAME] [--deck NAME]
 *
 * OUT gets the decks that were made on the first profile, for checking with other programs.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFrameRef } from "../src/deck/place";
import { isAsked, type Answers } from "../src/exchange/outcome";
import { readText } from "../src/pptx/frame-text";
import { framesOf, shapesOf, type Frame } from "../src/pptx/slide";
import type { Host } from "../src/standin/host";
import type { ProfileName } from "../src/standin/profiles";
import { differences, factsOf, open, texts, type DeckFacts } from "../test/exchange/judge";
import { math, openDesk } from "../test/exchange/support";

interface Case {
  readonly name: string;
  readonly slide: number;
  readonly select: (host: Host) => void;
  /** The expected text; absent: a new text box with the equation alone. */
  readonly becomes?: string;
  readonly shapeId?: string;
  readonly refused?: string;
  /** What to answer if the host cannot tell a selected box from its selected text. */
  readonly whole?: "append" | "replace";
}

const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
};
const [folder = ".", second] = args;
const out = second?.startsWith("--") ? undefined : second;
const profiles: readonly ProfileName[] = (
  ["windows", "mac", "web", "ltsc2024", "ltsc2021"] as const
).filter((p) => (option("--profile") ?? p) === p);
const ANSWERS: Answers = { mathLocksText: "inText" };
const EQUATION = { body: math("\\frac{a}{b}+x^2"), mode: "inline" } as const;
const MATH = "\uFFFC";

/** What kind of text this is; one case of each kind and slide layout is enough. */
function kindOf(frame: Frame): string {
  const { shape } = frame;
  const math = readText(frame).text.includes(MATH) ? " with equations" : "";
  if (frame.cell) return `cell${math}`;
  if (shape.groups.length > 0) return `group${math}`;
  if (shape.placeholder) return `${shape.placeholder.type}${math}`;
  return `text box${math}`;
}

const refOf = (frame: Frame): TextFrameRef =>
  frame.cell ? { shapeId: frame.shape.id, cell: frame.cell } : { shapeId: frame.shape.id };

/** The cases of a deck: the first frame of each kind, both empty and not. */
function casesOf(bytes: Uint8Array): readonly Case[] {
  const pkg = open(bytes);
  const cases: Case[] = [];
  const seen = new Set<string>();
  for (const { part, number } of pkg.slides) {
    const root = pkg.root(part);
    const shapes = shapesOf(root);
    const unique = (id: string): boolean => shapes.filter((s) => s.id === id).length === 1;
    for (const frame of framesOf(root)) {
      const { text, paragraphs } = readText(frame);
      if (frame.shape.locked || !unique(frame.shape.id)) continue;
      if (paragraphs.some((p) => p.pieces.some((x) => x.kind === "field" || x.kind === "other")))
        continue;
      const kind = `${kindOf(frame)}${text === "" ? ", empty" : ""}`;
      if (seen.has(kind)) continue;
      seen.add(kind);
      const ref = refOf(frame);
      const place = { shape: ref.shapeId, ...(ref.cell ? { cell: ref.cell } : {}) };
      const common = { slide: number, shapeId: ref.shapeId };
      const mathFree = text.split(MATH)[0] ?? "";
      const middle = Math.floor(mathFree.length / 2);
      const low = text.charCodeAt(middle);
      if (mathFree.length > 1 && !(low >= 0xdc00 && low < 0xe000))
        cases.push({
          ...common,
          name: `${kind}: caret in the middle`,
          select: (h) => {
            h.placeCaret({ ...place, offset: middle });
          },
          becomes: text.slice(0, middle) + MATH + text.slice(middle),
        });
      cases.push({
        ...common,
        name: `${kind}: caret at the end`,
        select: (h) => {
          h.placeCaret({ ...place, offset: -1 });
        },
        becomes: text + MATH,
      });
      const words = /\S+ \S+/.exec(mathFree);
      if (words) {
        const from = words.index;
        const length = words[0].length;
        cases.push({
          ...common,
          name: `${kind}: selected words`,
          select: (h) => {
            h.selectRange({ ...place, start: from, length });
          },
          becomes: text.slice(0, from) + MATH + text.slice(from + length),
          whole: "replace",
        });
      }
      const pieces = paragraphs
        .flatMap((p) => p.pieces)
        .filter((x) => x.kind === "run" && x.text.length > 1);
      const [one, two] = pieces;
      if (
        one &&
        two &&
        one.to === two.from &&
        two.to <= mathFree.length &&
        !/[\ud800-\udfff]/.test(text.slice(one.from, two.to))
      ) {
        const from = one.to - 1;
        cases.push({
          ...common,
          name: `${kind}: a selection across runs`,
          select: (h) => {
            h.selectRange({ ...place, start: from, length: 2 });
          },
          becomes: text.slice(0, from) + MATH + text.slice(from + 2),
          whole: "replace",
        });
      }
      if (!ref.cell && frame.shape.groups.length === 0)
        cases.push({
          ...common,
          name: `${kind}: the shape selected`,
          select: (h) => {
            h.selectShapes([ref.shapeId]);
          },
          becomes: text + MATH,
          whole: "append",
        });
    }
    for (const shape of shapes) {
      if (seen.has(shape.kind) || shape.groups.length > 0 || !unique(shape.id)) continue;
      if (!["picture", "chart", "smartArt", "embedded", "connector"].includes(shape.kind)) continue;
      seen.add(shape.kind);
      cases.push({
        name: `${shape.kind} selected`,
        slide: number,
        select: (h) => {
          h.selectShapes([shape.id]);
        },
        refused: "objectWithoutText",
      });
    }
    const several = shapes.filter((s) => s.groups.length === 0 && unique(s.id));
    if (!seen.has("several") && several.length > 1) {
      seen.add("several");
      cases.push({
        name: "several shapes selected",
        slide: number,
        select: (h) => {
          h.selectShapes(several.slice(0, 2).map((s) => s.id));
        },
      });
    }
    if (!seen.has("nothing")) {
      seen.add("nothing");
      cases.push({
        name: "nothing selected",
        slide: number,
        select: (h) => {
          h.selectNothing();
        },
      });
    }
  }
  return cases;
}

/** The thin space between two equations is ignored. */
const plain = (text: string): string => text.replace(/\uFFFC\u2009(?=\uFFFC)/g, MATH);

/** The facts without links from slide to slide. */
function withoutLinks(facts: DeckFacts): DeckFacts {
  return new Map(
    [...facts]
      .filter(([name]) => !/^slide \d+ slide$/.test(name))
      .map(([name, text]) => [
        name,
        text
          .replace(/<a:hlinkClick [^>]*hlinksldjump[^>]*?\/>/g, "")
          .replace(/<(a:rPr\b[^<>/]*)><\/a:rPr>/g, "<$1/>"),
      ]),
  );
}

let ran = 0;
let asked = 0;
let refused = 0;
let warned = 0;
let failures = 0;
const wrong: string[] = [];
if (out !== undefined) mkdirSync(out, { recursive: true });
for (const file of readdirSync(folder)
  .filter((f) => /\.pp[ts][xm]$/.test(f))
  .sort()) {
  if ((option("--deck") ?? file) !== file) continue;
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const cases = casesOf(bytes);
  for (const profile of profiles) {
    const desk = await openDesk({ deck: bytes, profile });
    // If PowerPoint does not tell what is selected, every case asks for a new text box.
    const blind = !desk.port.capabilities.selection;
    for (const [index, wanted] of cases.entries()) {
      const { name: what, slide, select } = wanted;
      const one: Case = blind ? { name: what, slide, select } : wanted;
      const name = `${file} on ${profile}, slide ${one.slide}, ${one.name}`;
      const exchange = desk.open(bytes);
      const { host } = desk;
      const before = host.deckBytes();
      const say = (what: string): void => {
        wrong.push(`${name}: ${what}`);
      };
      try {
        await exchange.scan();
        host.goToSlide(one.slide);
        one.select(host);
        ran += 1;
        const answers: Answers = {
          ...ANSWERS,
          ...(one.whole ? { wholeText: one.whole } : {}),
          ...(blind ? { noPlace: "newTextBox" } : {}),
        };
        let outcome = await exchange.insert({ equation: EQUATION, answers });
        // Any exchange loses links from and to other slides: the person is warned first, once.
        const links = isAsked(outcome) && outcome.needsConfirmation.kind === "wouldLose";
        if (links) {
          warned += 1;
          if (differences(factsOf(before), factsOf(host.deckBytes())).length > 0)
            say("changed before the answer");
          outcome = await exchange.insert({
            equation: EQUATION,
            answers: { ...answers, wouldLose: "goOn" },
          });
        }
        const kept = (was: DeckFacts, is: DeckFacts): readonly string[] =>
          links ? differences(withoutLinks(was), withoutLinks(is)) : differences(was, is);
        const after = host.deckBytes();
        if (JSON.stringify(texts(after, one.slide)).includes("§")) say("a marker stands");
        if (!outcome.ok) {
          const changed = differences(factsOf(before), factsOf(after));
          if (changed.length > 0)
            say(`nothing was to be changed: ${changed.join("; ").slice(0, 300)}`);
          if (isAsked(outcome)) {
            asked += 1;
            // In PowerPoint for the web a caret in a cell cannot be proved.
            if (profile !== "web" || !/cell/.test(one.name))
              say(`asked ${outcome.needsConfirmation.kind}`);
          } else {
            refused += 1;
            if (outcome.failure.code !== one.refused)
              say(
                `failed ${JSON.stringify({ ...outcome.failure, host: outcome.failure.host?.detail })}`,
              );
          }
          continue;
        }
        if (one.refused !== undefined) say("was to be refused");
        const shapeId = outcome.equation?.frame.shapeId ?? "";
        const is = texts(after, one.slide).map(plain);
        if (one.becomes === undefined ? is.at(-1) !== MATH : !is.includes(plain(one.becomes)))
          say(`text: ${JSON.stringify(is).slice(0, 200)}, wanted ${JSON.stringify(one.becomes)}`);
        if (one.shapeId !== undefined && shapeId !== one.shapeId) say(`shape ${shapeId}`);
        const where = { slide: one.slide, shapeId };
        const changed = kept(factsOf(before, where), factsOf(after, where));
        if (changed.length > 0) say(`changed: ${changed.join("; ").slice(0, 400)}`);
        if (out !== undefined && profile === profiles[0])
          writeFileSync(join(out, `${file.replace(/\.\w+$/, "")}-${index}.pptx`), after);
        const undone = await exchange.undo(outcome.undo);
        if (!undone.ok) say(`undo: ${JSON.stringify(undone).slice(0, 200)}`);
        else {
          const left = kept(factsOf(before), factsOf(host.deckBytes()));
          if (left.length > 0) say(`after undo: ${left.join("; ").slice(0, 300)}`);
        }
      } catch (error) {
        say(
          `threw ${error instanceof Error ? (error.stack ?? error.message).slice(0, 300) : String(error)}`,
        );
      }
    }
    desk.close();
  }
  console.log(`${file}: ${cases.length} cases`);
  for (const line of wrong.splice(0)) {
    failures += 1;
    console.log(`✗ ${line}`);
  }
}
console.log(
  `${ran} insertions on ${profiles.join(", ")}: ${asked} asked, ${refused} refused, ${warned} warned of lost links, ${failures} wrong.`,
);
if (failures > 0) process.exitCode = 1;

/** Formulas in the texts of a slide become equations, and text again. */
import { insertEquation } from "../../src/deck/insert";
import { convertOnSlide } from "../../src/deck/convert/convert";
import { equationsAsText } from "../../src/deck/convert/revert";
import { TypedSources } from "../../src/deck/convert/typed";
import type { Source } from "../../src/deck/sources";
import { sourcesIn } from "../../src/deck/source-parts";
import type { Package } from "../../src/pptx/package";
import { framesOf } from "../../src/pptx/slide";
import { readText } from "../../src/pptx/frame-text";
import {
  appear,
  body,
  chart,
  deck,
  equation,
  field,
  lineBreak,
  linkedTextBox,
  mathRun,
  paragraph,
  run,
  slide,
  smartArt,
  table,
  textBox,
  title,
} from "../support/deck";
import { chosenOf, convertAll, foundOn, revertAll, slideAt, textsOf } from "../support/conversion";
import { ommlErrors } from "../support/omml-content-model";
import { randomFrom, type Random } from "../support/random";
import { linesOf, open, SLIDE, slideOf, Y } from "../support/slides";

const mono = (text: string): string => run(text, 'lang="en-US"|<a:latin typeface="Consolas"/>');

describe("what becomes of a paragraph, and what comes back", () => {
  test.each<[string, Package, readonly string[]]>([
    ["in a sentence", slideOf(textBox("We see $x^2$ here.")), ['"We see " [𝑥2] " here."']],
    [
      "several in one run",
      slideOf(textBox("$a_1$, $b_1$ and $c_1$.")),
      ['[𝑎1] ", " [𝑏1] " and " [𝑐1] "."'],
    ],
    [
      "neighbours are parted",
      slideOf(textBox("so $a^2$$b^2$ is")),
      ['"so " [𝑎2] "\u2009" [𝑏2] " is"'],
    ],
    ["alone it is a display", slideOf(textBox("$x^2$")), ["[[𝑥2]]"]],
    ["alone with a bullet it stays in its line", slideOf(body("$x^2$")), ["[𝑥2]"]],
    ["a display asks for its paragraph", slideOf(body("$$x^2$$")), ["[[𝑥2]]"]],
    [
      "a display in a sentence parts it",
      slideOf(textBox("let $a^2$ be $$b^2$$ so $c^2$ is")),
      ['"let " [𝑎2] " be "', "[[𝑏2]]", '" so " [𝑐2] " is"'],
    ],
    [
      "over three paragraphs",
      slideOf(textBox("so", "$$", "x^2", "$$", "it is")),
      ['"so"', "[[𝑥2]]", '"it is"'],
    ],
    [
      "between line breaks",
      slideOf(textBox(paragraph(run("a"), lineBreak(), run("\\[x^2\\]"), lineBreak(), run("b")))),
      ['"a"', "[[𝑥2]]", '"b"'],
    ],
    [
      "over runs",
      slideOf(textBox(paragraph(run("an $x"), run("^", 'b="1"'), run("2$ of")))),
      ['"an " [𝑥2] " of"'],
    ],
    [
      "beside an equation that is there",
      slideOf(textBox(paragraph(run("so "), equation(), run("$x^2$")))),
      ['"so " [𝑥] "\u2009" [𝑥2]'],
    ],
    [
      "all kinds of delimiters",
      slideOf(textBox("a \\(x^2\\), \\\\(y^2\\\\) and $`z^2`$ b")),
      ['"a " [𝑥2] ", " [𝑦2] " and " [𝑧2] " b"'],
    ],
    [
      "prices and code stay",
      slideOf(textBox("$5 and $6, $HOME/bin:$PATH")),
      ['"$5 and $6, $HOME/bin:$PATH"'],
    ],
    [
      "what is set as code stays",
      slideOf(textBox(paragraph(mono("$x^2$"), run(" is $y^2$")))),
      ['"$x^2$" " is " [𝑦2]'],
    ],
    [
      "in a link",
      slideOf(
        linkedTextBox((rPr) => [paragraph(run("see $x^2$ here", rPr))], "https://example.com/"),
      ),
      ['"see " [𝑥2] " here"'],
    ],
  ])("%s", (_, pkg, expected) => {
    const before = textsOf(pkg);
    convertAll(pkg);
    const id = framesOf(pkg.root(SLIDE))[0]?.shape.id ?? "";
    expect(linesOf(pkg, id)).toEqual(expected);
    const math = before[0]?.includes("\uFFFC") ?? false;
    if (math) return;
    revertAll(pkg);
    expect(textsOf(pkg)).toEqual(before);
    // Nothing stands between the paragraphs.
    const root = pkg.root(SLIDE);
    const runs = root.descendants("a", "t").map((t) => t.text);
    expect(root.text).toBe(runs.join(""));
  });

  const bulleted = (text: string) => ({
    xml: `<a:p><a:pPr marL="342900" lvl="1" indent="-342900"><a:buChar char="•"/></a:pPr>${run(text)}</a:p>`,
  });
  const properties = (pkg: Package) =>
    pkg
      .root(SLIDE)
      .descendants("a", "p")
      .map((p) => p.child("a", "pPr")?.outerXml);

  test.each<[string, () => Package]>([
    ["alone", () => slideOf(body("one", "$$x^2$$", "two"))],
    ["in front of text", () => slideOf(body("one", "$$x^2$$ then $y$", "two"))],
    ["behind text", () => slideOf(body("so $$x^2$$", "two"))],
    ["properties of its own", () => slideOf(textBox(bulleted("one"), bulleted("$$x^2$$")))],
    ["over paragraphs", () => slideOf(textBox(bulleted("$$"), bulleted("x^2"), bulleted("$$")))],
  ])("a display with a bullet has it again: %s", (_, make) => {
    const [pkg, before] = [make(), make()];
    convertAll(pkg);
    expect(pkg.text(SLIDE)).toContain("<m:oMathPara");
    expect(pkg.text(SLIDE)).toContain("buNone");
    revertAll(pkg);
    expect(properties(pkg)).toEqual(properties(before));
    expect(textsOf(pkg)).toEqual(textsOf(before));
  });

  test("properties that somebody put into the deck's sources are none", () => {
    const pkg = slideOf(textBox(bulleted("$$x^2$$")));
    convertAll(pkg);
    const known = sourcesIn(pkg);
    const part = known.ok ? (known.parts[0]?.part ?? "") : "";
    const xml = pkg.text(part);
    expect(xml).toContain('properties="');
    for (const wrong of [
      "&lt;a:pPr",
      "&lt;a:r/&gt;",
      "&lt;a:pPr/&gt;&lt;a:pPr/&gt;",
      "&lt;p:x/&gt;",
    ]) {
      const copy = pkg.copy();
      copy.write(part, xml.replace(/properties="[^"]*"/, `properties="${wrong}"`));
      revertAll(copy);
      expect(textsOf(copy)).toEqual(["$$x^2$$"]);
      expect(properties(copy)).toEqual([expect.stringContaining("buNone")]);
    }
  });

  test("cells of a table, each for itself, in one shape", () => {
    const pkg = slideOf(table([["a $x^2$", "$y^2$ and $z^2$"]]));
    const before = textsOf(pkg);
    expect(convertAll(pkg)).toEqual(["", "", ""]);
    expect(textsOf(pkg)).toEqual(["a \uFFFC", "\uFFFC and \uFFFC"]);
    expect(pkg.text(SLIDE).match(/<mc:AlternateContent/g)).toHaveLength(1);
    expect(pkg.text(SLIDE)).toContain("<mc:Fallback>");
    revertAll(pkg);
    expect(textsOf(pkg)).toEqual(before);
    expect(pkg.text(SLIDE)).not.toContain("AlternateContent");
  });

  test.each([
    ["in runs as PowerPoint writes them", title("On $x^2$ now")],
    ["with displays", textBox("an $a^2$ of $$b^2$$ so it is", "and $$c^2$$ it is", "end")],
    [
      "in runs without properties",
      textBox({ xml: "<a:p><a:r><a:t>so $x^2$ is</a:t></a:r></a:p>" }),
    ],
  ])("a slide comes back byte for byte where a paragraph ended in text: %s", (_, shape) => {
    const pkg = slideOf(shape, textBox("x"));
    const before = pkg.text(SLIDE);
    convertAll(pkg);
    expect(pkg.text(SLIDE)).not.toBe(before);
    revertAll(pkg);
    expect(pkg.text(SLIDE)).toBe(before);
  });

  test("beside text of another colour, with the colour of its own text", () => {
    const purple = 'lang="en-US"|<a:solidFill><a:srgbClr val="800080"/></a:solidFill>';
    const pkg = slideOf(
      textBox(paragraph(run("black "), run("an \\(x^2\\)", purple), run(" end"))),
      textBox("an $\\textcolor{red}{y}$ is"),
    );
    const before = [textsOf(pkg), letters(pkg)];
    convertAll(pkg);
    revertAll(pkg);
    expect([textsOf(pkg), letters(pkg)]).toEqual(before);
  });

  test("what LaTeX cannot say of an equation is told, but not of one that was typed as LaTeX", () => {
    const pkg = slideOf(textBox(paragraph(run("so "), equation(mathRun("𝑥^2+1")))));
    const place = { slide: slideAt(pkg, SLIDE).id, shape: "2", spots: ["0"] };
    const source = { latex: "x^{2}+1", display: false, time: 1, place };
    const told = (sources: readonly Source[]) => {
      const found = equationsAsText(pkg, slideAt(pkg, SLIDE), new TypedSources([{ sources }]));
      return (
        found.ok &&
        found.equations.map(({ latex, problems }) => [latex, problems.map((p) => p.code)])
      );
    };
    expect(told([])).toEqual([["x^2 + 1", ["readLinear"]]]);
    expect(told([source])).toEqual([["x^{2}+1", []]]);
  });

  test("equal formulas that were typed in two ways come back each as it was", () => {
    const pkg = slideOf(textBox("a $x^2$ b \\(x^2\\) c $x^2$ d"));
    const before = textsOf(pkg);
    convertAll(pkg);
    revertAll(pkg);
    expect(textsOf(pkg)).toEqual(before);
  });

  test("an equation that was never text, and one that was changed since, give their LaTeX", () => {
    const pkg = slideOf(textBox(paragraph(run("so "), equation())), textBox("an \\(x^2\\) it is"));
    convertAll(pkg);
    const frame = framesOf(pkg.root(SLIDE))[1];
    const place = {
      kind: "equation",
      frame: { shapeId: frame?.shape.id ?? "" },
      index: 0,
    } as const;
    expect(insertEquation(pkg, SLIDE, place, { body: Y, mode: "auto" }).ok).toBe(true);
    revertAll(pkg);
    expect(textsOf(pkg)).toEqual(["so $x$", "an $y$ it is"]);
  });
});

test("size and colour of the text at the place; in words for other programs", () => {
  const red = 'lang="de-DE" sz="2000"|<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
  const pkg = slideOf(textBox(paragraph(run("a "), run("$x^2$", red), run(" b"))));
  convertAll(pkg);
  const [math] = pkg.root(SLIDE).descendants("a14", "m");
  const [rPr] = math?.descendants("a", "rPr") ?? [];
  expect([rPr?.attr("sz"), rPr?.attr("lang")]).toEqual(["2000", "de-DE"]);
  expect(math?.outerXml).toContain("FF0000");
  const fallback = pkg.root(SLIDE).descendants("mc", "Fallback")[0]?.outerXml ?? "";
  expect(fallback).toContain("<a:t>𝑥^2</a:t>");
  expect(fallback).toContain('sz="2000"');
  expect(fallback).toContain("FF0000");
});

describe("animations", () => {
  const animated = (ranges: [number, number][], kind: "pRg" | "charRg" = "pRg"): Package =>
    open(
      deck({
        slides: [
          {
            ...slide(
              textBox({ id: 2 }, "a $$x^2$$ b $$y^2$$ c", "two $z^2$", "$$", "u^2", "$$", "end"),
            ),
            timing: appear(2, ranges, kind),
          },
        ],
      }),
    );
  const ranges = (pkg: Package): readonly (readonly (string | undefined)[])[] =>
    pkg
      .root(SLIDE)
      .descendants("p", "pRg")
      .map((r) => [r.attr("st"), r.attr("end")]);

  test("paragraphs are renumbered once for all, and back", () => {
    const numbers: [number, number][] = [0, 1, 2, 3, 4, 5].map((n) => [n, n]);
    const pkg = animated(numbers);
    convertAll(pkg);
    expect(linesOf(pkg, "2")).toEqual([
      '"a "',
      "[[𝑥2]]",
      '" b "',
      "[[𝑦2]]",
      '" c"',
      '"two " [𝑧2]',
      "[[𝑢2]]",
      '"end"',
    ]);
    expect(ranges(pkg)).toEqual([
      ["0", "4"],
      ["5", "5"],
      ["6", "6"],
      ["6", "6"],
      ["6", "6"],
      ["7", "7"],
    ]);
    revertAll(pkg);
    expect(ranges(pkg)[0]).toEqual(["0", "0"]);
    expect(ranges(pkg).at(-1)).toEqual(["5", "5"]);
  });

  test("of letters: what stands in front of them is refused alone", () => {
    const pkg = animated([[0, 24]], "charRg");
    expect(convertAll(pkg)).toEqual(["animatedCharacters", "animatedCharacters", "", ""]);
    expect(linesOf(pkg, "2")[0]).toBe('"a $$x^2$$ b $$y^2$$ c"');
  });
});

describe("what cannot be converted", () => {
  test("fields, locked text, notes, charts and SmartArt are told of, with the reason", () => {
    const pkg = open(
      deck({
        slides: [
          {
            ...slide(
              textBox(paragraph(run("on "), field("$x^2$"), run(" b"))),
              textBox({ locks: 'noTextEdit="1"' }, "the $y^2$ here"),
              chart("$c^2$"),
              smartArt("$s^2$"),
            ),
            notes: "say $n^2$",
          },
        ],
      }),
    );
    const found = foundOn(pkg);
    expect(found.passages).toEqual([]);
    expect(found.unreachable.map(({ passage, refusal }) => [passage.source, refusal.code])).toEqual(
      [
        ["x^2", "field"],
        ["y^2", "lockedText"],
        ["n^2", "inNotes"],
        ["s^2", "inSmartArt"],
        ["c^2", "inChart"],
      ],
    );
  });

  test("what looks like mathematics and is none is told of, with its place", () => {
    const pkg = slideOf(textBox("a", "it is $5 and $6, see $HOME/bin:$PATH"), textBox("no"));
    const { leftAlone } = foundOn(pkg);
    const [text] = textsOf(pkg);
    expect(
      leftAlone.map((one) => [one.frame.shapeId, one.paragraph, one.text, one.reason]),
    ).toEqual([
      ["2", 1, "$5 and $", "text"],
      ["2", 1, "$6, see $", "text"],
      ["2", 1, "$HOME/bin:$", "code"],
    ]);
    for (const one of leftAlone) expect(text?.slice(one.from, one.to)).toBe(one.text);
  });

  test("a text that has changed meanwhile is refused alone", () => {
    const pkg = slideOf(textBox("a $x^2$ b"), textBox("c $y^2$ d"));
    const [one, other] = foundOn(pkg).passages.map(chosenOf);
    if (!one || !other) throw new Error("nothing found");
    const stale = { ...one, spot: { ...one.spot, from: 3, to: 8 } };
    const done = convertOnSlide(pkg, SLIDE, [stale, other]);
    expect(done).toMatchObject({
      results: [{ ok: false, refusal: { code: "textChanged" } }, { ok: true }],
    });
    expect(textsOf(pkg)).toEqual(["a $x^2$ b", "c \uFFFC d"]);
  });

  test("of two that overlap, one is refused", () => {
    const pkg = slideOf(textBox("a $x^2$ b"));
    const [one] = foundOn(pkg).passages.map(chosenOf);
    if (!one) throw new Error("nothing found");
    const done = convertOnSlide(pkg, SLIDE, [one, one]);
    expect(done.ok && done.results.map((r) => (r.ok ? "" : r.refusal.code))).toEqual([
      "textChanged",
      "",
    ]);
  });

  test.each([
    ["an equation in another paragraph", "one", "a $x^2$ b", "three", { from: 6, to: 11 }],
    ["one that was put at a caret there", "one", "ab", "three", { from: 6, to: 6 }],
  ])("over %s that has just come", (_, first, middle, last, inner) => {
    const text = [first, middle, last].join("\r");
    const pkg = slideOf(textBox(first, middle, last));
    const chosen = [{ from: 1, to: text.length - 1 }, inner].map(({ from, to }) => ({
      spot: {
        frame: { shapeId: "2" },
        twin: 0,
        shapeName: "T",
        from,
        to,
        text: text.slice(from, to),
      },
      ...{ body: Y, mode: "inline" as const },
    }));
    const done = convertOnSlide(pkg, SLIDE, chosen);
    expect(done).toMatchObject({
      results: [{ ok: false, refusal: { code: "textChanged" } }, { ok: true }],
    });
    const after = `${text.slice(0, inner.from)}\uFFFC${text.slice(inner.to)}`;
    expect(textsOf(pkg)).toEqual([after]);
  });

  test("nothing is done where all were refused", () => {
    const pkg = slideOf(textBox({ locks: 'noTextEdit="1"' }, "a $x^2$ b"));
    const before = pkg.text(SLIDE);
    const spot = {
      frame: { shapeId: "2" },
      twin: 0,
      shapeName: "T",
      from: 2,
      to: 7,
      text: "$x^2$",
    };
    const done = convertOnSlide(pkg, SLIDE, [{ spot, body: Y, mode: "auto" }]);
    expect(done).toMatchObject({ results: [{ ok: false, refusal: { code: "lockedText" } }] });
    expect([pkg.text(SLIDE), pkg.changed]).toEqual([before, []]);
  });
});

test("sources are remembered once for all that are typed alike", () => {
  const pkg = slideOf(textBox("$x^2$ and $x^2$ and \\(x^2\\)"));
  convertAll(pkg);
  const known = sourcesIn(pkg);
  const sources = known.ok ? known.parts.flatMap((p) => p.sources) : [];
  expect(sources.map(({ latex, typed, place }) => [latex, typed?.text, place?.spots])).toEqual([
    ["x^2", undefined, ["0", "1"]],
    ["x^2", "\\(x^2\\)", ["2"]],
  ]);
});

/** Random paragraphs of words, formulas and breaks, cut into runs of random formats. */
function randomBox(random: Random): string[] {
  const formats = ['lang="en-US"', 'lang="en-US" b="1"', 'lang="de-DE" sz="2400"', ""];
  const pieces = (): string => {
    const formula = random.pick(["x^2", "\\frac{a}{b}", "y_1", "\\alpha+1", "\\sqrt{z}"]);
    return random.pick([
      ...["word ", "so ", "two words, ", "日本 ", "𝒞 "],
      ...[
        `$${formula}$ `,
        `$${formula}$, `,
        `\\(${formula}\\) `,
        `$$${formula}$$`,
        `\\[${formula}\\] `,
      ],
      ...["\v", " "],
    ]);
  };
  return Array.from({ length: 1 + random.below(4) }, () => {
    const text = Array.from({ length: 1 + random.below(7) }, pieces).join("");
    const runs: string[] = [];
    for (let at = 0; at < text.length;) {
      if (text[at] === "\v") {
        runs.push(lineBreak());
        at++;
        continue;
      }
      const stop = text.indexOf("\v", at);
      let to = Math.min(at + 1 + random.below(12), stop < 0 ? text.length : stop);
      if (/[\uDC00-\uDFFF]/.test(text[to] ?? "")) to++;
      runs.push(run(text.slice(at, to), random.pick(formats)));
      at = to;
    }
    const end = random.pick(["", '<a:endParaRPr lang="en-US"/>']);
    return runs.join("") + end;
  });
}

/** Each visible letter with the properties of its run. */
function letters(pkg: Package): readonly string[] {
  return framesOf(pkg.root(SLIDE)).flatMap((frame) =>
    readText(frame).paragraphs.flatMap((p) =>
      p.pieces
        .filter(({ kind }) => kind === "run")
        .flatMap(({ element, text }) =>
          [...text.replace(/\s/g, "")].map(
            (c) => `${c} ${element.child("a", "rPr")?.outerXml ?? ""}`,
          ),
        ),
    ),
  );
}

test("random texts: what is outside stays with its format, and all comes back", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const random = randomFrom(seed);
    const boxes = Array.from({ length: 2 }, () => randomBox(random));
    const make = (): Package =>
      slideOf(...boxes.map((ps) => textBox(...ps.map((xml) => paragraph(xml)))));
    const pkg = make();
    const before = textsOf(pkg);
    const passages = foundOn(pkg).passages.filter(({ passage }) => !passage.doubt);
    // What stands outside, by taking the formulas' letters out of the text with their formats.
    const marked = slideOf(...boxes.map((ps) => textBox(...ps.map((xml) => paragraph(xml)))));
    const outside = lettersOutside(marked, passages);
    expect([seed, convertAll(pkg).filter((code) => code !== "")]).toEqual([seed, []]);
    expect([seed, letters(pkg)]).toEqual([seed, outside]);
    const saved = open(pkg.save());
    const math = saved.root(SLIDE).descendants("m", "oMath");
    expect([seed, math.flatMap((e) => ommlErrors(e))]).toEqual([seed, []]);
    revertAll(saved);
    expect([seed, textsOf(saved)]).toEqual([seed, before]);
    expect([seed, saved.text(SLIDE).includes("AlternateContent")]).toEqual([seed, false]);
  }
});

function lettersOutside(
  pkg: Package,
  passages: ReturnType<typeof foundOn>["passages"],
): readonly string[] {
  return framesOf(pkg.root(SLIDE)).flatMap((frame) =>
    readText(frame).paragraphs.flatMap((p) =>
      p.pieces
        .filter(({ kind }) => kind === "run")
        .flatMap(({ element, text, from }) => {
          const inside = (at: number): boolean =>
            passages.some((x) => x.frame.shapeId === frame.shape.id && x.from <= at && at < x.to);
          const kept = [...Array(text.length).keys()].filter((n) => !inside(from + n));
          const rPr = element.child("a", "rPr")?.outerXml ?? "";
          return [
            ...kept
              .map((n) => text[n] ?? "")
              .join("")
              .replace(/\s/g, ""),
          ].map((c) => `${c} ${rPr}`);
        }),
    ),
  );
}

test("all at once is the same as one after the other", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const boxes = [randomBox(randomFrom(seed))];
    const make = (): Package =>
      slideOf(...boxes.map((ps) => textBox(...ps.map((xml) => paragraph(xml)))));
    const [together, apart] = [make(), make()];
    const chosen = foundOn(together).passages.map(chosenOf);
    convertOnSlide(together, SLIDE, chosen);
    for (const one of [...chosen].reverse()) convertOnSlide(apart, SLIDE, [one]);
    // Text without a language has that of the text that is there, which is less for the last one.
    const xml = (pkg: Package): string => pkg.text(SLIDE).replace(/ lang="[^"]*"/g, "");
    expect([seed, xml(together)]).toEqual([seed, xml(apart)]);
  }
});

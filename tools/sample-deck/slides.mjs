// The slides of the sample deck: one for each kind of place where an equation can go.
import {
  group,
  math,
  paragraph,
  placeholder,
  run,
  shape,
  table,
  textBox,
  withEquations,
} from "./xml.mjs";
import { appearOneByOne } from "./timing.mjs";

/** The sentence of the self-test: the cursor goes between the two spaces. */
export const SENTENCE = {
  before: "A quadratic equation has the solutions ",
  after: " whenever a is not zero.",
};

const title = (text) =>
  placeholder({
    id: 2,
    name: "Title 1",
    placeholder: 'type="title"',
    paragraphs: [paragraph(text)],
  });

const body = (paragraphs, { id = 3, name = "Content Placeholder 2", index = 1 } = {}) =>
  placeholder({ id, name, placeholder: `idx="${index}"`, paragraphs });

const cover = {
  layout: "title",
  shapes: [
    placeholder({
      id: 2,
      name: "Title 1",
      placeholder: 'type="ctrTitle"',
      paragraphs: [paragraph("Equations in your slides")],
    }),
    placeholder({
      id: 3,
      name: "Subtitle 2",
      placeholder: 'type="subTitle" idx="1"',
      paragraphs: [paragraph("A deck to try LaTeX for PowerPoint with")],
    }),
  ],
};

const sentences = {
  layout: "content",
  shapes: [
    title("Put the cursor anywhere in the text"),
    body([
      paragraph(SENTENCE.before + SENTENCE.after),
      paragraph([
        run("Words may be "),
        run("bold", { bold: true }),
        run(" or "),
        run("coloured", { scheme: "accent2" }),
        run(": the equation looks like its neighbours."),
      ]),
      paragraph("A second level is smaller,", { properties: '<a:pPr lvl="1"/>' }),
      paragraph("and so is an equation in it.", { properties: '<a:pPr lvl="1"/>' }),
    ]),
  ],
  notes: "The first sentence has a gap for its formula.",
};

const boxes = {
  layout: "titleOnly",
  shapes: [
    title("Text boxes, shapes and groups"),
    textBox({
      id: 3,
      name: "TextBox 2",
      box: { x: 838200, y: 1825625, width: 10515600, height: 523220 },
      paragraphs: [
        paragraph(
          [run("The energy of a mass at rest is  and no less.", { size: 28, color: "1F4E79" })],
          {
            end: { size: 28 },
          },
        ),
      ],
    }),
    group({
      id: 4,
      name: "Group 3",
      box: { x: 838200, y: 3000000, width: 6200000, height: 1800000 },
      children: [
        shape({
          id: 5,
          name: "Rounded Rectangle 4",
          box: { x: 838200, y: 3000000, width: 2800000, height: 1800000 },
          geometry: "roundRect",
          fill: "accent1",
          paragraphs: [
            paragraph([run("Mass", { size: 24, scheme: "bg1" })], {
              properties: '<a:pPr algn="ctr"/>',
              end: { size: 24 },
            }),
          ],
        }),
        shape({
          id: 6,
          name: "Oval 5",
          box: { x: 4238200, y: 3000000, width: 2800000, height: 1800000 },
          geometry: "ellipse",
          fill: "accent2",
          paragraphs: [
            paragraph([run("Energy", { size: 24, scheme: "bg1" })], {
              properties: '<a:pPr algn="ctr"/>',
              end: { size: 24 },
            }),
          ],
        }),
      ],
    }),
    shape({
      id: 7,
      name: "Right Arrow 6",
      box: { x: 7600000, y: 3450000, width: 1900000, height: 900000 },
      geometry: "rightArrow",
      fill: "accent3",
      paragraphs: [paragraph("", { properties: '<a:pPr algn="ctr"/>' })],
    }),
  ],
};

const cells = {
  layout: "titleOnly",
  shapes: [
    title("Cells of a table"),
    table({
      id: 4,
      name: "Table 3",
      box: { x: 838200, y: 1825625, width: 10515600, height: 2560320 },
      columns: [3505200, 3505200, 3505200],
      rowHeight: 640080,
      rows: [
        ["Quantity", "Symbol", "Relation"],
        ["Force", "F", ""],
        ["Pressure", "p", "force over area: "],
        ["Frequency", "", ""],
      ],
    }),
  ],
};

const empty = {
  layout: "twoContents",
  shapes: [
    title("An empty placeholder"),
    body([paragraph("On the left there is text."), paragraph("On the right there is none yet.")]),
    body([paragraph("")], { id: 4, name: "Content Placeholder 3", index: 2 }),
  ],
};

const { display, fraction, inline, root, run: symbol, sum, sup } = math;
const quadratic =
  symbol("𝑥=") +
  fraction(symbol("−𝑏±") + root(sup(symbol("𝑏"), symbol("2")) + symbol("−4𝑎𝑐")), symbol("2𝑎"));
const energy = symbol("𝐸=𝑚") + sup(symbol("𝑐"), symbol("2"));
const squares =
  sum(symbol("𝑘=1"), symbol("𝑛"), sup(symbol("𝑘"), symbol("2"))) +
  symbol("=") +
  fraction(symbol("𝑛(𝑛+1)(2𝑛+1)"), symbol("6"));
const unbulleted = '<a:pPr marL="0" indent="0"><a:buNone/></a:pPr>';

const equations = {
  layout: "content",
  shapes: [
    title("Equations that are already there"),
    withEquations(
      body([
        paragraph([run("In the line, as "), inline(energy), run(", or in a line of its own:")]),
        paragraph([display(quadratic)], { properties: unbulleted }),
        paragraph([run("A sum stays small in the line: "), inline(squares)]),
      ]),
      body([
        paragraph("In the line, as 𝐸=𝑚𝑐², or in a line of its own:"),
        paragraph("𝑥=(−𝑏±√(𝑏²−4𝑎𝑐))/2𝑎", { properties: unbulleted }),
        paragraph("A sum stays small in the line: ∑_(𝑘=1)^𝑛 𝑘²=𝑛(𝑛+1)(2𝑛+1)/6"),
      ]),
    ),
  ],
};

const animated = {
  layout: "content",
  shapes: [
    title("Step by step"),
    body([
      paragraph("These lines appear one after the other."),
      paragraph("An equation that is put in here"),
      paragraph("leaves their order as it is."),
    ]),
  ],
  timing: appearOneByOne({ shapeId: 3, paragraphs: 3 }),
  notes: "Every line of this slide appears with a click.",
};

export const SLIDES = [cover, sentences, boxes, cells, empty, equations, animated];

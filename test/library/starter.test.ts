/** The starter collection: every formula is accepted with nothing to say, and stays what it is. */
import { readLatex } from "../../src/latex/read";
import { writeLatex } from "../../src/latex/write";
import { STARTER } from "../../src/library/starter/collection";
import { TAGS_DE } from "../../src/library/starter/tags-de";
import { equalLists } from "../../src/math/walk";
import { writeOmml } from "../../src/omml/write";
import { parseXml } from "../../src/xml/parse";
import { ommlErrors } from "../support/omml-content-model";

const rows = STARTER.flatMap((folder) => folder.rows);

test.each(rows.map((row) => [row.id, row.latex]))("%s", (_id, latex) => {
  for (const display of [true, false]) {
    const { body, problems } = readLatex(latex, { display });
    expect(problems).toEqual([]);
    expect(ommlErrors(parseXml(writeOmml(body, { display })))).toEqual([]);
    const again = readLatex(writeLatex(body), { display });
    expect(again.problems).toEqual([]);
    expect(equalLists(again.body, body)).toBe(true);
  }
});

test("an id names one formula, in words of lower case", () => {
  const ids = rows.map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z-]+\.[a-z0-9-]+$/.test(id))).toEqual([]);
});

test("every tag has its German word, and no word is left over", () => {
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort();
  expect(Object.keys(TAGS_DE).sort()).toEqual(tags);
});

/** "Check this PowerPoint" on the stand-in: what it finds under each profile, and that nothing stays behind. */
import type { FindingName } from "../../src/hostcheck/report";
import { profileOf } from "../../src/standin/profiles";
import { checked, named, type Checked } from "./check-support";

/** What LTSC editions cannot be asked, because they have no such calls. */
const NOT_ON_2024: readonly FindingName[] = [
  "picture",
  "dollars",
  "mathmlText",
  "cell",
  "exportBeforeDelete",
];
const NOT_ON_2021: readonly FindingName[] = [
  "masters",
  "shapeIds",
  "tagsInserted",
  "picture",
  "equationInText",
  "caret",
  "marker",
  "readAfterText",
  "dollars",
  "mathmlText",
  "readAfterPicture",
  "cell",
  "secondExchange",
  "exportBeforeDelete",
];

describe.each([
  ["windows", []],
  ["mac", []],
  ["web", []],
  ["ltsc2024", NOT_ON_2024],
  ["ltsc2021", NOT_ON_2021],
] as const)("on %s", (profile, notThere) => {
  let run: Checked;
  beforeAll(async () => {
    run = await checked({ profile });
  });
  afterAll(() => {
    run.close();
  });

  test("the host does what the add-in assumes", () => {
    const other = run.report.findings.filter(
      ({ verdict }) => verdict === "different" || verdict === "failed",
    );
    expect(other).toEqual([]);
  });

  test("all is tried that this PowerPoint can be asked", () => {
    const notTried = run.report.findings.filter(({ verdict }) => verdict === "notTried");
    // The deck of the test has no notes master.
    const names = notTried.map(({ name }) => name).filter((name) => name !== "notes");
    expect(names.sort()).toEqual([...notThere].sort());
    for (const name of ["commentStays", "missingStops", "cleanedUp"] as const) {
      expect(named(run.report, name).verdict).toBe("asAssumed");
    }
  });

  test("its slides are gone, and the deck is as it was", () => {
    expect(run.host.slideIds()).toEqual(run.before);
    expect(run.host.currentSlide()).toBe(2);
  });

  test("calls are timed", () => {
    expect(run.report.calls.length).toBeGreaterThan(10);
    expect(
      run.report.calls.find(({ call }) => call === "insertSlide")?.milliseconds,
    ).toBeGreaterThan(0);
  });

  test("the report is data that JSON keeps, with no text of the deck and no picture", () => {
    const text = JSON.stringify(run.report);
    expect(JSON.parse(text)).toEqual(run.report);
    for (const own of run.host.texts(2).filter((one) => one.length > 8)) {
      expect(text).not.toContain(own);
    }
    expect(text).not.toContain("iVBORw0KGgo");
  });
});

test("a host that is not as assumed is found out", async () => {
  // A Windows whose caret reports its place exactly.
  const run = await checked({ profile: { ...profileOf("windows"), caretReportsWord: false } });
  expect(named(run.report, "caret")).toMatchObject({
    verdict: "different",
    found: { start: 7, length: 0, text: "" },
  });
  run.close();
});

describe("a picture of the equation", () => {
  test("of the shape is shown, and the person's answer is the finding", async () => {
    const run = await checked({ sees: "no" });
    expect(run.pictures).toHaveLength(1);
    expect(named(run.report, "picture")).toMatchObject({
      verdict: "different",
      found: { of: "shape", seen: "no" },
    });
    run.close();
  });

  test("of the slide, where PowerPoint draws no single shape; nobody has to answer", async () => {
    const run = await checked({ requirementSets: { PowerPointApi: "1.8" }, sees: "skipped" });
    expect(run.pictures).toHaveLength(1);
    expect(named(run.report, "picture")).toMatchObject({
      verdict: "noted",
      found: { of: "slide", seen: "notSaid" },
    });
    run.close();
  });

  test("of the slide, where the shape's fails", async () => {
    const run = await checked({
      prepare: (host) => {
        host.faults.next("getImageAsBase64", { fail: "GeneralException" });
      },
    });
    expect(named(run.report, "picture")).toMatchObject({ found: { of: "slide", seen: "yes" } });
    run.close();
  });
});

/** "Check this PowerPoint" on the stand-in: what it finds under each profile, and that nothing stays behind. */
import type { CheckStep } from "../../src/actions/check/bench";
import type { Finding, HostReport } from "../../src/actions/check/report";
import { runChecks } from "../../src/actions/check/run";
import { createOfficeHost } from "../../src/office/host";
import { officeProbe } from "../../src/office/check/probe";
import type { Host, HostOptions } from "../../src/standin/host";
import { profileOf } from "../../src/standin/profiles";
import { body, deck, slide, table, textBox, title } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";

const DECK = deck({
  slides: [
    slide(title("A first title of the deck")),
    slide(title("A second title of the deck"), body("Some words of the deck"), table([["a", "b"]])),
    slide(textBox("The last words of the deck")),
  ],
});

interface Checked {
  readonly report: HostReport;
  readonly host: Host;
  readonly before: readonly string[];
  close(): void;
}

async function checked(
  options: Omit<HostOptions, "deck">,
  prepare: (host: Host) => void = () => undefined,
): Promise<Checked> {
  const powerpoint = await openPowerPoint({ deck: DECK, ...options });
  const { host, clock } = powerpoint;
  host.goToSlide(2);
  const before = host.slideIds();
  prepare(host);
  const report = await runChecks({
    host: createOfficeHost({ clock }),
    probe: {
      ...officeProbe({ clock }),
      clipboardPermission: () => Promise.resolve("prompt"),
    },
    clock,
    random: () => 0.25,
    ask(step: CheckStep) {
      if (step === "clickCell") host.caretInCell({ row: 0, column: 1 });
      else host.undo();
      return Promise.resolve(true);
    },
  });
  return { report, host, before, close: powerpoint.close };
}

const named = (report: HostReport, name: Finding["name"]): Finding | undefined =>
  report.findings.find((finding) => finding.name === name);

describe.each(["windows", "mac", "web"] as const)("on %s", (profile) => {
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
    expect(
      run.report.findings.filter(({ verdict }) => verdict === "asAssumed").length,
    ).toBeGreaterThan(11);
  });

  test("its slide is gone, and the deck is as it was", () => {
    expect(run.host.slideIds()).toEqual(run.before);
    expect(named(run.report, "cleanedUp")?.verdict).toBe("asAssumed");
  });

  test("calls are timed", () => {
    expect(run.report.calls.length).toBeGreaterThan(10);
    expect(
      run.report.calls.find(({ call }) => call === "insertSlide")?.milliseconds,
    ).toBeGreaterThan(0);
  });

  test("the report is data that JSON keeps, with no text of the deck", () => {
    const text = JSON.stringify(run.report);
    expect(JSON.parse(text)).toEqual(run.report);
    for (const own of run.host.texts(2).filter((one) => one.length > 8)) {
      expect(text).not.toContain(own);
    }
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

test("where the insert fails, that is the finding and nothing stays", async () => {
  const run = await checked({ profile: "windows" }, (host) => {
    host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
  });
  expect(named(run.report, "slideInserted")?.verdict).toBe("different");
  expect(run.host.slideIds()).toEqual(run.before);
  run.close();
});

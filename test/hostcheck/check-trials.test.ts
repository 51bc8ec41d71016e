/** What "Check this PowerPoint" finds out with slides that it deletes or exchanges; and that all of them go. */
import type { PowerPointHost } from "../../src/host/port";
import type { Fault } from "../../src/standin/faults";
import { openPackage } from "../../src/pptx/package";
import { fromBase64, toBase64 } from "../../src/exchange/base64";
import { profileOf } from "../../src/standin/profiles";
import { checked, named } from "./check-support";

/** A host that gives inserted slides creation ids of its own. */
function withOwnIds(host: PowerPointHost): PowerPointHost {
  let next = 1000;
  return {
    ...host,
    insertSlide(request) {
      const opened = openPackage(fromBase64(request.base64) ?? new Uint8Array());
      if (!opened.ok) throw new Error(opened.refusal.code);
      const [only] = opened.pkg.slides;
      // The host's own doing: it leaves the comments as they are.
      const part = only?.part ?? "";
      const xml = opened.pkg.text(part).replace(/(creationId [^>]*val=)"\d+"/, `$1"${next++}"`);
      opened.pkg.write(part, xml);
      return host.insertSlide({ ...request, base64: toBase64(opened.pkg.save()) });
    },
  };
}

describe("hosts that do otherwise are found out", () => {
  test("one that drops the numbers of equation arrays", async () => {
    const profile = { ...profileOf("windows"), dropsNumbers: true };
    const run = await checked({ profile });
    expect(named(run.report, "numbered")).toMatchObject({ verdict: "different", found: false });
    expect(named(run.report, "equation").verdict).toBe("asAssumed");
    run.close();
  });

  test("one that deletes behind a question that fails", async () => {
    const run = await checked({
      wrapProbe: (probe) => ({
        ...probe,
        deleteBehindMissing: (_missing, slideId) => probe.deleteBehindMissing(slideId, slideId),
      }),
    });
    expect(named(run.report, "missingStops")).toMatchObject({
      verdict: "different",
      found: "deleted",
    });
    // The next check gets a slide of its own.
    expect(named(run.report, "exportBeforeDelete").verdict).toBe("asAssumed");
    expect(run.host.slideIds()).toEqual(run.before);
    run.close();
  });

  test("one whose export is older than what was written", async () => {
    const run = await checked({
      wrap: (host) => ({ ...host, replaceText: () => Promise.resolve({ ok: true, value: null }) }),
    });
    expect(named(run.report, "exportBeforeDelete")).toMatchObject({
      verdict: "different",
      found: { text: "old", deleted: true },
    });
    run.close();
  });

  test("one that gives slides ids of its own: comments then name another slide", async () => {
    const run = await checked({ wrap: withOwnIds });
    expect(named(run.report, "creationId")).toMatchObject({ verdict: "different" });
    expect(named(run.report, "commentStays")).toMatchObject({
      verdict: "different",
      found: { comment: "kept", marker: "another" },
    });
    expect(named(run.report, "secondExchange").verdict).toBe("asAssumed");
    expect(run.host.slideIds()).toEqual(run.before);
    run.close();
  });

  test("one that does not find shapes on a slide that was exchanged (office-js#6237)", async () => {
    let exchanged: string | undefined;
    const run = await checked({
      wrap: (host) => ({
        ...host,
        settle(request) {
          if (request.remove !== undefined) exchanged = request.select;
          return host.settle(request);
        },
        frameText: (shape) =>
          host.frameText(
            shape.slideId === exchanged ? { ...shape, shapeId: "no such shape" } : shape,
          ),
      }),
    });
    expect(named(run.report, "secondExchange")).toMatchObject({
      verdict: "different",
      found: { shapes: 4, equations: 3 },
    });
    expect(run.host.slideIds()).toEqual(run.before);
    run.close();
  });

  test("one that does not answer right after a text or a picture (office-js#5022)", async () => {
    let behind = false;
    const run = await checked({
      wrap: (host) => ({
        ...host,
        async typeText(text) {
          const answer = await host.typeText(text);
          behind = true;
          return answer;
        },
        async insertPicture(picture) {
          const answer = await host.insertPicture(picture);
          behind = true;
          return answer;
        },
        async deckState() {
          const state = await host.deckState();
          const now = behind;
          behind = false;
          return now
            ? {
                ok: false,
                failure: {
                  code: "timedOut",
                  call: "deckState",
                  landed: "unknown",
                  retry: "later",
                  detail: "",
                },
              }
            : state;
        },
      }),
    });
    for (const name of ["readAfterText", "readAfterPicture"] as const) {
      expect(named(run.report, name)).toMatchObject({ verdict: "different", found: "timedOut" });
    }
    run.close();
  });
});

describe("every slide of the check goes", () => {
  const FAULTS: readonly (readonly [string, Fault])[] = [
    ["refused", { fail: "GeneralException" }],
    ["landed, then reported as failed", "landThenFail"],
    ["landed, then no answer", "landThenHang"],
    ["never answered", "hang"],
    ["answered late", { late: 90_000 }],
  ];
  // Insertions: the check's slide, the one with a comment, the two of the exchange, the one to delete.
  const CALLS = [
    ...[1, 2, 3, 4, 5].map((nth) => ["insertSlidesFromBase64", nth] as const),
    ...[1, 3].map((nth) => ["delete", nth] as const),
  ];

  test.each(FAULTS)("an insertion or a deletion is %s", async (_name, fault) => {
    for (const [method, nth] of CALLS) {
      let seen = 0;
      const run = await checked({
        prepare(host) {
          const watch = (): void => {
            seen += 1;
            if (seen === nth) host.faults.next(method, fault);
            else host.onCall(method, watch);
          };
          host.onCall(method, watch);
        },
      });
      expect([method, seen]).toEqual([method, nth]);
      expect([method, nth, run.host.slideIds()]).toEqual([method, nth, run.before]);
      expect(named(run.report, "cleanedUp").verdict).toBe("asAssumed");
      run.close();
    }
  });

  test("also where the list cannot be read for a while", async () => {
    const run = await checked({
      wrap(host) {
        let removals = 0;
        return {
          ...host,
          deckState: async () => {
            const state = await host.deckState();
            removals += 1;
            return removals % 2 === 0
              ? state
              : {
                  ok: false,
                  failure: {
                    code: "busy",
                    call: "deckState",
                    landed: "no",
                    retry: "later",
                    detail: "",
                  },
                };
          },
        };
      },
    });
    expect(run.host.slideIds()).toEqual(run.before);
    run.close();
  });

  test("a slide that somebody adds meanwhile stays, also where no slide of the check came in", async () => {
    for (const fault of [undefined, { fail: "GeneralException" }] as const) {
      let added = false;
      const run = await checked({
        undoes: false, // it would take back what was added, too (office-js#5249)
        wrap(host) {
          const own = withOwnIds(host);
          return {
            ...own,
            async insertSlide(request) {
              if (!added) {
                added = true;
                await PowerPoint.run(async (context) => {
                  context.presentation.slides.add();
                  await context.sync();
                });
              }
              return own.insertSlide(request);
            },
          };
        },
        prepare: (host) => {
          if (fault) host.faults.next("insertSlidesFromBase64", fault);
        },
      });
      const after = run.host.slideIds();
      expect(after).toHaveLength(run.before.length + 1);
      expect(after.filter((id) => run.before.includes(id))).toEqual(run.before);
      expect(named(run.report, "cleanedUp").verdict).toBe("asAssumed");
      run.close();
    }
  });
});

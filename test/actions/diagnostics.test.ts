/** Copy diagnostics: what a bug report needs, and nothing of the deck. */
import { copyDiagnostics } from "../../src/actions/diagnostics";
import type { HostCallRecord } from "../../src/host/recording";
import type { Capabilities } from "../../src/host/port";
import { accessTo, testServices } from "../support/services";

const input = {
  version: "1.2.3",
  browser: "Browser/1",
  language: "en",
  surroundings: {
    connection: "powerpoint",
    dark: false,
    language: "en-US",
    platform: "windows",
  },
} as const;

const calls: HostCallRecord[] = Array.from({ length: 30 }, (_, n) => ({
  call: "look",
  started: n * 1000,
  took: 10,
  failure: {
    code: "busy",
    call: "look",
    landed: "no",
    retry: "later",
    detail: "The slide “Secret plans” is busy",
  },
}));

test("tells versions, capabilities and the last failures, and no word of the deck", async () => {
  const written: string[] = [];
  const capabilities = { platform: "windows", build: "16.0.1" } as Capabilities;
  const services = testServices({
    powerPoint: () => Promise.resolve(accessTo({}, { capabilities, documentName: "Secret.pptx" })),
    calls: () => calls,
    clipboard: {
      async write(content) {
        written.push((await content)?.plain ?? "");
        return true;
      },
    },
  });
  const { kind, text } = await copyDiagnostics.perform(services, input);
  expect(kind).toBe("copied");
  expect(written).toEqual([text]);
  const report = JSON.parse(text) as { failures: unknown[] };
  expect(report).toMatchObject({ addIn: "1.2.3", capabilities: { build: "16.0.1" } });
  expect(report.failures).toHaveLength(20);
  expect(report.failures.at(-1)).toEqual({
    call: "look",
    code: "busy",
    landed: "no",
    tookMs: 10,
    secondsBeforeTheLastCall: 0,
  });
  expect(text).not.toContain("Secret");
});

test("tells how often the journal could not be kept", async () => {
  const services = testServices({
    powerPoint: () => Promise.resolve(accessTo({ journalTrouble: 3 })),
  });
  const { text } = await copyDiagnostics.perform(services, input);
  expect(JSON.parse(text)).toMatchObject({ journalNotKept: 3 });
});

test("without a clipboard and without PowerPoint the text is there to copy by hand", async () => {
  const { kind, text } = await copyDiagnostics.perform(testServices(), input);
  expect(kind).toBe("refused");
  expect(JSON.parse(text)).toMatchObject({ capabilities: "none", journalNotKept: 0, failures: [] });
});

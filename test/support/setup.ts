/** Unexpected console output fails a test: a warning that nobody reads is a bug that nobody notices. */
import { afterEach, beforeEach, jest } from "@jest/globals";
import { format } from "node:util";

const METHODS = ["log", "info", "warn", "error", "debug"] as const;
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const method of METHODS) {
    jest.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      printed.push(`console.${method}: ${format(...args)}`);
    });
  }
});

afterEach(() => {
  jest.restoreAllMocks();
  if (printed.length > 0) throw new Error(`unexpected console output\n${printed.join("\n")}`);
});

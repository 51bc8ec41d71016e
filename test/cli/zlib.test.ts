import { deflateSync } from "fflate";
import { zlib } from "../../src/cli/zlib";
import { deflate, inflateTo } from "../../src/pptx/inflate";

const content = new TextEncoder().encode("<a>x</a>".repeat(200));

test("the command line packs and unpacks as panes do", () => {
  expect(zlib.inflate(deflate(content), content.length)).toEqual(content);
  expect(inflateTo(zlib.deflate(content), content.length)).toEqual(content);
  expect(zlib.inflate(deflate(new Uint8Array()), 0)).toEqual(new Uint8Array());
});

test("what is damaged or more than it claims is no content", () => {
  const data = deflateSync(content);
  expect(zlib.inflate(data, content.length - 1)).toBeUndefined();
  expect(zlib.inflate(data.subarray(0, data.length - 4), content.length)).toBeUndefined();
  expect(zlib.inflate(Uint8Array.of(7, 7, 7), 100)).toBeUndefined();
});

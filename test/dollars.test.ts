/** The labelled paragraphs of `test/fixtures/dollars`. */
import { labelledBoxes } from "./support/labelled";

test("there are labelled paragraphs of every kind", () => {
  const boxes = labelledBoxes();
  const paragraphs = boxes.reduce((sum, box) => sum + box.paragraphs, 0);
  const labels = boxes.flatMap((box) => box.labels);
  expect(paragraphs).toBeGreaterThan(1000);
  expect(labels.filter(({ certain }) => certain).length).toBeGreaterThan(500);
  expect(boxes.filter((box) => box.labels.length === 0).length).toBeGreaterThan(400);
});

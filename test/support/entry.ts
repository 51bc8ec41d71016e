import { EMPTY_FIELDS, type SavedEquation } from "../../src/library/entry";

/** An entry with neutral values in all other fields. */
export function entry(
  fields: Partial<SavedEquation> & Pick<SavedEquation, "id" | "latex">,
): SavedEquation {
  return { ...EMPTY_FIELDS, rank: "a0", created: 0, stamp: { at: 0, by: "" }, ...fields };
}

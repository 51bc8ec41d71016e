/** UnicodeMath and the trees it becomes. */
import { join } from "node:path";
import { readUnicodeMath } from "../../src/unicodemath/read";
import { show } from "../latex/show";
import { testTrees } from "../support/tree-fixtures";

const word = (name: string): string | undefined => (name === "alpha" ? "α" : undefined);

testTrees([join(__dirname, "read.txt")], (source) => show(readUnicodeMath(source, { word })));

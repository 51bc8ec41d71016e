import { algebra } from "./algebra";
import { calculus } from "./calculus";
import { chemistry } from "./chemistry";
import { computerScience } from "./computer-science";
import { linearAlgebra } from "./linear-algebra";
import { machineLearning } from "./machine-learning";
import { physics } from "./physics";
import type { StarterFolder } from "./row";
import { statistics } from "./statistics";

/** All folders of the starter collection, in display order. */
export const STARTER: readonly StarterFolder[] = [
  algebra,
  calculus,
  linearAlgebra,
  statistics,
  machineLearning,
  physics,
  chemistry,
  computerScience,
];

/** Loads the late command families at once, for the command line, the API and what reads decks. */
import { CHEMISTRY_MEANINGS } from "./commands/chemistry";
import { COLOR_MEANINGS } from "./commands/color-definitions";
import * as colors from "./commands/colors";
import * as mhchem from "./commands/mhchem";
import { PHYSICS_MEANINGS } from "./commands/physics";
import * as physics from "./commands/physics-commands";
import { UNIT_MEANINGS } from "./commands/siunitx";
import { VARIOUS_MEANINGS } from "./commands/various";
import * as various from "./commands/various-commands";
import * as units from "./commands/siunitx/commands";
import * as diagrams from "./reader/diagram";
import * as emphasis from "./reader/emphasis";
import "./numbers";
import { DIAGRAM_READING, EMPHASIS_READING, PROOF_READING } from "./reader/late-structures";
import * as proofs from "./reader/proofs";

CHEMISTRY_MEANINGS.provide(mhchem);
COLOR_MEANINGS.provide(colors);
PHYSICS_MEANINGS.provide(physics);
UNIT_MEANINGS.provide(units);
VARIOUS_MEANINGS.provide(various);
EMPHASIS_READING.provide(emphasis);
DIAGRAM_READING.provide(diagrams);
PROOF_READING.provide(proofs);

import type { welcome as english } from "../en/welcome";
import type { Translation } from "../say";

/** Was man sieht, wenn man den Bereich zum ersten Mal öffnet. */
export const welcome: Translation<typeof english> = {
  title: "Willkommen",
  text: "Schreiben Sie LaTeX und wählen Sie „Einfügen“: Am Cursor entsteht eine echte PowerPoint-Formel. Probieren Sie eine:",
  quadratic: "Lösungsformel",
  integral: "Integral",
  matrix: "Matrix",
  help: "So geht es",
  dismiss: "Willkommen schließen",
};

import { pseudoTable } from "../../text/pseudo";
import { english } from "./texts-en";
import type { Texts } from "./texts-en";

/** The pane in the made-up language: to find what is not in the tables. */
export const pseudo: Texts = { ...pseudoTable(english), language: "qps-ploc" };

/** The same from right to left: to find what only works from left to right. */
export const mirrored: Texts = { ...pseudo, language: "qps-plocm", direction: "rtl" };

import { pseudoTable } from "../../text/pseudo";
import { english } from "./texts-en";
import type { Texts } from "./texts-en";

/** The pane in a pseudo-language: shows what is missing from the tables. */
export const pseudo: Texts = { ...pseudoTable(english), language: "qps-ploc" };

/** The same from right to left: shows what only works from left to right. */
export const mirrored: Texts = { ...pseudo, language: "qps-plocm", direction: "rtl" };

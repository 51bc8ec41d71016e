/**
 * What a deck carries for everybody who works on it: folders of a library, and definitions. Each is a
 * custom XML part in its own namespace, one for each writer (an installation of the add-in), so that
 * co-authors do not overwrite each other. A folder contains its equations as the text of a library file
 * (docs/library-format.md), so that one reader reads both. A part of a newer version is left as it is.
 */
import { escapeAttribute, escapeText } from "../xml/escape";
import type { XmlElement } from "../xml/parse";
import { PART_HEADER, rootOfPart, timeOf } from "./part-root";

/** The namespaces by which the host finds the parts (`customXmlParts.getByNamespace`). */
export const LIBRARY_NAMESPACE = "urn:latex-for-powerpoint:library:1";
export const PREAMBLE_NAMESPACE = "urn:latex-for-powerpoint:preamble:1";

/** The version of the format of both parts; a newer one is not touched. */
const VERSION = 1;

/** A folder in a deck. */
export interface StoredFolder {
  /** Names separated by "/". */
  readonly path: string;
  /** When it was stored; milliseconds since 1970. */
  readonly time: number;
  /** The text of a library file. */
  readonly file: string;
}

export interface LibraryPart {
  /** Who writes it: a random id of the installation. */
  readonly writer: string;
  readonly folders: readonly StoredFolder[];
}

export interface PreamblePart {
  readonly writer: string;
  readonly time: number;
  /** Definitions as LaTeX. */
  readonly text: string;
}

export type ReadPart<T> =
  | { readonly kind: "read"; readonly part: T }
  /** Written by a newer version of the add-in. */
  | { readonly kind: "newer" }
  /** Not in our format. */
  | { readonly kind: "damaged" };

/** Reads a part with folders. Never throws; the files inside are not read yet. */
export function readLibraryPart(xml: string): ReadPart<LibraryPart> {
  return readPart(xml, "library", LIBRARY_NAMESPACE, (root, writer) => ({
    writer,
    folders: root.elements
      .filter(({ local }) => local === "folder")
      .map((element) => ({
        path: element.attr("path") ?? "",
        time: timeOf(element),
        file: element.text,
      })),
  }));
}

export function writeLibraryPart({ writer, folders }: LibraryPart): string {
  const inside = folders.map(
    ({ path, time, file }) =>
      `<folder path="${escapeAttribute(path)}" time="${time}">${escapeText(file)}</folder>`,
  );
  return (
    `${PART_HEADER}<library xmlns="${LIBRARY_NAMESPACE}" version="${VERSION}" ` +
    `writer="${escapeAttribute(writer)}" xml:space="preserve">${inside.join("")}</library>`
  );
}

/** Reads a part with definitions. Never throws. */
export function readPreamblePart(xml: string): ReadPart<PreamblePart> {
  return readPart(xml, "preamble", PREAMBLE_NAMESPACE, (root, writer) => ({
    writer,
    time: timeOf(root),
    text: root.text,
  }));
}

export function writePreamblePart({ writer, time, text }: PreamblePart): string {
  return (
    `${PART_HEADER}<preamble xmlns="${PREAMBLE_NAMESPACE}" version="${VERSION}" ` +
    `writer="${escapeAttribute(writer)}" time="${time}" xml:space="preserve">${escapeText(text)}</preamble>`
  );
}

function readPart<T>(
  xml: string,
  local: string,
  namespace: string,
  read: (root: XmlElement, writer: string) => T,
): ReadPart<T> {
  const root = rootOfPart(xml, local, namespace);
  if (!root) return { kind: "damaged" };
  const version = Number(root.attr("version") ?? VERSION);
  if (version > VERSION) return { kind: "newer" };
  const writer = root.attr("writer");
  return writer === undefined || writer === "" || !(version >= 1)
    ? { kind: "damaged" }
    : { kind: "read", part: read(root, writer) };
}

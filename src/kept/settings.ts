import type { Mode } from "../deck/place";
import type { ValueKind } from "../storage/value";

/** Colours of the pane: following Office, or always the same. */
export type ThemeChoice = "follow" | "light" | "dark" | "contrast";

/** The language of the pane: following the program, or always the same. */
export type LanguageChoice = "follow" | "en" | "de";

/** What a person has chosen for all their equations. */
export type Settings = {
  /** Definitions in force in every equation, as LaTeX. */
  readonly preamble: string;
  /** The style of a new equation: inline, display, or by its place ("auto"). */
  readonly mode: Mode;
  /** Pixels, `EDITOR_SIZES`. */
  readonly editorSize: number;
  /** Points, `PREVIEW_SIZES`; "text": as large as the text at the caret, where that is known. */
  readonly previewSize: number | "text";
  /** Height of the preview in pixels, if the person has made it higher; "auto": as high as needed. */
  readonly previewHeight: number | "auto";
  /** Whether the field offers commands while they are typed. */
  readonly completion: boolean;
  readonly theme: ThemeChoice;
  readonly language: LanguageChoice;
  /** Whether the palette is open. */
  readonly palette: boolean;
  /** Whether the welcome is shown; once closed, it does not come back. */
  readonly welcome: boolean;
};

export const EDITOR_SIZES: readonly number[] = [12, 13, 14, 16, 18, 20, 24];
export const PREVIEW_SIZES: readonly number[] = [14, 18, 24, 32, 40, 54];
/** Pixels. */
export const LOWEST_PREVIEW = 112;
const HIGHEST_PREVIEW = 2000;

export const defaultSettings: Settings = {
  preamble: "",
  mode: "auto",
  editorSize: 14,
  previewSize: "text",
  previewHeight: "auto",
  completion: true,
  theme: "follow",
  language: "follow",
  palette: false,
  welcome: true,
};

const MODES: ReadonlyMap<unknown, Mode> = new Map<unknown, Mode>([
  ["auto", "auto"],
  ["inline", "inline"],
  ["display", "display"],
]);
const THEMES: ReadonlyMap<unknown, ThemeChoice> = new Map<unknown, ThemeChoice>([
  ["follow", "follow"],
  ["light", "light"],
  ["dark", "dark"],
  ["contrast", "contrast"],
]);
const LANGUAGES: ReadonlyMap<unknown, LanguageChoice> = new Map<unknown, LanguageChoice>([
  ["follow", "follow"],
  ["en", "en"],
  ["de", "de"],
]);

function oneOf(sizes: readonly number[], value: unknown): number | undefined {
  return typeof value === "number" && sizes.includes(value) ? value : undefined;
}

/** A requested height in pixels, kept within bounds; "auto" below the lower bound. */
export function previewHeight(pixels: unknown): Settings["previewHeight"] {
  return typeof pixels === "number" && pixels > LOWEST_PREVIEW
    ? Math.min(HIGHEST_PREVIEW, Math.round(pixels))
    : "auto";
}

/**
 * Settings from outside data. A missing or invalid value is replaced by its default, so that one bad value
 * does not cost the others; undefined where the data is not an object.
 */
export function parseSettings(data: unknown): Settings | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  const found = new Map<string, unknown>(Object.entries(data));
  const preamble = found.get("preamble");
  const completion = found.get("completion");
  const palette = found.get("palette");
  const welcome = found.get("welcome");
  const previewSize = found.get("previewSize");
  return {
    preamble: typeof preamble === "string" ? preamble : defaultSettings.preamble,
    mode: MODES.get(found.get("mode")) ?? defaultSettings.mode,
    editorSize: oneOf(EDITOR_SIZES, found.get("editorSize")) ?? defaultSettings.editorSize,
    previewSize:
      previewSize === "text"
        ? "text"
        : (oneOf(PREVIEW_SIZES, previewSize) ?? defaultSettings.previewSize),
    previewHeight: previewHeight(found.get("previewHeight")),
    completion: typeof completion === "boolean" ? completion : defaultSettings.completion,
    theme: THEMES.get(found.get("theme")) ?? defaultSettings.theme,
    language: LANGUAGES.get(found.get("language")) ?? defaultSettings.language,
    palette: typeof palette === "boolean" ? palette : defaultSettings.palette,
    // Somebody who has stored settings from before the welcome existed needs none.
    welcome: typeof welcome === "boolean" ? welcome : false,
  };
}

export const settingsKind: ValueKind<Settings> = {
  name: "settings",
  version: 1,
  empty: defaultSettings,
  parse: parseSettings,
};

const FORMAT = "latex-for-powerpoint/settings";
const FORMAT_VERSION = 1;

/** The settings as a file to save, in JSON. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, settings }, null, 2)}\n`;
}

export type SettingsFile =
  | { readonly ok: true; readonly settings: Settings }
  /** The file is something else, or from a newer release. */
  | { readonly ok: false; readonly reason: "notSettings" | "newer" };

/** Reads a file that `writeSettingsFile` wrote, in this or an older release. */
export function readSettingsFile(text: string): SettingsFile {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, reason: "notSettings" };
  }
  if (
    typeof data !== "object" ||
    data === null ||
    !("format" in data && data.format === FORMAT) ||
    !("version" in data && typeof data.version === "number") ||
    !("settings" in data)
  ) {
    return { ok: false, reason: "notSettings" };
  }
  if (data.version > FORMAT_VERSION) return { ok: false, reason: "newer" };
  const settings = parseSettings(data.settings);
  return settings === undefined ? { ok: false, reason: "notSettings" } : { ok: true, settings };
}

/**
 * The hosts that the stand-in can imitate. Every oddity is a switch with its source: [R] reported in an
 * issue of OfficeDev/office-js, [M] stated by a maintainer, [3P] measured by a third party on a real
 * host, [D] documented, [?] unknown, so that both ways can be tried.
 */

/** "old" is PowerPoint 2019; the LTSC editions are the oldest that can exchange slides. */
export type ProfileName = "windows" | "mac" | "web" | "ltsc2024" | "ltsc2021" | "old";

export interface Profile {
  readonly name: string;
  /** `Office.context.platform`. */
  readonly platform: "PC" | "Mac" | "OfficeOnline";
  /** `Office.context.diagnostics.version`: the build. */
  readonly version: string;
  /** The versions of requirement sets; they are strings because 1.10 is not 1.1. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Milliseconds for a sync or a common call that the host answers ([3P] web 0.5-1 s, desktop ~20 ms). */
  readonly latency: number;

  /** [R] #6839: a caret's range is the whole word at the caret. */
  readonly caretReportsWord: boolean;
  /** [R] #6648: the characters that `setSelectedDataAsync` adds behind a text. */
  readonly textTail: string;
  /** [R] #2775: with a shape selected, `setSelectedDataAsync(text)` deletes the shape first. */
  readonly textReplacesShape: boolean;
  /** [M] #2796: the characters that `getSelectedDataAsync(Text)` adds behind the text of a selected shape. */
  readonly shapeTextTail: string;
  /** [3P] Milliseconds for which the count and the list of slides lag behind an insert or a delete. */
  readonly slidesLag: number;
  /** [R] #2903: milliseconds for which a new slide cannot be found by its id. */
  readonly newSlideLag: number;
  /** [3P] `setSelectedShapes` blocks the selection: later selections by the add-in have no effect. */
  readonly shapeSelectionWedges: boolean;
  /** [R] #6813: while the thumbnails are hidden, the selected text range is a null object. */
  readonly textRangeNeedsThumbnails: boolean;
  /** [R] #6104, #6867, #6613, [3P]: what `exportAsBase64` omits. */
  readonly exportDrops: {
    readonly tags: boolean;
    readonly comments: boolean;
    readonly fonts: boolean;
    readonly webExtensions: boolean;
  };
  /** [R] #5249: all writes of the add-in since the person's last action are one entry of the undo list. */
  readonly undoMerges: boolean;
  /** [M] MathJax#3508: a box with mathematics cannot be edited as text. */
  readonly mathIsReadOnly: boolean;
  /** [?] How many characters an equation counts as in a text range: its letters, one, or none. */
  readonly equationCounts: "letters" | "one" | "none";
  /** [?] How a text of `setSelectedDataAsync` is split into runs (`RunStyle` of `text/edit.ts`). */
  readonly textRuns: "joined" | "own" | "split";
  /** [?] Whether text boxes of an inserted slide still resize to fit their text ([3P] tools set this again). */
  readonly insertKeepsAutoSize: boolean;
  /** [?] Whether an inserted slide loses the numbers behind `#` in equation arrays. */
  readonly dropsNumbers: boolean;
  /** [R] #6079: a tag is found only by its key in capitals. */
  readonly tagKeyMustBeUpper: boolean;
  /** [R] #6105: inserting a slide whose creation id is in the deck fails. [3P] not seen later. */
  readonly insertRefusesTwins: boolean;
}

const EVERY_SET: Readonly<Record<string, string>> = {
  PowerPointApi: "1.10",
  ImageCoercion: "1.2",
  TextCoercion: "1.1",
  Selection: "1.1",
  Settings: "1.1",
  ActiveView: "1.1",
  CompressedFile: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  PdfFile: "1.1",
  SharedRuntime: "1.1",
  KeyboardShortcuts: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.2",
  AddinCommands: "1.3",
  OpenBrowserWindowApi: "1.1",
};

/** [D] The sets of PowerPoint 2019: no slides by script, pictures without SVG. */
const SETS_OF_2019: Readonly<Record<string, string>> = {
  PowerPointApi: "1.1",
  ImageCoercion: "1.1",
  TextCoercion: "1.1",
  Selection: "1.1",
  Settings: "1.1",
  ActiveView: "1.1",
  CompressedFile: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  PdfFile: "1.1",
  DialogApi: "1.1",
  AddinCommands: "1.1",
};

/**
 * [D] The sets of the volume-licensed PowerPoint LTSC 2024. PowerPointApi ends at 1.5 (1.8 and later: "LTSC:
 * not available"). Of the common sets it has SVG pictures and RibbonApi (since LTSC 2021) and AddinCommands
 * 1.1 (1.3 is "not supported" under a volume licence), but no KeyboardShortcuts and no ContextMenuApi.
 */
const SETS_OF_LTSC_2024: Readonly<Record<string, string>> = {
  PowerPointApi: "1.5",
  ImageCoercion: "1.2",
  TextCoercion: "1.1",
  Selection: "1.1",
  Settings: "1.1",
  ActiveView: "1.1",
  CompressedFile: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  PdfFile: "1.1",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.2",
  AddinCommands: "1.1",
  OpenBrowserWindowApi: "1.1",
};

/** [D] LTSC 2021 differs only in PowerPointApi 1.2: it can insert and delete slides, but has no selection. */
const SETS_OF_LTSC_2021: Readonly<Record<string, string>> = {
  ...SETS_OF_LTSC_2024,
  PowerPointApi: "1.2",
};

const COMMON = {
  shapeSelectionWedges: false,
  textReplacesShape: false,
  slidesLag: 0,
  newSlideLag: 0,
  textRangeNeedsThumbnails: true,
  exportDrops: { tags: true, comments: true, fonts: true, webExtensions: true },
  undoMerges: true,
  mathIsReadOnly: false,
  equationCounts: "letters",
  textRuns: "own",
  insertKeepsAutoSize: false,
  dropsNumbers: false,
  tagKeyMustBeUpper: false,
  insertRefusesTwins: false,
} as const;

const PROFILES: ReadonlyMap<ProfileName, Profile> = new Map<ProfileName, Profile>([
  [
    "windows",
    {
      ...COMMON,
      name: "windows",
      platform: "PC",
      version: "16.0.20326.20144",
      requirementSets: EVERY_SET,
      latency: 20,
      caretReportsWord: true,
      textTail: "",
      shapeTextTail: "\r\n",
    },
  ],
  [
    "old",
    {
      ...COMMON,
      name: "old",
      platform: "PC",
      version: "16.0.10417.20108",
      requirementSets: SETS_OF_2019,
      latency: 20,
      caretReportsWord: true,
      textTail: "",
      shapeTextTail: "\r\n",
    },
  ],
  [
    // [D] LTSC 2024 is version 2408. Its carets are assumed to be those of Windows: nobody has measured them.
    "ltsc2024",
    {
      ...COMMON,
      name: "ltsc2024",
      platform: "PC",
      version: "16.0.17932.20252",
      requirementSets: SETS_OF_LTSC_2024,
      latency: 20,
      caretReportsWord: true,
      textTail: "",
      shapeTextTail: "\r\n",
    },
  ],
  [
    // [D] LTSC 2021 is version 2108.
    "ltsc2021",
    {
      ...COMMON,
      name: "ltsc2021",
      platform: "PC",
      version: "16.0.14332.20721",
      requirementSets: SETS_OF_LTSC_2021,
      latency: 20,
      caretReportsWord: true,
      textTail: "",
      shapeTextTail: "\r\n",
    },
  ],
  [
    "mac",
    {
      ...COMMON,
      name: "mac",
      platform: "Mac",
      version: "16.112",
      requirementSets: EVERY_SET,
      latency: 30,
      caretReportsWord: true,
      textTail: "\n\n",
      shapeTextTail: "",
    },
  ],
  [
    "web",
    {
      ...COMMON,
      name: "web",
      platform: "OfficeOnline",
      version: "16.0.20307",
      requirementSets: EVERY_SET,
      latency: 500,
      caretReportsWord: false,
      textTail: "",
      shapeTextTail: "",
      textReplacesShape: true,
      slidesLag: 2800,
      newSlideLag: 2800,
      shapeSelectionWedges: true,
      textRangeNeedsThumbnails: false,
      undoMerges: false,
      mathIsReadOnly: true,
      tagKeyMustBeUpper: true,
    },
  ],
]);

/** The profile of this name. */
export function profileOf(name: ProfileName): Profile {
  const profile = PROFILES.get(name);
  if (!profile) throw new Error(`no profile ${name}`);
  return profile;
}

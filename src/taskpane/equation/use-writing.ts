import { useCallback, useEffect, useMemo, useState } from "react";
import type { RefObject } from "react";
import type { Services } from "../../session/services";
import type { EditInput } from "../../actions/edit";
import type { InsertInput } from "../../actions/insert";
import type { Problem } from "../../math/problem";
import { joinPreambles } from "../../session/preamble";
import type { RecoverResult } from "../../actions/recover";
import { readSlide } from "../../actions/read-slide";
import { save } from "../../actions/save-to-library";
import { takeSelection } from "../../actions/take-selection";
import type { FoundEquation } from "../../session/equations/found";
import type { Mode } from "../../deck/place";
import type { Surroundings } from "../../host/surroundings";
import { useEditing } from "../equations/use-editing";
import type { Editing } from "../equations/use-editing";
import { useFollowing } from "../equations/use-following";
import type { Following } from "../equations/use-following";
import type { Format } from "./FormatSection";
import type { LatexFieldHandle } from "../editor/LatexField";
import type { OtherWaysProps } from "./OtherWays";
import { saveMessage, unexpectedMessage } from "../shared/sentences";
import { useTexts } from "../shared/texts";
import { useDraft } from "../shared/use-draft";
import type { LiveDraft } from "../shared/use-draft";
import { useCalm } from "./use-calm";
import type { Calm } from "./use-calm";
import { useReading } from "./use-reading";
import type { LiveReading } from "./use-reading";
import { useSettings } from "../shared/use-settings";
import { useWork } from "../shared/use-work";
import type { Job, Work } from "../shared/use-work";

const NO_PROBLEMS: readonly Problem[] = [];

/** Equations of which the person must choose one. */
export interface WhichEquation {
  readonly equations: readonly FoundEquation[];
  /** All equations of the slide. */
  readonly others: readonly FoundEquation[];
}

/** An equation that is being written: its state, and everything that can be done with it. */
export interface Writing {
  readonly draft: LiveDraft;
  readonly editing: Editing;
  readonly live: LiveReading;
  /** The problems that may be shown while somebody types. */
  readonly calm: Calm;
  readonly work: Work;
  /** What was left of earlier insertions, until the person dismisses it. */
  readonly recovered: RecoverResult | undefined;
  readonly tellRecovered: (result: RecoverResult | undefined) => void;
  readonly following: Following;
  /** The definitions that apply in the field. */
  readonly preamble: string;
  /** Whether what would be inserted now would be on a line of its own; undefined: not known. */
  readonly willDisplay: boolean | undefined;
  /** What would be inserted or copied now. */
  readonly input: InsertInput;
  readonly format: Format;
  readonly setFormat: (format: Format) => void;
  /** Whether the equation gets a number; undefined: as its LaTeX says, or as it was. */
  readonly numbered: boolean | undefined;
  readonly setNumbered: (numbered: boolean) => void;
  readonly busy: boolean;
  readonly canInsert: boolean;
  /** The equation for the other ways onto the slide, and where to report their results. */
  readonly otherWays: OtherWaysProps;
  /** Whether there is a PowerPoint, even a too old one, and none of its equations is being edited. */
  readonly canUseOtherWays: boolean;
  readonly start: (job: Job) => Promise<void>;
  readonly insert: () => void;
  /** Does nothing unless an equation of the deck is open. */
  readonly update: () => void;
  readonly startCopy: () => void;
  readonly saveToLibrary: () => Promise<void>;
  /** Opens an equation of the deck; says so if it is no longer there. */
  readonly open: (wanted: EditInput) => void;
  /** Opens the equation at the caret; asks if that may be one of several. */
  readonly openHere: () => Promise<void>;
  /** Set while the person is asked which of these is meant. */
  readonly asking: WhichEquation | undefined;
  readonly stopAsking: () => void;
  /** Takes the text that is selected on the slide into the field. */
  readonly take: () => Promise<void>;
  /** Leaves the open equation; the draft that was set aside comes back. */
  readonly leave: () => void;
  /** Dismisses message and question. */
  readonly dismiss: () => void;
}

export function useWriting(
  services: Services,
  surroundings: Surroundings,
  active: boolean,
  field: RefObject<LatexFieldHandle | null>,
): Writing {
  const texts = useTexts();
  const [format, setFormat] = useState<Format>({});
  /** `of`: the open equation that the choice is about; undefined for new equations. */
  const [number, setNumber] = useState<{ readonly asked: boolean; readonly of: unknown }>();
  const draft = useDraft(services.draft);
  const { preamble: inForce, change: changeSettings } = useSettings();
  const editing = useEditing(services, draft);
  const { opened } = editing;
  const target = opened?.equation.target;
  const numbered = number?.of === target ? number?.asked : undefined;
  const preamble = joinPreambles(inForce, draft.preamble, editing.preamble);
  const { connection, platform } = surroundings;
  const following = useFollowing(services, active && connection === "powerpoint", "selection");
  // Like the exchange, where the style is left to the place.
  const suggestsDisplay = opened
    ? opened.equation.display
    : format.target === "newTextBox" || following.display;
  const live = useReading(
    services.translator,
    draft.source,
    draft.mode,
    preamble,
    suggestsDisplay ?? true,
  );
  const calm = useCalm(live.reading?.problems ?? NO_PROBLEMS, live.reading?.source ?? draft.source);
  const work = useWork(services);
  const [asking, setAsking] = useState<WhichEquation>();
  const [recovered, tellRecovered] = useState<RecoverResult>();
  const input: InsertInput = useMemo(
    () => ({ source: draft.source, mode: draft.mode, preamble }),
    [draft.source, draft.mode, preamble],
  );

  const { visit } = following;
  const { fade } = work;
  // What was said about another slide, or before the pane was hidden, no longer applies.
  useEffect(() => {
    if (visit > 0) fade(true);
  }, [fade, visit]);
  useEffect(() => {
    if (!active) fade(false);
  }, [fade, active]);

  const start = useCallback(
    async (job: Job) => {
      const result = await work.run(job);
      following.refresh();
      if (result === undefined || result.kind === "asked") return;
      if (result.kind === "inserted") {
        // Whoever has inserted an equation needs no welcome.
        if (job.does === "insert") changeSettings({ welcome: false });
        if (job.does === "update") editing.updated(result.changed, job.input.source);
        if (job.does === "remove") editing.leave();
        // The open equation is again as it was before: it is opened anew.
        if (job.does === "undo" && opened)
          await editing.open({ equation: opened.equation, others: [], again: true });
      }
      if (!document.hasFocus()) return;
      // The field is selected: typing replaces what was inserted, and Insert again inserts a second copy
      // after it.
      if (result.kind === "inserted" && job.does === "insert") field.current?.selectAll();
      else field.current?.focus();
    },
    [work, editing, following, opened, field, changeSettings],
  );
  /**
   * Goes to the first error, if there is one: its own text explains it, and no message repeats that. Returns
   * whether there was one.
   */
  const goToError = (): boolean => {
    const { reading } = live;
    const error =
      reading?.source === draft.source &&
      reading.problems.find(({ severity }) => severity === "error");
    // What could not load is tried again.
    if (!error || error.code === "notLoaded") return false;
    work.dismiss();
    calm.insist();
    field.current?.select(error.span);
    return true;
  };
  const insert = (): void => {
    if (!goToError()) void start({ does: "insert", input: { ...input, ...format, numbered } });
  };
  const update = (): void => {
    if (!opened || goToError()) return;
    const { size, color } = format;
    void start({
      does: "update",
      input: { ...input, size, color, numbered, target: opened.equation.target },
    });
  };
  const open = (wanted: EditInput): void => {
    work.dismiss();
    setAsking(undefined);
    void editing.open(wanted).then((there) => {
      if (!there) {
        work.say({ intent: "info", text: texts.host.exchangeFailures.equationMoved });
        following.refresh();
      }
      field.current?.focus();
    });
  };
  const openHere = async (): Promise<void> => {
    const result = await readSlide.perform(services, undefined);
    const { equations } = result.kind === "read" ? result.slide : { equations: [] };
    const told = result.kind !== "read" || result.selectionTold;
    // If the host did not tell which equation is selected, the only equation of the slide is meant.
    const atCursor =
      result.kind === "read" && told
        ? result.here.atCursor
        : equations.length === 1
          ? equations
          : [];
    const [only] = atCursor;
    if (only && atCursor.length === 1) open({ equation: only, others: equations, again: false });
    else if (only) {
      work.dismiss();
      setAsking({ equations: atCursor, others: equations });
    } else {
      const text = told || equations.length === 0 ? "noneHere" : "selectionNotTold";
      work.say({ intent: "info", text: texts.equations[text] });
      field.current?.focus();
    }
  };
  const saveToLibrary = async (): Promise<void> => {
    try {
      const result = await save.perform(services, [input]);
      work.say(saveMessage(result, texts));
    } catch (error) {
      work.say(unexpectedMessage(error, texts));
    }
  };
  const leave = (): void => {
    work.dismiss();
    editing.leave();
    field.current?.focus();
  };
  const take = async (): Promise<void> => {
    const result = await takeSelection.perform(services, undefined);
    if (result.kind === "taken") {
      editing.setAside();
      draft.change({ source: result.text });
    } else work.say({ intent: "info", text: texts.equations.nothingSelected });
    field.current?.focus();
  };
  const startCopy = useCallback(
    () => void work.copy(input, platform === "web"),
    [work, input, platform],
  );
  const dismiss = useCallback(() => {
    work.dismiss();
    field.current?.focus();
  }, [work, field]);

  const busy = work.running !== undefined;
  const { textSize } = following;
  const pictureSize = format.size ?? (textSize === undefined ? undefined : textSize * 100);
  return {
    draft,
    editing,
    live,
    calm,
    work,
    recovered,
    tellRecovered,
    following,
    preamble,
    willDisplay: willDisplay(live.reading?.mode ?? draft.mode, suggestsDisplay),
    input,
    format,
    setFormat,
    numbered,
    setNumbered: (asked) => {
      setNumber({ asked, of: target });
    },
    busy,
    canInsert: connection === "powerpoint" || connection === "connecting",
    otherWays: {
      services,
      input: { ...input, ...format, size: pictureSize },
      busy,
      web: platform === "web",
      onSay: work.say,
    },
    canUseOtherWays:
      opened === undefined && (connection === "powerpoint" || connection === "tooOld"),
    start,
    insert,
    update,
    startCopy,
    saveToLibrary,
    open,
    openHere,
    asking,
    stopAsking: () => {
      setAsking(undefined);
      field.current?.focus();
    },
    take,
    leave,
    dismiss,
  };
}

function willDisplay(mode: Mode, suggested: boolean | undefined): boolean | undefined {
  return mode === "auto" ? suggested : mode === "display";
}

import { useCallback, useEffect, useRef, useState } from "react";
import type { Services } from "../../session/services";
import { edit, latexOf } from "../../actions/edit";
import type { EditInput, OpenedEquation, OpenedForm } from "../../actions/edit";
import type { Changed } from "../../exchange/outcome";
import type { LiveDraft } from "../shared/use-draft";

/** An equation of the deck that is in the field instead of the draft, which is set aside meanwhile. */
export interface Editing {
  /** Undefined while a new equation is written. */
  readonly opened: OpenedEquation | undefined;
  /** The definitions that were typed with it; "" for none. */
  readonly preamble: string;
  /** Resolves to false if the equation is no longer there. */
  readonly open: (input: EditInput) => Promise<boolean>;
  /**
   * To be called before other content is put into the field: closes an open equation; the draft stays set
   * aside.
   */
  readonly setAside: () => void;
  /** Puts another form of an equation that was changed in PowerPoint into the field. */
  readonly choose: (form: OpenedForm) => void;
  /** To be called after an update: the equation has new content now, and can be updated again. */
  readonly updated: (changed: Changed, source: string) => void;
  /** Goes back to the draft that was set aside. */
  readonly leave: () => void;
}

export function useEditing(services: Services, draft: LiveDraft): Editing {
  const [opened, setOpened] = useState<OpenedEquation>();
  /** The draft as it is when something is done, not as it was when rendered. */
  const newest = useRef(draft);
  useEffect(() => {
    newest.current = draft;
  });
  /** When two are opened in quick succession, the second counts. */
  const opening = useRef(0);
  const { change } = draft;

  const open = useCallback(
    async (input: EditInput) => {
      const turn = ++opening.current;
      const found = await edit.perform(services, input);
      if (turn !== opening.current) return true;
      if (!found) return false;
      const { source, mode, preamble, aside } = newest.current;
      setOpened(found);
      change({
        source: latexOf(found, found.form).source,
        mode: found.mode,
        preamble: undefined,
        aside: aside ?? { source, mode, preamble },
      });
      return true;
    },
    [services, change],
  );

  const setAside = useCallback(() => {
    opening.current++;
    setOpened(undefined);
    const { source, mode, preamble, aside } = newest.current;
    const waits = aside ?? { source, mode, preamble };
    change({ aside: waits.source.trim() === "" ? undefined : waits });
  }, [change]);

  const choose = useCallback(
    (form: OpenedForm) => {
      if (!opened) return;
      setOpened({ ...opened, form });
      change({ source: latexOf(opened, form).source });
    },
    [opened, change],
  );

  const updated = useCallback(
    ({ equation, placed }: Changed, source: string) => {
      if (!opened || !equation || !placed) return;
      setOpened({
        ...opened,
        equation: {
          ...opened.equation,
          display: placed.display,
          target: { ...equation, omml: placed.omml },
        },
        typed: { source, preamble: latexOf(opened, opened.form).preamble, edited: false },
        form: "typed",
      });
      change({ mode: placed.display ? "display" : "inline" });
    },
    [opened, change],
  );

  const leave = useCallback(() => {
    opening.current++;
    setOpened(undefined);
    const { aside } = newest.current;
    change({
      source: aside?.source ?? "",
      mode: aside?.mode ?? "auto",
      preamble: aside?.preamble,
      aside: undefined,
    });
  }, [change]);

  return {
    opened,
    preamble: opened ? latexOf(opened, opened.form).preamble : "",
    open,
    setAside,
    choose,
    updated,
    leave,
  };
}

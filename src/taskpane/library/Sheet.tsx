import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { useLibraryTexts } from "./library-texts";
import { card } from "../shared/card";

const useStyles = makeStyles({
  sheet: card,
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface SheetProps {
  readonly title: string;
  /** Absent: the form has buttons of its own. */
  readonly submit?: string;
  readonly onSubmit?: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A small form over the lower end of the list; what it is about stays visible. */
export function Sheet({ title, submit, onSubmit, onCancel, children }: SheetProps): ReactElement {
  const styles = useStyles();
  const t = useLibraryTexts();
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
  }, []);
  return (
    <form
      ref={form}
      className={styles.sheet}
      aria-labelledby={titleId}
      data-testid="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.buttons}>
        {submit !== undefined && (
          <Button type="submit" appearance="primary">
            {submit}
          </Button>
        )}
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </form>
  );
}

import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choices } from "../shared/Choices";
import { useTexts } from "../shared/texts";

/** What the listed equations are taken from. */
export type Scope = "slide" | "deck";

// Both choices have the same width.
const useStyles = makeStyles({ group: { minWidth: 0, "& label": { flex: "1 1 0" } } });

/** This slide or the whole deck. */
export function ScopePicker({
  scope,
  onChange,
}: {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}): ReactElement {
  const styles = useStyles();
  const { equations } = useTexts();
  return (
    <div className={styles.group} role="radiogroup" aria-label={equations.scope}>
      <Choices
        choices={[
          { value: "slide", label: equations.thisSlide },
          { value: "deck", label: equations.wholeDeck },
        ]}
        chosen={scope}
        onChange={onChange}
      />
    </div>
  );
}

import type { ReactElement } from "react";
import { Choices } from "../shared/Choices";
import { useTexts } from "../shared/texts";

/** Of what the equations are listed. */
export type Scope = "slide" | "deck";

/** This slide or the whole deck. */
export function ScopePicker({
  scope,
  onChange,
}: {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}): ReactElement {
  const { equations } = useTexts();
  return (
    <Choices
      label={equations.scope}
      equal
      choices={[
        { value: "slide", label: equations.thisSlide },
        { value: "deck", label: equations.wholeDeck },
      ]}
      chosen={scope}
      onChange={onChange}
    />
  );
}

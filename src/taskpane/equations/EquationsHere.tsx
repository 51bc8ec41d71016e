import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { edit } from "../../actions/edit";
import { keyOfFound } from "../../session/equations/found";
import type { FoundEquation } from "../../session/equations/found";
import { fill } from "../../text/say";
import { Icon } from "../shared/Icon";
import { useTexts } from "../shared/texts";
import { visuallyHidden } from "../shared/visually-hidden";
import { bar } from "./bar";
import { FittedMath } from "./FittedMath";

/** How many are shown here; the list has all of them. */
const SHOWN = 3;

const useStyles = makeStyles({
  bar,
  asks: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  label: { flex: "1 0 auto" },
  question: { flex: "1 0 100%", fontWeight: tokens.fontWeightSemibold },
  equation: {
    flex: "0 1 auto",
    minWidth: 0,
    maxWidth: "100%",
    gap: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    justifyContent: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  atCursor: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  hidden: visuallyHidden,
});

export interface EquationsHereProps {
  /** In reading order. */
  readonly equations: readonly FoundEquation[];
  /** Those at the cursor. */
  readonly atCursor?: readonly FoundEquation[];
  /** They are not offered in passing: the person wants to edit one, and is asked which. */
  readonly asks?: boolean;
  readonly onEdit: (equation: FoundEquation) => void;
  /** Opens the list. */
  readonly onMore: () => void;
}

/** Above the field: the equations where the caret is. */
export function EquationsHere(props: EquationsHereProps): ReactElement {
  const { equations, atCursor = [], asks = false, onEdit, onMore } = props;
  const styles = useStyles();
  const { actions, equations: texts } = useTexts();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asks) section.current?.querySelector("button")?.focus();
  }, [asks, equations]);
  const count = equations.length;
  // If there is only one, or several are at the cursor, none is marked.
  const [only] = atCursor.length === 1 && count > 1 ? atCursor : [];
  const shown = nearest(equations, asks ? count : SHOWN, only);
  const more = count - shown.length;
  const label = asks ? texts.which : count === 1 ? texts.here : fill(texts.hereSeveral, { count });
  return (
    <section
      ref={section}
      className={mergeClasses(styles.bar, asks && styles.asks)}
      aria-label={label}
      data-testid={asks ? "which" : "equations-here"}
    >
      <span className={asks ? styles.question : styles.label}>{label}</span>
      {shown.map((equation) => (
        <Button
          key={keyOfFound(equation)}
          className={mergeClasses(styles.equation, equation === only && styles.atCursor)}
          size="small"
          aria-current={equation === only ? "location" : undefined}
          title={equation === only ? `${texts.atCursor}: ${equation.latex}` : equation.latex}
          icon={<Icon name={edit.icon} />}
          iconPosition="after"
          onClick={() => {
            onEdit(equation);
          }}
        >
          <span className={styles.hidden}>{actions.edit}</span>
          <FittedMath mathml={equation.mathml} />
        </Button>
      ))}
      {more > 0 && (
        <Button size="small" appearance="subtle" onClick={onMore}>
          {fill(texts.more, { count: more })}
        </Button>
      )}
    </section>
  );
}

/** At most `most` of them, in their order, with `wanted` as near to the middle as possible. */
function nearest<T>(all: readonly T[], most: number, wanted: T | undefined): readonly T[] {
  const at = wanted === undefined ? 0 : all.indexOf(wanted);
  const from = Math.max(0, Math.min(at - Math.floor(most / 2), all.length - most));
  return all.slice(from, from + most);
}

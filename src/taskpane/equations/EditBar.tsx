import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement } from "react";
import { latexOf } from "../../actions/edit";
import type { OpenedEquation, OpenedForm } from "../../actions/edit";
import { remove } from "../../actions/remove";
import { fill } from "../../text/say";
import { Icon } from "../shared/Icon";
import { useTexts } from "../shared/texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  where: { flex: "1 1 auto", minWidth: 0, overflowWrap: "anywhere" },
  forms: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  choice: { display: "flex", alignItems: "baseline", minHeight: "24px", cursor: "pointer" },
  form: { minWidth: 0 },
  code: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "pre",
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightRegular,
  },
  chosen: { fontWeight: tokens.fontWeightSemibold },
});

export interface EditBarProps {
  readonly opened: OpenedEquation;
  readonly busy: boolean;
  readonly onForm: (form: OpenedForm) => void;
  readonly onRemove: () => void;
  readonly onLeave: () => void;
}

/** Above the field while an equation of the deck is in it: which one, and the ways out. */
export function EditBar({ opened, busy, ...props }: EditBarProps): ReactElement {
  const styles = useStyles();
  const { actions, equations: texts } = useTexts();
  const name = useId();
  const { equation, typed, form } = opened;
  const where = fill(texts.editing, {
    shape: equation.shapeName,
    slide: equation.slideNumber,
  });
  const forms: readonly (readonly [OpenedForm, string])[] = [
    ["typed", texts.formTyped],
    ["now", texts.formNow],
  ];
  return (
    <section className={styles.bar} aria-label={where} data-testid="editing">
      <div className={styles.row}>
        <span className={styles.where}>{where}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Icon name={remove.icon} />}
          aria-label={actions.remove}
          title={actions.removeHint}
          disabledFocusable={busy}
          data-testid="remove"
          onClick={props.onRemove}
        />
        <Button
          size="small"
          title={`${texts.newHint} (Esc)`}
          aria-keyshortcuts="Escape"
          disabledFocusable={busy}
          data-testid="new"
          onClick={props.onLeave}
        >
          {texts.new}
        </Button>
      </div>
      {typed?.edited === true && (
        <fieldset className={styles.forms} data-testid="forms">
          <legend className={styles.legend}>{texts.formLegend}</legend>
          <div>
            {forms.map(([value, label]) => (
              <label
                key={value}
                className={mergeClasses(styles.choice, value === form && styles.chosen)}
              >
                <input
                  type="radio"
                  name={name}
                  checked={value === form}
                  onChange={() => {
                    props.onForm(value);
                  }}
                />
                <span className={styles.form}>
                  {label}
                  <code className={styles.code}>{latexOf(opened, value).source}</code>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}

/** Something came into the field from elsewhere: the draft that waits, and the way back to it. */
export function WaitingBar({ onBack }: { readonly onBack: () => void }): ReactElement {
  const styles = useStyles();
  const { equations: texts } = useTexts();
  return (
    <section className={styles.bar} aria-label={texts.waits} data-testid="waiting">
      <div className={styles.row}>
        <span className={styles.where}>{texts.waits}</span>
        <Button size="small" aria-keyshortcuts="Escape" title="Esc" onClick={onBack}>
          {texts.back}
        </Button>
      </div>
    </section>
  );
}

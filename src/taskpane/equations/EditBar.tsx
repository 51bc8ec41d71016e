import { Button, Radio, RadioGroup, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { latexOf } from "../../actions/edit";
import type { OpenedEquation, OpenedForm } from "../../actions/edit";
import { remove } from "../../actions/remove";
import { fill } from "../../text/say";
import { FittedMath } from "./FittedMath";
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
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  where: {
    display: "flex",
    flex: "1 1 auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  label: { flex: "0 0 auto" },
  code: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "pre",
    maxWidth: "100%",
    fontFamily: tokens.fontFamilyMonospace,
  },
  form: { minWidth: 0, "& > label": { minWidth: 0, overflow: "hidden" } },
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
        <span className={styles.where} title={where}>
          <span className={styles.label}>{texts.editingNow}</span>
          <FittedMath mathml={equation.mathml} />
        </span>
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
        <Field label={texts.formLegend} size="small" data-testid="forms">
          <RadioGroup
            value={form}
            onChange={(_, { value }) => {
              props.onForm(value === "typed" ? "typed" : "now");
            }}
          >
            {forms.map(([value, label]) => (
              <Radio
                key={value}
                className={styles.form}
                value={value}
                label={
                  <>
                    {label}
                    <code className={styles.code}>{latexOf(opened, value).source}</code>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
    </section>
  );
}

/**
 * Something came into the field from elsewhere: names the draft that was set aside, and the way back to it.
 */
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

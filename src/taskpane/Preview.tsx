import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  frame: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  paper: {
    boxSizing: "border-box",
    display: "flex",
    minHeight: "112px",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    overflow: "auto",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineOffset: "-2px",
  },
  // Margins instead of centring: a formula wider than the pane must be scrollable to its left end.
  formula: { margin: "auto", fontSize: "24px", transitionProperty: "opacity" },
  stale: { opacity: 0.4 },
  hint: {
    margin: "auto",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface PreviewProps {
  /** MathML of the last source that could be read; undefined when there is none yet. */
  readonly mathml: string | undefined;
  /** The picture is of an earlier source, because the present one has an error. */
  readonly stale: boolean;
  /** The translator has not loaded yet. */
  readonly waiting: boolean;
  /** The style sheet that the MathML needs; undefined while it loads. */
  readonly stylesheet: string | undefined;
}

/** The equation as a picture that screen readers can read: the same tree that goes into the slide, as MathML. */
export function Preview({ mathml, stale, waiting, stylesheet }: PreviewProps): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const formula = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (stylesheet === undefined) return;
    // A constructed sheet, because the Content-Security-Policy allows no style elements with content.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(stylesheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [stylesheet]);

  useLayoutEffect(() => {
    const element = formula.current;
    if (element === null) return;
    if (mathml === undefined) {
      element.replaceChildren();
      return;
    }
    // Our writer escapes; it is parsed as XML all the same, so that nothing can become HTML.
    const parsed = new DOMParser().parseFromString(mathml, "application/xml");
    element.replaceChildren(document.importNode(parsed.documentElement, true));
  }, [mathml]);

  const empty = mathml === undefined;
  return (
    <figure className={styles.frame} data-testid="preview" data-stale={stale}>
      <figcaption className={styles.title}>{pane.preview}</figcaption>
      {/* Wide formulas scroll, also by keyboard. */}
      <div
        className={styles.paper}
        tabIndex={empty ? undefined : 0}
        role="group"
        aria-label={pane.preview}
      >
        <div
          ref={formula}
          className={mergeClasses(styles.formula, stale && styles.stale)}
          hidden={empty}
        />
        {empty && (
          <span className={styles.hint}>{waiting ? pane.previewWaiting : pane.previewEmpty}</span>
        )}
      </div>
      {stale && !empty && <span className={styles.note}>{pane.previewStale}</span>}
    </figure>
  );
}

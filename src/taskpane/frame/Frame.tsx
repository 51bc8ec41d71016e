import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "../shared/Icon";
import { useTexts } from "../shared/texts";

const useStyles = makeStyles({
  app: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    colorScheme: "light",
  },
  dark: { colorScheme: "dark" },
  header: {
    flex: "0 0 auto",
    display: "flex",
    alignItems: "center",
    minHeight: "36px",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
  },
  headerWithBack: { paddingLeft: tokens.spacingHorizontalS },
  title: {
    flex: "1 1 auto",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  main: { flex: "1 1 auto", minHeight: 0 },
  scroll: {
    height: "100%",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

/** What the pane shows. */
export type View =
  | "equation"
  | "equations"
  | "convert"
  | "library"
  | "help"
  | "shortcuts"
  | "settings"
  | "check";

/**
 * A view that scrolls; with a label, which a view that has nothing to tab to gets, it can be scrolled by
 * keyboard.
 */
export function Scroll({
  label,
  children,
}: {
  readonly label?: string;
  readonly children: ReactElement;
}): ReactElement {
  const styles = useStyles();
  return (
    <div
      className={styles.scroll}
      {...(label === undefined ? {} : { tabIndex: 0, role: "region", "aria-label": label })}
    >
      {children}
    </div>
  );
}

/** The title of the open view with the ways to other views, and the view itself. */
export function Frame({
  view,
  dark,
  onView,
  children,
}: {
  readonly view: View;
  readonly dark: boolean;
  readonly onView: (view: View) => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { pane, equations } = useTexts();
  const header = useRef<HTMLElement>(null);
  useEffect(() => {
    // A view that opens puts the focus on its Back button; the equation's field takes the focus itself.
    if (view !== "equation") header.current?.querySelector("button")?.focus();
  }, [view]);
  const titles: Readonly<Record<View, string>> = {
    equation: pane.equation,
    equations: equations.title,
    convert: equations.convert,
    help: pane.helpTitle,
    shortcuts: pane.helpKeysTitle,
    library: pane.library,
    settings: pane.settings,
    check: pane.helpCheckTitle,
  };
  const ways = [
    ["equations", "list", equations.open],
    ["library", "library", pane.library],
    ["settings", "settings", pane.settings],
    ["help", "help", pane.help],
  ] as const;
  return (
    <div className={`${styles.app} ${dark ? styles.dark : ""}`}>
      <header
        ref={header}
        className={`${styles.header} ${view === "equation" ? "" : styles.headerWithBack}`}
      >
        {view !== "equation" && (
          <Button
            appearance="subtle"
            icon={<Icon name="back" />}
            aria-label={pane.back}
            title={pane.back}
            data-testid="back"
            onClick={() => {
              onView("equation");
            }}
          />
        )}
        <h1 className={styles.title}>{titles[view]}</h1>
        {view === "equation" &&
          ways.map(([to, icon, name]) => (
            <Button
              key={to}
              appearance="subtle"
              icon={<Icon name={icon} />}
              aria-label={name}
              title={name}
              data-testid={to}
              onClick={() => {
                onView(to);
              }}
            />
          ))}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  text: { margin: 0 },
});

/** Shown in place of a part of the pane that could not load. */
export function NotThere(props: {
  readonly text: string;
  readonly onAgain: () => void;
}): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  return (
    <div role="alert" className={styles.area}>
      <p className={styles.text}>{props.text}</p>
      <Button onClick={props.onAgain}>{pane.again}</Button>
    </div>
  );
}

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Icon } from "../shared/Icon";
import { useTexts } from "../shared/texts";

const useStyles = makeStyles({
  bar: { alignItems: "start", paddingBlock: tokens.spacingVerticalXS, minHeight: 0 },
  body: { overflowWrap: "anywhere", whiteSpace: "normal" },
  title: { display: "block" },
});

export interface NoticeProps {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title?: string | undefined;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

/** A message about the library, with what can be done about it. */
export function Notice({ intent, title, text, action, onDismiss }: NoticeProps): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={styles.bar}
      data-testid="library-notice"
      data-intent={intent}
    >
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {text}
      </MessageBarBody>
      <MessageBarActions
        {...(onDismiss === undefined
          ? {}
          : {
              containerAction: (
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<Icon name="dismiss" />}
                  aria-label={pane.dismiss}
                  title={pane.dismiss}
                  onClick={onDismiss}
                />
              ),
            })}
      >
        {action !== undefined && (
          <Button size="small" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

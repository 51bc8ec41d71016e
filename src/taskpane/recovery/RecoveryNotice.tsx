import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import { recover } from "../../actions/recover";
import type { RecoverResult } from "../../actions/recover";
import type { Message } from "../shared/message";
import { unexpectedMessage } from "../shared/sentences";
import { MessageRow } from "../shared/StatusArea";
import { useTexts } from "../shared/texts";
import { visuallyHidden } from "../shared/visually-hidden";
import { recoveryMessage, useRecoveryTexts } from "./sentences";

const useStyles = makeStyles({
  hidden: visuallyHidden,
});

export interface RecoveryNoticeProps {
  readonly services: Services;
  readonly result: RecoverResult;
  /** The result of cleaning up; undefined: the notice is dismissed. */
  readonly onResult: (result: RecoverResult | undefined) => void;
  /** The button that had the focus is gone. */
  readonly onLeave: () => void;
}

/**
 * What was left of earlier insertions, and what became of it. It is separate from what the actions say,
 * because the next insertion must not remove it; and since it appears unasked, even its question leaves the
 * focus where it is.
 */
export function RecoveryNotice(props: RecoveryNoticeProps): ReactElement | null {
  const { services, result, onResult, onLeave } = props;
  const texts = useTexts();
  const t = useRecoveryTexts();
  /** Shown instead of the result: that cleaning up is under way, or why it failed. */
  const [instead, setInstead] = useState<Message>();
  if (t === undefined) return null;
  const message = instead ?? recoveryMessage(result, t, texts);
  const cleanUp = async (): Promise<void> => {
    onLeave();
    setInstead({ intent: "info", text: t.working });
    try {
      onResult(await recover.perform(services, { alone: true }));
      setInstead(undefined);
    } catch (error) {
      setInstead(unexpectedMessage(error, texts));
    }
  };
  const dismiss = (): void => {
    onResult(undefined);
    onLeave();
  };
  const asks = result.kind === "asked" && instead === undefined;
  return (
    <div data-testid="recovery">
      <MessageRow
        message={message}
        onDismiss={dismiss}
        {...(asks
          ? {
              choices: (
                <>
                  <Button size="small" title={t.recoverHint} onClick={() => void cleanUp()}>
                    {t.recover}
                  </Button>
                  <Button size="small" onClick={dismiss}>
                    {texts.pane.no}
                  </Button>
                </>
              ),
            }
          : {})}
      />
      <Said text={[message.title, message.text].filter(Boolean).join(" ")} />
    </div>
  );
}

/** For screen readers: a live region is read when it changes, not when it appears. */
function Said({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(text);
    }, 100);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <div className={styles.hidden} role="status">
      {said}
    </div>
  );
}

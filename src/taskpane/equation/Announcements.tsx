import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { fill } from "../../text/say";
import type { Message } from "../shared/message";
import { useTexts } from "../shared/texts";
import { visuallyHidden } from "../shared/visually-hidden";

const useStyles = makeStyles({
  hidden: visuallyHidden,
});

export interface AnnouncementsProps {
  /** How many errors are in the field. */
  readonly errors: number;
  /** There is something in the field, and it has been read. */
  readonly reading: boolean;
  readonly busy: boolean;
  readonly message: Message | undefined;
}

/** What screen readers are told without being asked. */
export function Announcements({
  errors,
  reading,
  busy,
  message,
}: AnnouncementsProps): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const said = useErrorsSaid(errors, reading);
  return (
    <>
      <div className={styles.hidden} role="status">
        {said}
      </div>
      <div className={styles.hidden} role="status" data-testid="announcement">
        {busy ? pane.working : spoken(message)}
      </div>
    </>
  );
}

function spoken(message: Message | undefined): string {
  return message === undefined ? "" : [message.title, message.text].filter(Boolean).join(" ");
}

/** The number of errors, once typing pauses: every keystroke would be noise. */
function useErrorsSaid(errors: number, reading: boolean): string {
  const { pane } = useTexts();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid((before) => {
        if (!reading) return "";
        if (errors === 0) return before === "" ? "" : pane.problemsNone;
        return errors === 1 ? pane.problemsOneError : fill(pane.problemsErrors, { count: errors });
      });
    }, 900);
    return () => {
      clearTimeout(timer);
    };
  }, [errors, reading, pane]);
  return said;
}

/**
 * The other ways onto the slide: text that PowerPoint builds up into an equation, and a picture. Offered
 * where a native equation could not be inserted, in a PowerPoint that is too old for one, and beside the
 * formats to copy.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import type { PictureInput } from "../../session/drawn";
import { insertPicture } from "../../actions/insert-picture";
import { insertText } from "../../actions/insert-text";
import { otherAccess } from "../../session/other-access";
import type { Capabilities } from "../../host/port";
import * as english from "../../text/en/copy";
import type { Message } from "../shared/message";
import { pictureMessage, typedMessage } from "./other-sentences";
import type { CopyTexts } from "./other-sentences";
import { useTexts } from "../shared/texts";
import { useTable } from "../shared/use-table";
import { unexpectedMessage } from "../shared/sentences";

const german = { de: () => import(/* webpackChunkName: "copy-de" */ "../../text/de/copy") };

/** The sentences of the other ways; undefined while another language loads. */
export function useCopyTexts(): CopyTexts | undefined {
  return useTable(english, german)?.copy;
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface OtherWaysProps {
  readonly services: Services;
  readonly input: PictureInput;
  readonly busy: boolean;
  /** In PowerPoint for the web. */
  readonly web: boolean;
  readonly onSay: (message: Message) => void;
}

/** A button for each way that this PowerPoint has; renders nothing if it has none. */
export function OtherWays({ services, input, busy, onSay }: OtherWaysProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const copy = useCopyTexts();
  const capabilities = useCapabilities(services);
  const [running, setRunning] = useState(false);
  if (copy === undefined || capabilities === undefined) return null;
  const start = async (work: () => Promise<Message>): Promise<void> => {
    setRunning(true);
    onSay({ intent: "info", text: texts.pane.working });
    try {
      onSay(await work());
    } catch (error) {
      onSay(unexpectedMessage(error, texts));
    } finally {
      setRunning(false);
    }
  };
  return (
    <div className={styles.row} role="group" aria-label={copy.otherWays} data-testid="other-ways">
      {capabilities.writeText && (
        <Button
          size="small"
          title={copy.asTextHint}
          disabledFocusable={busy || running}
          onClick={() =>
            void start(async () => typedMessage(await insertText(services, input), copy, texts))
          }
        >
          {copy.asText}
        </Button>
      )}
      {capabilities.pictures !== "none" && (
        <Button
          size="small"
          title={copy.asPictureHint}
          disabledFocusable={busy || running}
          onClick={() =>
            void start(async () =>
              pictureMessage(await insertPicture(services, input), copy, texts),
            )
          }
        >
          {copy.asPicture}
        </Button>
      )}
    </div>
  );
}

/** What this PowerPoint can do; undefined while that is unknown, and without a PowerPoint. */
function useCapabilities(services: Services): Capabilities | undefined {
  const [found, setFound] = useState<Capabilities>();
  useEffect(() => {
    let wanted = true;
    void otherAccess(services)
      .then((access) => {
        if (wanted && access.ok) setFound(access.host.capabilities);
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [services]);
  return found;
}

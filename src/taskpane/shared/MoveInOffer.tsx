import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Offer } from "../../session/offer";
import { fill } from "../../text/say";
import { MessageRow } from "./StatusArea";
import { useMoveInTexts } from "./move-in-texts";
import { useTexts } from "./texts";

/** Says that the deck has equations of other tools, which can be made native. */
export function MoveInOffer({
  offer: { count, tools },
  onLook,
  onDismiss,
}: {
  readonly offer: Offer;
  readonly onLook: () => void;
  readonly onDismiss: () => void;
}): ReactElement | null {
  const own = useMoveInTexts();
  const { language, pane } = useTexts();
  if (own === undefined) return null;
  const { moveIn } = own;
  const list = new Intl.ListFormat(language, { type: "conjunction" }).format(tools);
  return (
    <div data-testid="move-in-offer">
      <MessageRow
        message={{ intent: "info", text: fill(moveIn.offer, { count, tools: list }) }}
        onDismiss={onDismiss}
        choices={
          <>
            <Button size="small" data-testid="move-in" onClick={onLook}>
              {fill(moveIn.look, { count })}
            </Button>
            <Button size="small" onClick={onDismiss}>
              {pane.no}
            </Button>
          </>
        }
      />
    </div>
  );
}

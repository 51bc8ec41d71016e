/** The formats to copy as, under the button that opens them; they load when it is pressed. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Services } from "../actions/action";
import type { CopyInput } from "../actions/copy";
import { COPY_FORMATS, copyAs } from "../actions/copy-as";
import type { CopyFormat } from "../actions/copy-as";
import * as english from "../text/en/copy";
import { fill } from "../text/say";
import type { Message } from "./message";
import { copyMessage } from "./sentences";
import { useTexts } from "./texts";
import { useTable } from "./use-table";

const german = { de: () => import(/* webpackChunkName: "copy-de" */ "../text/de/copy") };

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface CopyAsProps {
  readonly services: Services;
  readonly input: CopyInput;
  readonly onSay: (message: Message) => void;
}

export function CopyAs({ services, input, onSay }: CopyAsProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const copy = useTable(english, german)?.copy;
  if (copy === undefined) return null;
  const start = async (format: CopyFormat): Promise<void> => {
    const result = await copyAs(services, input, format);
    if (result.kind === "copied") {
      const text =
        format === "unicodemath"
          ? copy.copiedUnicodemath
          : fill(copy.copied, { format: copy[format] });
      onSay({ intent: "success", text });
    } else if (result.kind === "refused" && result.text !== undefined) {
      onSay({ intent: "warning", text: copy.refused, copyByHand: result.text });
    } else onSay(copyMessage(result, texts, { web: false }));
  };
  return (
    <div className={styles.row} data-testid="copy-formats">
      {COPY_FORMATS.map((format) => (
        <Button
          key={format}
          size="small"
          title={copy[`${format}Hint`]}
          onClick={() => void start(format)}
        >
          {copy[format]}
        </Button>
      ))}
    </div>
  );
}

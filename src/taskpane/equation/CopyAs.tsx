/**
 * The formats to copy as, and the other ways onto the slide, below the button that opens them; they load when
 * it is pressed.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { COPY_FORMATS, copyAs } from "../../actions/copy-as";
import type { CopyFormat } from "../../actions/copy-as";
import { PICTURE_FORMATS, copyPicture } from "../../actions/copy-picture";
import type { PictureFile, PictureFormatName } from "../../actions/copy-picture";
import { fill } from "../../text/say";
import { OtherWays, useCopyTexts } from "./OtherWays";
import type { OtherWaysProps } from "./OtherWays";
import { copiedMessage } from "./other-sentences";
import { pictureClipboard } from "./picture-clipboard";
import { saveFile } from "../shared/save-file";
import { copyMessage, unexpectedMessage } from "../shared/sentences";
import { useTexts } from "../shared/texts";

const clipboard = pictureClipboard();

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  caption: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginBottom: tokens.spacingVerticalXXS,
  },
});

export interface CopyAsProps extends OtherWaysProps {
  /** Whether there is a PowerPoint and none of its equations is being edited. */
  readonly canInsert: boolean;
}

export function CopyAs(props: CopyAsProps): ReactElement | null {
  const { services, input, web, onSay } = props;
  const styles = useStyles();
  const texts = useTexts();
  const copy = useCopyTexts();
  const [file, setFile] = useState<PictureFile>();
  if (copy === undefined) return null;
  const start = async (format: CopyFormat): Promise<void> => {
    setFile(undefined);
    const result = await copyAs(services, input, format).catch((error: unknown) => {
      onSay(unexpectedMessage(error, texts));
    });
    if (!result) return;
    if (result.kind === "copied") {
      const text =
        format === "unicodemath"
          ? copy.copiedUnicodemath
          : fill(copy.copied, { format: copy[format] });
      onSay({ intent: "success", text });
    } else if (result.kind === "refused") {
      onSay({ intent: "warning", text: copy.refused, copyByHand: result.text });
    } else onSay(copyMessage(result, texts, false));
  };
  const startPicture = async (format: PictureFormatName): Promise<void> => {
    setFile(undefined);
    const result = await copyPicture(services, clipboard, input, format);
    if ("file" in result) setFile(result.file);
    onSay(copiedMessage(result, copy[format], copy, texts, web));
  };
  /** Without the network, what translates or draws may not load. */
  const guarded = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      onSay(unexpectedMessage(error, texts));
    }
  };
  const save = ({ name, type, content }: PictureFile): void => {
    saveFile({ name, type, text: content });
    onSay({ intent: "info", text: fill(copy.savedFile, { name }) });
  };
  return (
    <div className={styles.area}>
      <div role="group" aria-label={copy.copyAs} data-testid="copy-formats">
        <div className={styles.caption} aria-hidden>
          {copy.copyAs}
        </div>
        <div className={styles.row}>
          {COPY_FORMATS.map((format) => (
            <Button
              key={format}
              size="small"
              title={copy[`${format}Hint`]}
              onClick={() => void guarded(start(format))}
            >
              {copy[format]}
            </Button>
          ))}
          {PICTURE_FORMATS.map((format) => (
            <Button
              key={format}
              size="small"
              title={copy[`${format}Hint`]}
              onClick={() => void guarded(startPicture(format))}
            >
              {copy[format]}
            </Button>
          ))}
          {file !== undefined && (
            <Button
              size="small"
              appearance="primary"
              data-testid="save-picture"
              onClick={() => {
                save(file);
              }}
            >
              {fill(copy.saveFile, { name: file.name })}
            </Button>
          )}
        </div>
      </div>
      {props.canInsert && <OtherWays {...props} />}
    </div>
  );
}

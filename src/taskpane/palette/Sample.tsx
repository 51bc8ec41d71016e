import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { Translator } from "../../session/translator";
import { MathView } from "../shared/MathView";
import { useAgain } from "../shared/use-again";
import type { PaletteItem } from "./items";

const useStyles = makeStyles({
  sample: { fontSize: "14px", pointerEvents: "none" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
});

/**
 * What a button shows for a structure, which has no character: a drawing, or its name if there is nothing to
 * draw.
 */
export function Sample({
  item,
  translator,
}: {
  readonly item: PaletteItem;
  readonly translator: Translator;
}): ReactElement {
  const styles = useStyles();
  const [there, whenThere] = useAgain();
  const mathml = useMemo(() => {
    const reading = translator.readNow(item.sample, "inline", whenThere);
    return reading?.ok && reading.body.length > 0 ? reading.preview : undefined;
    // oxlint-disable-next-line react/exhaustive-deps -- `there`: read again once what it needs has loaded
  }, [translator, item, whenThere, there]);
  return mathml === undefined ? (
    <span className={styles.code} aria-hidden>
      {item.name}
    </span>
  ) : (
    <span className={styles.sample} aria-hidden>
      <MathView mathml={mathml} />
    </span>
  );
}

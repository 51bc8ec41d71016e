import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FoundEquation } from "../../session/equations/found";
import type { Services } from "../../session/services";
import { fill } from "../../text/say";
import { useTexts } from "../shared/texts";
import { CopyMarkdown } from "./CopyMarkdown";
import type { Scope } from "./ScopePicker";

const useStyles = makeStyles({
  footer: {
    flex: "0 0 auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flex: "1 1 auto" },
});

export interface EquationsFooterProps {
  readonly services: Services;
  readonly scope: Scope;
  /** What was done last; "" while there is nothing to say. */
  readonly news: string;
  /** The equations have been read. */
  readonly ready: boolean;
  readonly all: readonly FoundEquation[];
  /** Those that the search finds. */
  readonly found: readonly FoundEquation[];
  readonly chosen: readonly FoundEquation[];
  /** Something was done that is reported in words of its own. */
  readonly onSay: (news: string) => void;
  readonly onCopy: (equations: readonly FoundEquation[]) => void;
  readonly onSaveTex: () => void;
  readonly onSave: (equations: readonly FoundEquation[]) => void;
  readonly onClear: () => void;
}

/**
 * How many there are, and what can be done with several: with the chosen ones, otherwise with all that are
 * found.
 */
export function EquationsFooter(props: EquationsFooterProps): ReactElement {
  const { scope, news, ready, all, found, chosen } = props;
  const styles = useStyles();
  const { equations: said } = useTexts();
  const some = chosen.length > 0;
  const meant = some ? chosen : found;
  const counted = some
    ? fill(said.chosen, { count: chosen.length })
    : countSentence(all, found, scope, said);
  return (
    <div className={styles.footer}>
      <div role="status" data-testid="equations-news">
        {news !== "" || !ready ? news : counted}
      </div>
      {ready && meant.length > 0 && (
        <div className={styles.buttons}>
          <Button
            className={styles.button}
            size="small"
            onClick={() => {
              props.onCopy(meant);
            }}
          >
            {some ? said.copyChosen : said.copyAll}
          </Button>
          {!some && (
            <CopyMarkdown
              services={props.services}
              scope={scope}
              className={styles.button}
              onSay={props.onSay}
            />
          )}
          {scope === "deck" && !some && (
            <Button
              className={styles.button}
              size="small"
              data-testid="save-tex"
              onClick={props.onSaveTex}
            >
              {said.save}
            </Button>
          )}
          <Button
            className={styles.button}
            size="small"
            onClick={() => {
              props.onSave(meant);
            }}
          >
            {some ? said.saveChosen : said.saveAll}
          </Button>
          {some && (
            <Button
              className={styles.button}
              size="small"
              appearance="subtle"
              onClick={props.onClear}
            >
              {said.chooseNothing}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function countSentence(
  all: readonly FoundEquation[],
  found: readonly FoundEquation[],
  scope: Scope,
  said: ReturnType<typeof useTexts>["equations"],
): string {
  const count = all.length;
  if (count === 0) return "";
  if (found.length < count) return fill(said.countFound, { found: found.length, count });
  if (count === 1) return said.countOne;
  const slides = new Set(all.map((e) => e.slideNumber)).size;
  return scope === "deck" && slides > 1
    ? fill(said.countOnSlides, { count, slides })
    : fill(said.count, { count });
}

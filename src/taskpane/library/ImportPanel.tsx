import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import { bringIn, planFor } from "../../actions/library-files";
import type { Incoming, PlanItem, ReadFileOutcome } from "../../actions/library-files";
import type { OpenLibrary } from "../../library/open-library";
import { assertNever } from "../../math/ast";
import { fill } from "../../text/say";
import { useTexts } from "../shared/texts";
import type { Drawings } from "./drawings";
import { EntryList } from "./EntryList";
import { useLibraryTexts } from "./library-texts";
import type { LibraryTexts } from "./library-texts";
import type { NoticeProps } from "./Notice";
import { troubleText } from "./trouble";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  about: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& h2, & p, & ul": { margin: 0 },
    "& h2": { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
    "& ul": { paddingInlineStart: tokens.spacingHorizontalL },
  },
  footer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Step =
  | { readonly kind: "reading" }
  | {
      readonly kind: "planned";
      readonly incoming: Incoming;
      readonly plan: readonly PlanItem[];
    };

/** Where the equations to import come from. */
export interface ImportSource {
  readonly name: string;
  readonly read: (library: OpenLibrary) => Promise<ReadFileOutcome>;
}

export interface ImportPanelProps {
  readonly open: OpenLibrary;
  readonly source: ImportSource;
  readonly drawings: Drawings | undefined;
  /** The import has ended; the argument is what there is to say about it. */
  readonly onDone: (notice: Pick<NoticeProps, "intent" | "text"> | undefined) => void;
}

/**
 * What a file or a folder of the deck would add, for the person to look at first; nothing changes before it
 * is confirmed.
 */
export function ImportPanel({ open, source, drawings, onDone }: ImportPanelProps): ReactElement {
  const styles = useStyles();
  const t = useLibraryTexts();
  const { pane } = useTexts();
  const [step, setStep] = useState<Step>({ kind: "reading" });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<number>();
  const controller = useRef<AbortController>(undefined);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  const { name } = source;

  useEffect(() => {
    let wanted = true;
    void (async () => {
      // First show that it is being read, then do the work.
      await new Promise((turn) => setTimeout(turn, 30));
      const [read] = await Promise.all([source.read(open), open.loaded]);
      if (!wanted) return;
      if (!read.ok) {
        done.current({ intent: "error", text: fileSentence(read.reason, name, t) });
        return;
      }
      const plan = planFor(open, read.incoming);
      setStep({ kind: "planned", incoming: read.incoming, plan });
      setChosen(new Set(plan.flatMap((item, i) => (item.verdict === "known" ? [] : [rowOf(i)]))));
    })();
    return () => {
      wanted = false;
      controller.current?.abort();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- a source is read once, in whatever language it is then spoken of
  }, [source, open]);

  const plan = useMemo(() => (step.kind === "planned" ? step.plan : []), [step]);
  // Two entries of a file may have the same id: here each gets one made from its index.
  const rows = useMemo(
    () => plan.flatMap((item, i) => (item.verdict === "known" ? [] : [{ ...item.entry, id: rowOf(i) }])), // prettier-ignore
    [plan],
  );
  const counts = useMemo(() => countsOf(plan), [plan]);

  const start = useCallback(async () => {
    const own = new AbortController();
    controller.current = own;
    setProgress(0);
    const coming = plan.filter((_, i) => chosen.has(rowOf(i)));
    const { count, stored } = await bringIn(open, coming, {
      signal: own.signal,
      onProgress: setProgress,
    });
    controller.current = undefined;
    setProgress(undefined);
    if (stored.ok) {
      const left = step.kind === "planned" ? unreadOf(step.incoming) : 0;
      const sentences = [
        fill(t.imported, { count }),
        left > 0 ? fill(t.importedAside, { count: left }) : "",
      ];
      done.current({ intent: "success", text: sentences.filter(Boolean).join(" ") });
    } else if (stored.failure === "cancelled") {
      done.current({ intent: "info", text: t.importCancelled });
    } else {
      const reason = troubleText(stored.failure, t);
      done.current({ intent: "error", text: fill(t.importFailed, { reason }) });
    }
  }, [plan, chosen, open, step, t]);

  const running = progress !== undefined;
  return (
    <div className={styles.panel} data-testid="import">
      <div className={styles.about}>
        <h2>{fill(t.importTitle, { name })}</h2>
        {step.kind === "reading" ? (
          <p role="status">{fill(t.importReading, { name })}</p>
        ) : (
          <>
            {step.incoming.found && <p>{t.importFound}</p>}
            {step.incoming.newer && <p>{t.importNewer}</p>}
            <ul data-testid="import-counts">
              <li>{fill(t.importNew, { count: counts.new })}</li>
              {counts.known > 0 && <li>{fill(t.importKnown, { count: counts.known })}</li>}
              {counts.clash > 0 && <li>{fill(t.importClash, { count: counts.clash })}</li>}
              {unreadOf(step.incoming) > 0 && (
                <li>{fill(t.importAside, { count: unreadOf(step.incoming) })}</li>
              )}
            </ul>
            {rows.length === 0 && <p>{t.importNothing}</p>}
          </>
        )}
      </div>
      {rows.length > 0 && (
        <EntryList
          label={t.list}
          rows={rows}
          selected={chosen}
          onSelected={setChosen}
          onUse={() => undefined}
          renaming={undefined}
          onRenaming={() => undefined}
          choosing
          drawings={drawings}
        />
      )}
      <div className={styles.footer}>
        {running && <ProgressBar value={progress} aria-label={t.importRunning} />}
        <div className={styles.buttons}>
          {rows.length > 0 && (
            <Button
              appearance="primary"
              disabledFocusable={running || chosen.size === 0}
              data-testid="import-go"
              onClick={() => void start()}
            >
              {fill(t.importGo, { count: chosen.size })}
            </Button>
          )}
          <Button
            onClick={() => {
              if (running) controller.current?.abort();
              else done.current(undefined);
            }}
          >
            {rows.length === 0 && step.kind === "planned" ? pane.back : t.cancel}
          </Button>
        </div>
      </div>
    </div>
  );
}

const rowOf = (index: number): string => `import:${index}`;

function countsOf(plan: readonly PlanItem[]): Readonly<Record<PlanItem["verdict"], number>> {
  const counts = { new: 0, known: 0, clash: 0 };
  for (const { verdict } of plan) counts[verdict] += 1;
  return counts;
}

function unreadOf({ aside, unreadable }: Incoming): number {
  return aside.length + unreadable;
}

type FileFailure = Extract<ReadFileOutcome, { readonly ok: false }>["reason"];

function fileSentence(reason: FileFailure, name: string, t: LibraryTexts): string {
  switch (reason) {
    case "notJson":
      return fill(t.fileNotJson, { name });
    case "notALibrary":
      return fill(t.fileNotALibrary, { name });
    case "tooLarge":
      return fill(t.fileTooLarge, { name });
    case "binary":
      return fill(t.fileBinary, { name });
    case "nothingFound":
      return fill(t.fileNothingFound, { name });
    case "unreadable":
      return fill(t.fileUnreadable, { name });
    default:
      return assertNever(reason);
  }
}

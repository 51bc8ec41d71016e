import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement } from "react";
import type { Translator } from "../../session/translator";
import { welcome as english } from "../../text/en/welcome";
import { MathView } from "../shared/MathView";
import { Icon } from "../shared/Icon";
import { useTable } from "../shared/use-table";
import { useAgain } from "../shared/use-again";

type WelcomeTexts = Readonly<Record<keyof typeof english, string>>;

const loaders = {
  de: async (): Promise<WelcomeTexts> =>
    (await import(/* webpackChunkName: "welcome-de" */ "../../text/de/welcome")).welcome,
};

const EXAMPLES = [
  { name: "quadratic", latex: "x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}" },
  { name: "integral", latex: "\\int_0^\\infty e^{-x^2} \\, dx = \\frac{\\sqrt{\\pi}}{2}" },
  { name: "matrix", latex: "A = \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}" },
] as const;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  examples: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  example: {
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
  help: { alignSelf: "start" },
  drawn: { direction: "ltr", minWidth: 0, overflow: "hidden" },
});

export interface WelcomeProps {
  /** What is in the field. */
  readonly source: string;
  /** Undefined until it has loaded: until then the examples are not drawn. */
  readonly translator: Translator | undefined;
  /** Replaces the field's content by LaTeX; the field's own undo takes it back. */
  readonly onExample: (latex: string) => void;
  readonly onHelp: () => void;
  readonly onDismiss: () => void;
}

/** What to do first, three examples to try it with, and where to read more. */
export function Welcome(props: WelcomeProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTable<WelcomeTexts>(english, loaders);
  const id = useId();
  if (!texts) return null;
  const { source, translator } = props;
  // One example may replace another; whoever writes something of their own needs no examples.
  const own = source.trim() !== "" && !EXAMPLES.some(({ latex }) => latex === source);
  return (
    <section className={styles.card} aria-labelledby={id} data-testid="welcome">
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {texts.title}
        </h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<Icon name="dismiss" />}
          aria-label={texts.dismiss}
          title={texts.dismiss}
          data-testid="welcome-dismiss"
          onClick={props.onDismiss}
        />
      </div>
      {!own && (
        <>
          <p className={styles.text}>{texts.text}</p>
          <div className={styles.examples}>
            {EXAMPLES.map(({ name, latex }) => (
              <Button
                key={name}
                className={styles.example}
                data-testid={`example-${name}`}
                onClick={() => {
                  props.onExample(latex);
                }}
              >
                {texts[name]}
                <Drawn latex={latex} translator={translator} />
              </Button>
            ))}
          </div>
        </>
      )}
      <Button
        className={styles.help}
        appearance="subtle"
        size="small"
        data-testid="welcome-help"
        onClick={props.onHelp}
      >
        {texts.help}
      </Button>
    </section>
  );
}

function Drawn({
  latex,
  translator,
}: {
  readonly latex: string;
  readonly translator: Translator | undefined;
}): ReactElement | null {
  const styles = useStyles();
  const [, whenThere] = useAgain();
  const reading = translator?.readNow(latex, "inline", whenThere);
  if (reading === undefined) return null;
  return (
    <span className={styles.drawn} aria-hidden>
      <MathView mathml={reading.preview} />
    </span>
  );
}

/** For developers: what the add-in asked of the host, and a way to let something go wrong. */
import type { Host } from "../standin/host";
import { fill } from "../text/say";
import { useState } from "react";
import type { Texts } from "./texts";

/** How many of the last calls are shown. */
const SHOWN = 200;

interface CallLogProps {
  readonly host: Host;
  readonly texts: Texts;
  /** How many calls there were; the list is read again when it changes. */
  readonly count: number;
  readonly say: (message: string) => void;
}

export function CallLog({ host, texts, count, say }: CallLogProps): React.JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <section className="calls" aria-label={texts.calls}>
      <button
        type="button"
        className="calls-toggle"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {fill(texts.callsCount, { count })}
      </button>
      {open && (
        <div className="calls-body">
          <p>{texts.callsHint}</p>
          <p className="calls-tools">
            <button type="button" onClick={() => host.resetCounts()}>
              {texts.callsClear}
            </button>
            <button
              type="button"
              onClick={() => {
                host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
                say(texts.willRefuse);
              }}
            >
              {texts.refuseNext}
            </button>
            <button
              type="button"
              onClick={() => {
                host.faults.next("insertSlidesFromBase64", "landThenFail");
                say(texts.willLose);
              }}
            >
              {texts.loseNext}
            </button>
          </p>
          {host.calls.length === 0 ? (
            <p>{texts.callsNone}</p>
          ) : (
            // A region that scrolls can be reached and scrolled by keyboard.
            <ol className="calls-list" tabIndex={0} aria-label={texts.calls}>
              {host.calls.slice(-SHOWN).map((call) => (
                <li key={call.index}>
                  <span className="call-kind">
                    {call.kind === "sync" ? texts.callKindSync : texts.callKindCommon}
                  </span>
                  <code>
                    {call.methods.length === 0 ? texts.callsLoadsOnly : call.methods.join(", ")}
                  </code>
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </section>
  );
}

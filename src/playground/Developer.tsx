/** For developers: which PowerPoint this is, which calls it gets, and a way to make something fail. */
import type { Fault } from "../standin/faults";
import type { Host } from "../standin/host";
import type { ProfileName } from "../standin/profiles";
import { fill } from "../text/say";
import { type ReactNode, useId } from "react";
import type { Texts } from "./texts";

/** How many of the last calls are shown. */
const SHOWN = 200;

interface DeveloperProps {
  readonly id: string;
  readonly host: Host;
  readonly texts: Texts;
  readonly shown: boolean;
  readonly profile: ProfileName;
  readonly onProfile: (profile: ProfileName) => void;
  /** What is selected, in words. */
  readonly selected: string;
  /** How many calls there were so far; the list is read again when this changes. */
  readonly count: number;
  readonly say: (message: string) => void;
}

export function Developer(props: DeveloperProps): React.JSX.Element {
  const { id, host, texts, shown, profile, onProfile, selected, count, say } = props;
  const failNext = (fault: Fault, message: string): void => {
    host.faults.next("insertSlidesFromBase64", fault);
    say(message);
  };
  return (
    <section id={id} className="developer" aria-label={texts.developer} hidden={!shown}>
      <p className="developer-intro">{texts.developerHint}</p>
      <Part title={texts.profile} hint={texts.profileHint}>
        <Profiles texts={texts} profile={profile} onProfile={onProfile} />
      </Part>
      <Part title={texts.place} hint={texts.placeHint}>
        <p className="selection">{selected}</p>
      </Part>
      <Part title={texts.faults} hint={texts.faultsHint}>
        <button
          type="button"
          onClick={() => failNext({ fail: "GeneralException" }, texts.willRefuse)}
        >
          {texts.refuseNext}
        </button>
        <button type="button" onClick={() => failNext("landThenFail", texts.willLose)}>
          {texts.loseNext}
        </button>
      </Part>
      <Part title={fill(texts.calls, { count })} hint={texts.callsHint}>
        <button type="button" onClick={() => host.resetCounts()}>
          {texts.callsClear}
        </button>
        {shown && <Calls host={host} texts={texts} />}
      </Part>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Part({ title, hint, children }: PartProps): React.JSX.Element {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="developer-part">
      <h2 id={id}>{title}</h2>
      <p className="developer-hint">{hint}</p>
      <div className="developer-tools">{children}</div>
    </div>
  );
}

function Profiles({
  texts,
  profile,
  onProfile,
}: Pick<DeveloperProps, "texts" | "profile" | "onProfile">): React.JSX.Element {
  const profiles: readonly (readonly [ProfileName, string])[] = [
    ["windows", texts.profileWindows],
    ["mac", texts.profileMac],
    ["web", texts.profileWeb],
    ["ltsc2024", texts.profileLtsc2024],
    ["ltsc2021", texts.profileLtsc2021],
    ["old", texts.profileOld],
  ];
  return (
    <select
      aria-label={texts.profile}
      value={profile}
      onChange={(event) => {
        const chosen = profiles.find(([key]) => key === event.target.value);
        if (chosen) onProfile(chosen[0]);
      }}
    >
      {profiles.map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Calls({ host, texts }: Pick<DeveloperProps, "host" | "texts">): React.JSX.Element {
  if (host.calls.length === 0) return <p>{texts.callsNone}</p>;
  return (
    // A scrolling region must be reachable and scrollable by keyboard.
    <ol className="calls-list" tabIndex={0} aria-label={texts.callsList}>
      {host.calls.slice(-SHOWN).map((call) => (
        <li key={call.index}>
          <span className="call-kind">
            {call.kind === "sync" ? texts.callKindSync : texts.callKindCommon}
          </span>
          <code>{call.methods.length === 0 ? texts.callsLoadsOnly : call.methods.join(", ")}</code>
        </li>
      ))}
    </ol>
  );
}

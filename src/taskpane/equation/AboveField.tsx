import type { ReactElement } from "react";
import { EditBar, WaitingBar } from "../equations/EditBar";
import { EquationsHere } from "../equations/EquationsHere";
import { SelectedText } from "../equations/SelectedText";
import type { Writing } from "./use-writing";

/** What is shown above the field: which equation is in it, or what is at the cursor and can be opened. */
export function AboveField({
  writing,
  onList,
}: {
  readonly writing: Writing;
  /** Opens the list of equations. */
  readonly onList: () => void;
}): ReactElement {
  const { asking, editing, draft, following, busy } = writing;
  const { opened } = editing;
  if (asking)
    return (
      <EquationsHere
        asks
        equations={asking.equations}
        onEdit={(equation) => {
          writing.open({ equation, others: asking.others, again: true });
        }}
        onMore={onList}
      />
    );
  if (opened)
    return (
      <EditBar
        opened={opened}
        busy={busy}
        onForm={editing.choose}
        onRemove={() => void writing.start({ does: "remove", input: opened.equation })}
        onLeave={writing.leave}
      />
    );
  if (draft.aside) return <WaitingBar onBack={writing.leave} />;
  return (
    <>
      {following.here.length > 0 && (
        <EquationsHere
          equations={following.here}
          atCursor={following.atCursor}
          onEdit={(equation) => {
            writing.open({ equation, others: following.slide?.equations ?? [], again: true });
          }}
          onMore={onList}
        />
      )}
      {following.selectedText !== "" && (
        <SelectedText text={following.selectedText} onTake={() => void writing.take()} />
      )}
    </>
  );
}

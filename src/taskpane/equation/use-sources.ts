import { useCallback, useMemo } from "react";
import type { Services } from "../../session/services";
import type { Translator } from "../../session/translator";
import type { CommandRow } from "../../latex/commands/row";
import { usageKind, used } from "../../kept/usage";
import type { CompletionSources } from "../editor/completions";
import { useCommands } from "../shared/use-commands";
import { useKept } from "../shared/use-kept";

export interface Sources {
  readonly sources: CompletionSources;
  /** The commands used last, newest first. */
  readonly recent: readonly string[];
  /** The table of commands in the person's language. */
  readonly commands: readonly CommandRow[];
  readonly onUse: (name: string) => void;
}

/** What completion offers: the table of commands, the person's own macros, and what they used lately. */
export function useSources(
  services: Pick<Services, "usage">,
  translator: Translator | undefined,
  preamble: string,
): Sources {
  const { value: usage, change: changeUsage } = useKept(services.usage, usageKind.empty);
  const weights = useMemo(() => new Map(Object.entries(usage.weights)), [usage]);
  const commands = useCommands(translator);
  const sources: CompletionSources = useMemo(
    () => ({
      rows: () => commands,
      macros: () => translator?.preambleNow(preamble)?.commands ?? [],
      usage: () => weights,
    }),
    [translator, commands, preamble, weights],
  );
  const onUse = useCallback(
    (name: string) => {
      changeUsage((old) => used(old, name));
    },
    [changeUsage],
  );
  return { sources, recent: usage.recent, commands, onUse };
}

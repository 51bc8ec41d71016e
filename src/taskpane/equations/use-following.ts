import { useCallback, useEffect, useRef, useState } from "react";
import type { Services } from "../../session/services";
import { followSelection, NOTHING_FOLLOWED } from "../../session/equations/follow";
import type { Followed, Follower } from "../../session/equations/follow";

export interface Following extends Followed {
  /** Looks again soon, even if the host reported no change. */
  readonly refresh: () => void;
}

/** What is selected in PowerPoint while `on` is set; nothing otherwise. */
export function useFollowing(
  services: Services,
  on: boolean,
  wants: "selection" | "slide",
): Following {
  const [followed, setFollowed] = useState(NOTHING_FOLLOWED);
  const follower = useRef<Follower>(undefined);

  useEffect(() => {
    if (!on) return;
    let wanted = true;
    void services
      .powerPoint()
      .then((access) => {
        if (!wanted || !access.ok) return;
        follower.current = followSelection({
          access,
          wants,
          toFound: async (read) => {
            const { slideId, slideNumber, equations } = read;
            // The readers load when there is something to read.
            if (equations.length === 0) return { slideId, slideNumber, equations: [] };
            return (await services.equations()).slide(read);
          },
          onChange: setFollowed,
        });
      })
      // Without PowerPoint there is nothing to follow; the person's next action says why.
      .catch(() => undefined);
    return () => {
      wanted = false;
      follower.current?.stop();
      follower.current = undefined;
    };
  }, [services, on, wants]);

  const refresh = useCallback(() => {
    follower.current?.refresh();
  }, []);
  return { ...followed, refresh };
}

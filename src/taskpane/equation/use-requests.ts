import { useEffect, useRef } from "react";
import type { PaneRequest, PaneRequests } from "../../ribbon/requests";

/**
 * Calls `answer`, always its newest version, for each request of the ribbon, menus and shortcuts to the pane.
 */
export function useRequests(requests: PaneRequests, answer: (request: PaneRequest) => void): void {
  const newest = useRef(answer);
  useEffect(() => {
    newest.current = answer;
  });
  useEffect(
    () =>
      requests.listen((request) => {
        newest.current(request);
      }),
    [requests],
  );
}

/**
 * Starts the service worker that the page names (`<meta name="service-worker">`; only built pages do). The
 * pane works without one, so a browser that refuses is no problem.
 */
export async function keepForOffline(page: Document = document): Promise<void> {
  const address = page.querySelector<HTMLMetaElement>('meta[name="service-worker"]')?.content;
  if (address === undefined || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(address);
  } catch {
    // The webviews of some Office versions have no service workers, and private windows forbid them.
  }
}

/**
 * Starts the service worker that the page names (`<meta name="service-worker">`; only built pages do).
 * A pane works without one, so a browser that refuses is no trouble.
 */
export async function keepForOffline(page: Document = document): Promise<void> {
  const address = page.querySelector<HTMLMetaElement>('meta[name="service-worker"]')?.content;
  if (address === undefined || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(address);
  } catch {
    // Webviews of some Offices have none, and private windows forbid them.
  }
}

/** Runs once after the browser stories. */
export default async function teardown() {
  const { browser, server } = globalThis.__playground ?? {};
  await browser?.close();
  await server?.close();
}

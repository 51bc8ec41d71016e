/** Runs once before the browser stories. */
export default async function setup() {}

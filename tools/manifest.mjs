// Fills the manifest with the address of the host that serves dist/.

/** The address of the development server, as manifest.xml in the repository names it. */
export const DEVELOPMENT_URL = "https://localhost:3000";

/** `url` without a trailing slash; throws an error in plain words if Office would refuse it. */
export function checkedUrl(url) {
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    throw new Error(`--url ${url} is not an address. Example: --url https://example.org/latex`);
  }
  if (parsed.protocol !== "https:") {
    throw new Error(`--url ${url} does not begin with https://, and Office loads nothing else.`);
  }
  if (parsed.search !== "" || parsed.hash !== "") {
    throw new Error(`--url ${url} must be the address of a folder, without ? and #.`);
  }
  return parsed.href.replace(/\/+$/, "");
}

/** The manifest with every address of the development server replaced by `url`. */
export function filledManifest(manifest, url) {
  return manifest
    .replaceAll(`${DEVELOPMENT_URL}/`, `${checkedUrl(url)}/`)
    .replaceAll(`${DEVELOPMENT_URL}<`, `${new URL(checkedUrl(url)).origin}<`)
    .replaceAll(`${DEVELOPMENT_URL}"`, `${checkedUrl(url)}"`);
}

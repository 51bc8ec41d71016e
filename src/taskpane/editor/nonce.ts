/**
 * The nonce under which the editor may add its styles: CodeMirror adds rules to a style element as it needs
 * them, and the page's Content-Security-Policy allows that only with the build's nonce. The page's own style
 * sheet carries it (browsers hide it from selectors and markup, not from scripts).
 */
export function styleNonce(): string | undefined {
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  const nonce = link?.nonce;
  return nonce === undefined || nonce === "" ? undefined : nonce;
}

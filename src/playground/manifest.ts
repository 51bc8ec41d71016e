/** The add-in's name and buttons, from the manifest that PowerPoint would read. */
import { parseXml, type XmlElement } from "../xml/parse";

/** A button of the ribbon or an entry of a context menu. */
export interface Button {
  readonly id: string;
  readonly label: string;
  /** The text of its tooltip. */
  readonly hint: string;
  /** Addresses of its icon on this page, 16 and 32 pixels wide. */
  readonly icons: { readonly small: string; readonly large: string };
  /** The function that it runs; undefined if it opens the pane. */
  readonly command: string | undefined;
}

export interface AddIn {
  readonly name: string;
  /** The name of its group on the Insert tab. */
  readonly group: string;
  readonly ribbon: readonly Button[];
  readonly textMenu: readonly Button[];
}

/** Reads the file, with texts in `language` ("de-DE"). Throws if there is no file or it is not a manifest. */
export async function loadAddIn(language: string, address = "manifest.xml"): Promise<AddIn> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return readAddIn(await response.text(), language);
}

export function readAddIn(manifest: string, language: string): AddIn {
  const root = parseXml(manifest);
  const strings = resourcesOf(root, language);
  const read = (button: XmlElement): Button => ({
    id: button.attr("id") ?? "",
    label: strings(resid(button, "Label")),
    hint: strings(resid(button, "Description")),
    icons: { small: icon(button, strings, "16"), large: icon(button, strings, "32") },
    command: commandOf(button),
  });
  const point = (type: string): XmlElement | undefined =>
    below(root, "ExtensionPoint").find((element) => element.attr("xsi:type") === type);
  const buttons = (within: XmlElement | undefined): readonly Button[] =>
    within ? below(within, "Control").map(read) : [];
  const group = below(root, "Group")[0];
  return {
    name: localized(below(root, "DisplayName")[0], language),
    group: group ? strings(resid(group, "Label")) : "",
    ribbon: buttons(point("PrimaryCommandSurface")),
    textMenu: buttons(point("ContextMenu")),
  };
}

function below(element: XmlElement, local: string): readonly XmlElement[] {
  return element.elements.flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...below(child, local),
  ]);
}

function commandOf(button: XmlElement): string | undefined {
  return below(button, "FunctionName")[0]?.text;
}

/** The id of the resource that the first element of this name refers to. */
function resid(element: XmlElement, local: string): string {
  return below(element, local)[0]?.attr("resid") ?? "";
}

/** The `DefaultValue`, or that of the `Override` for the language. */
function localized(element: XmlElement | undefined, language: string): string {
  const own = element?.elements.find((child) => child.attr("Locale") === language);
  return own?.attr("Value") ?? element?.attr("DefaultValue") ?? "";
}

function resourcesOf(root: XmlElement, language: string): (id: string) => string {
  const all = below(root, "Resources").flatMap((element) =>
    ["Image", "Url", "String"].flatMap((local) => below(element, local)),
  );
  return (id) =>
    localized(
      all.find((element) => element.attr("id") === id),
      language,
    );
}

/** Icons are served together with this page: only the path of the address counts. */
function icon(button: XmlElement, resource: (id: string) => string, size: string): string {
  const image = below(button, "Image").find((element) => element.attr("size") === size);
  const address = resource(image?.attr("resid") ?? "");
  return address.replace(/^https?:\/\/[^/]+\//, "");
}

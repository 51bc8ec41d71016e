/**
 * The manifest, checked without Microsoft's service: what the schema and the documentation say of the
 * order of elements, ids, resources, lengths, addresses and icons (docs-pr, manifest-element-ordering;
 * the schema of VersionOverrides 1.0). `npm run validate` asks Microsoft's own service.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { paneRequests } from "../src/ribbon/requests";
import { commands } from "../src/ribbon/commands";
import { parseXml } from "../src/xml/parse";
import type { XmlElement } from "../src/xml/parse";
import { testServices } from "./support/services";

const root = join(__dirname, "..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = parseXml(text);

const below = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.elements.flatMap(below),
];
const everything = below(manifest);
const named = (local: string): readonly XmlElement[] =>
  everything.filter((element) => element.local === local);

function one(local: string, within: readonly XmlElement[] = everything): XmlElement {
  const [first, ...more] = within.filter((element) => element.local === local);
  if (first === undefined || more.length > 0) throw new Error(`not exactly one ${local}`);
  return first;
}

const locals = (element: XmlElement): readonly string[] =>
  element.elements.map(({ local }) => local);
const value = (element: XmlElement): string => element.attr("DefaultValue") ?? "";

/** The children of an element in the order that Office demands; each name at most once unless in `many`. */
function expectOrder(element: XmlElement, order: readonly string[], many: readonly string[] = []) {
  const found = locals(element);
  expect(found.filter((name) => !order.includes(name))).toEqual([]);
  const places = found.map((name) => order.indexOf(name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (const name of order) {
    if (!many.includes(name)) expect(found.filter((one) => one === name).length).toBeLessThan(2);
  }
}

const ORIGIN = "https://localhost:3000";

describe("order of elements", () => {
  test("of the add-in", () => {
    expect(manifest.local).toBe("OfficeApp");
    expect(manifest.attr("xsi:type")).toBe("TaskPaneApp");
    expectOrder(manifest, [
      "Id",
      "AlternateId",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "Dictionary",
      "VersionOverrides",
      "ExtendedOverrides",
    ]);
    for (const needed of ["Id", "Version", "IconUrl", "HighResolutionIconUrl", "SupportUrl"]) {
      expect(locals(manifest)).toContain(needed);
    }
  });

  test("of the overrides", () => {
    const overrides = one("VersionOverrides");
    expect(overrides.namespace).toBe(
      "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
    );
    expect(overrides.attr("xsi:type")).toBe("VersionOverridesV1_0");
    // Requirements in here would hide every command where they are not met; they are looked at at run time.
    expectOrder(overrides, ["Description", "Hosts", "Resources"]);
    const inside = below(overrides);
    const host = one("Host", inside);
    expect(host.attr("xsi:type")).toBe("Presentation");
    expectOrder(host, ["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expectOrder(
      one("DesktopFormFactor", inside),
      ["GetStarted", "FunctionFile", "ExtensionPoint"],
      ["ExtensionPoint"],
    );
    for (const group of named("Group")) {
      expectOrder(group, ["Label", "Icon", "Control"], ["Control"]);
    }
    for (const control of named("Control")) {
      expectOrder(control, ["Label", "ToolTip", "Supertip", "Icon", "Action", "Enabled"]);
      expect(locals(control)).toEqual(
        expect.arrayContaining(["Label", "Supertip", "Icon", "Action"]),
      );
    }
    expectOrder(one("Resources"), ["Images", "Urls", "ShortStrings", "LongStrings"]);
  });
});

describe("identity and rights", () => {
  test("id, version, permissions", () => {
    expect(one("Id").text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(one("Version").text).toMatch(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/);
    expect(one("Permissions").text).toBe("ReadWriteDocument");
  });

  test("PowerPoint only, from PowerPointApi 1.2", () => {
    const hosts = named("Host").filter((host) => host.attr("Name") !== undefined);
    expect(hosts.map((host) => host.attr("Name"))).toEqual(["Presentation"]);
    const sets = named("Set").map((set) => [set.attr("Name"), set.attr("MinVersion")]);
    expect(sets).toEqual([["PowerPointApi", "1.2"]]);
  });

  test("one runtime for pane and commands", () => {
    const runtime = one("Runtime");
    expect(runtime.attr("lifetime")).toBe("long");
    const page = runtime.attr("resid");
    expect(one("FunctionFile").attr("resid")).toBe(page);
    const panes = named("Action").filter((action) => action.attr("xsi:type") === "ShowTaskpane");
    expect(panes).not.toHaveLength(0);
    for (const pane of panes) {
      // A shared runtime has one pane, and that has no TaskpaneId.
      expect(locals(pane)).toEqual(["SourceLocation"]);
      expect(one("SourceLocation", below(pane)).attr("resid")).toBe(page);
    }
    const start = one("SourceLocation", below(one("DefaultSettings")));
    const url = named("Url").find((element) => element.attr("id") === page);
    expect(url === undefined ? undefined : value(url)).toBe(value(start));
  });

  test("on the Insert tab, and in the menu of selected text", () => {
    const points = named("ExtensionPoint").map((point) => point.attr("xsi:type"));
    expect(points).toEqual(["PrimaryCommandSurface", "ContextMenu"]);
    expect(one("OfficeTab").attr("id")).toBe("TabInsert");
    const menu = one("OfficeMenu");
    expect(menu.attr("id")).toBe("ContextMenuText");
    // Office shows one entry of an add-in in a context menu.
    expect(locals(menu)).toEqual(["Control"]);
  });
});

describe("commands and shortcuts", () => {
  const shortcuts: unknown = JSON.parse(
    readFileSync(join(root, "assets/pages/shortcuts.json"), "utf8"),
  );
  const { actions, shortcuts: keys } = shortcuts as {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
  };
  const associated = Object.keys(
    commands({
      services: testServices(),
      requests: paneRequests(),
      showPane: () => Promise.resolve(),
      preamble: () => Promise.resolve(""),
    }),
  );

  test("every function that is named is there", () => {
    const functions = named("FunctionName").map(({ text }) => text);
    expect(functions).toEqual([
      "editEquation",
      "convertToEquations",
      "renumberEquations",
      "selectionToEquation",
    ]);
    expect(associated).toEqual(expect.arrayContaining(functions));
    // No letter is left for a fifth key that types nothing with AltGr (`shortcuts.test.ts`).
    const withKeys = associated.filter((id) => id !== "renumberEquations");
    expect(actions.map(({ id }) => id).sort()).toEqual(withKeys.sort());
    expect(actions.every(({ type }) => type === "ExecuteFunction")).toBe(true);
  });

  test("the file of shortcuts is where the manifest says, and each key has three modifiers and a letter", () => {
    expect(one("ExtendedOverrides").attr("Url")).toBe(`${ORIGIN}/shortcuts.json`);
    expect(keys.map(({ action }) => action).sort()).toEqual(actions.map(({ id }) => id).sort());
    for (const platform of ["default", "mac"]) {
      const said = keys.map(({ key }) => key[platform] ?? "");
      expect(new Set(said).size).toBe(said.length);
      // Three modifiers and a letter: docs-pr, keyboard-shortcuts, advise that.
      const form =
        platform === "mac" ? /^Command\+Shift\+Option\+[A-Z]$/ : /^Ctrl\+Shift\+Alt\+[A-Z]$/;
      for (const key of said) expect(key).toMatch(form);
    }
  });
});

describe("resources", () => {
  const kinds = { Image: "Images", Url: "Urls", String: "Strings" };
  const resources = below(one("Resources")).filter(({ local }) => Object.hasOwn(kinds, local));
  const ids = resources.map((resource) => resource.attr("id") ?? "");
  const uses = everything.flatMap((element) => element.attr("resid") ?? []);

  test("every use resolves, every resource is used", () => {
    expect(uses.filter((resid) => !ids.includes(resid))).toEqual([]);
    expect(ids.filter((id) => !uses.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("ids and texts are within Office's limits", () => {
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    const commandIds = everything
      .filter(({ local }) => local === "Group" || local === "Control")
      .map((element) => element.attr("id") ?? "");
    expect(new Set(commandIds).size).toBe(commandIds.length);
    for (const id of commandIds) {
      expect(id).toMatch(/^[\w.]+$/);
      expect(id.length).toBeLessThanOrEqual(125);
    }
    const limits: readonly (readonly [string, number])[] = [
      ["DisplayName", 125],
      ["Description", 250],
      ["ShortStrings", 125],
      ["LongStrings", 250],
    ];
    for (const [local, limit] of limits) {
      for (const holder of named(local)) {
        for (const element of below(holder)) {
          const said = [element.attr("DefaultValue") ?? "", element.attr("Value") ?? ""];
          for (const sentence of said) expect(sentence.length).toBeLessThanOrEqual(limit);
        }
      }
    }
  });

  test("every text has a German one, but for names that are the same", () => {
    const texts = [
      one("DisplayName"),
      manifest.elements.find(({ local }) => local === "Description"),
      ...below(one("ShortStrings")).filter(({ local }) => local === "String"),
      ...below(one("LongStrings")).filter(({ local }) => local === "String"),
    ];
    const without = texts.filter(
      (element) => !element?.elements.some((child) => child.attr("Locale") === "de-DE"),
    );
    expect(without.map((element) => element && value(element))).toEqual(["LaTeX"]);
  });
});

describe("addresses and icons", () => {
  const addresses = everything
    .flatMap((element) => [element.attr("DefaultValue") ?? "", element.attr("Value") ?? ""])
    .filter((address) => /^\w+:/.test(address) && !/\s/.test(address));

  test("all of one origin, over https", () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => new URL(address).origin !== ORIGIN)).toEqual([]);
  });

  /** Width and height, from the header of a PNG. */
  function pixels(path: string): readonly [number, number] {
    const bytes = readFileSync(path);
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  }
  const fileOf = (address: string): string => join(root, new URL(address).pathname);

  test("icons of the add-in are 32 and 64 pixels", () => {
    expect(pixels(fileOf(value(one("IconUrl"))))).toEqual([32, 32]);
    expect(pixels(fileOf(value(one("HighResolutionIconUrl"))))).toEqual([64, 64]);
  });

  test("every icon of a command has the size it is listed under, in all sizes", () => {
    const icons = named("Icon");
    expect(icons.length).toBeGreaterThan(1);
    for (const icon of icons) {
      const sizes = icon.elements.map((image) => Number(image.attr("size")));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const image of icon.elements) {
        const resource = named("Image").find(
          (element) => element.attr("id") === image.attr("resid"),
        );
        if (resource === undefined) throw new Error(`no image ${image.attr("resid") ?? ""}`);
        const size = Number(image.attr("size"));
        expect(pixels(fileOf(value(resource)))).toEqual([size, size]);
      }
    }
  });

  test("the pages it names are built", () => {
    const pages = addresses.filter((address) => address.endsWith(".html"));
    const names = [...new Set(pages.map((address) => new URL(address).pathname.slice(1)))].sort();
    expect(names).toEqual(["support.html", "taskpane.html"]);
    expect(existsSync(join(root, "assets/pages/support.html"))).toBe(true);
    expect(existsSync(join(root, "src/taskpane/taskpane.html"))).toBe(true);
  });
});

describe("filling in a host", () => {
  /** What tools/manifest.mjs makes of the manifest; it is a module of Node's, so Node runs it. */
  function filled(url: string): string {
    const module = pathToFileURL(join(root, "tools/manifest.mjs")).href;
    const script = `import { filledManifest } from ${JSON.stringify(module)};
      import { readFileSync } from "node:fs";
      try { process.stdout.write(filledManifest(readFileSync("manifest.xml", "utf8"), ${JSON.stringify(url)})); }
      catch (error) { process.stdout.write("refused: " + error.message); }`;
    return execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: root,
      encoding: "utf8",
    });
  }

  test("every address moves to the host, also into a folder", () => {
    const moved = filled("https://example.org/tools/latex/");
    expect(moved).not.toContain("localhost");
    expect(moved).toContain('"https://example.org/tools/latex/taskpane.html"');
    expect(moved).toContain('"https://example.org/tools/latex/assets/icons/insert-16.png"');
    expect(parseXml(moved).elements.map(({ local }) => local)).toEqual(locals(manifest));
  });

  test.each([
    ["http://example.org", "https://"],
    ["example.org", "not an address"],
    ["https://example.org/?a=1", "folder"],
  ])("refuses %s", (url, reason) => {
    const said = filled(url);
    expect(said).toMatch(/^refused: /);
    expect(said).toContain(reason);
  });
});

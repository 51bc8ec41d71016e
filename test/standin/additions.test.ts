/** Our additions to the client against the signatures of `@types/office-js`, read with TypeScript. */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { ADDITIONS, holdsVersion } from "../../src/standin/client/api";

import type { ClassAddition, Method } from "../../src/standin/client/api";
import { EARLY } from "../../src/standin/client/early-api";
import { deck, slide, title } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";

interface Member {
  readonly kind: "property" | "method";
  readonly since: string;
  readonly writable: boolean;
  /** Most parameters of its overloads. */
  readonly parameters: number;
  /** Text of the type, without the namespace. */
  readonly type: string;
}

type Classes = ReadonlyMap<
  string,
  { readonly since: string; readonly members: ReadonlyMap<string, Member> }
>;

/** "[Api set: PowerPointApi 1.8]" in the documentation comment. */
function sinceIn(node: ts.Node, text: string): string {
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const comment = ranges.map((range) => text.slice(range.pos, range.end)).join("\n");
  return /\[Api set: PowerPointApi ([\d.]+)/.exec(comment)?.[1] ?? "";
}

function readClasses(): Classes {
  const file = require.resolve("@types/office-js/index.d.ts");
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const classes = new Map<string, { since: string; members: Map<string, Member> }>();
  const visitClass = (node: ts.ClassDeclaration): void => {
    const members = new Map<string, Member>();
    for (const member of node.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      const name = member.name.text;
      const type = (t: ts.TypeNode | undefined): string =>
        t
          ? text
              .slice(t.pos, t.end)
              .trim()
              .replace(/PowerPoint\./g, "")
          : "";
      if (ts.isPropertyDeclaration(member)) {
        const readOnly = member.modifiers?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword);
        members.set(name, {
          kind: "property",
          since: sinceIn(member, text),
          writable: readOnly !== true,
          parameters: 0,
          type: type(member.type),
        });
      } else if (ts.isMethodDeclaration(member)) {
        const known = members.get(name);
        members.set(name, {
          kind: "method",
          since: known?.since || sinceIn(member, text),
          writable: false,
          parameters: Math.max(known?.parameters ?? 0, member.parameters.length),
          type: known?.type ?? type(member.type),
        });
      }
    }
    if (node.name) classes.set(node.name.text, { since: sinceIn(node, text), members });
  };
  source.forEachChild((node) => {
    if (!ts.isModuleDeclaration(node) || node.name.text !== "PowerPoint") return;
    node.body?.forEachChild((inner) => {
      if (ts.isClassDeclaration(inner)) visitClass(inner);
    });
  });
  return classes;
}

const CLASSES = readClasses();

/** What a method of the table gives, as the declaration says it. */
function expectedType(method: Method, declared: string): string {
  if (method.returns === "nothing") return "void";
  if (method.returns === "value") {
    return /^OfficeExtension\.ClientResult<.+>$/.test(declared) ? declared : "a ClientResult";
  }
  return method.returns.type;
}

function differences(addition: ClassAddition): string[] {
  const declared = CLASSES.get(addition.name);
  if (!declared) return [`no class ${addition.name}`];
  const wrong: string[] = [];
  const compare = (what: string, ours: unknown, theirs: unknown): void => {
    if (ours !== theirs) wrong.push(`${what}: ${String(ours)} here, ${String(theirs)} declared`);
  };
  const member = (name: string): Member | undefined => {
    const found = declared.members.get(name);
    if (!found) wrong.push(`no ${addition.name}.${name}`);
    return found;
  };
  if (addition.since) compare(addition.name, addition.since, declared.since);
  for (const [name, scalar] of Object.entries(addition.scalars ?? {})) {
    const found = member(name);
    if (!found) continue;
    compare(`${addition.name}.${name} since`, scalar.since, found.since);
    compare(`${addition.name}.${name} writable`, scalar.writable === true, found.writable);
    compare(`${addition.name}.${name} kind`, "property", found.kind);
  }
  for (const [name, navigation] of Object.entries(addition.objects ?? {})) {
    const found = member(name);
    if (!found) continue;
    compare(`${addition.name}.${name} since`, navigation.since, found.since);
    compare(`${addition.name}.${name} type`, navigation.type, found.type);
  }
  for (const [name, method] of Object.entries(addition.methods ?? {})) {
    const found = member(name);
    if (!found) continue;
    compare(`${addition.name}.${name} since`, method.since, found.since);
    compare(`${addition.name}.${name} parameters`, method.parameters, found.parameters);
    compare(`${addition.name}.${name} type`, expectedType(method, found.type), found.type);
  }
  if (addition.items) {
    compare(`${addition.name}.items`, `${addition.items}[]`, member("items")?.type);
    const indexed = declared.members.has("getItem");
    compare(`${addition.name} has getItem`, addition.indexed === true, indexed);
  }
  return wrong;
}

test("the declarations were read", () => {
  expect(CLASSES.size).toBeGreaterThan(50);
  expect(CLASSES.get("Slide")?.members.get("exportAsBase64")).toEqual({
    kind: "method",
    since: "1.8",
    writable: false,
    parameters: 0,
    type: "OfficeExtension.ClientResult<string>",
  });
});

test.each(ADDITIONS.map((addition) => [addition.name, addition] as const))(
  "%s is as declared",
  (_name, addition) => {
    expect(differences(addition)).toEqual([]);
  },
);

test.each(Object.entries(EARLY))("the early members of %s are as declared", (name, early) => {
  const declared = CLASSES.get(name);
  const members = [...(declared?.members ?? [])].filter(
    ([, { since }]) =>
      holdsVersion("1.4", since || "0") && !holdsVersion(declared?.since || "1.1", since || "0"),
  );
  expect(early).toEqual(Object.fromEntries(members.map(([key, { since }]) => [key, since])));
});

test("a difference would be seen", () => {
  const wrong: ClassAddition = {
    name: "Slide",
    scalars: { index: { since: "1.9", writable: true } },
    methods: {
      moveTo: { since: "1.8", parameters: 2, returns: "value" },
      nothing: { since: "1.8", parameters: 0, returns: "nothing" },
    },
  };
  expect(differences(wrong)).toHaveLength(5);
});

test("every member of the table is on the running client", async () => {
  const powerpoint = await openPowerPoint({ deck: deck({ slides: [slide(title("A"))] }) });
  try {
    const missing: string[] = [];
    const namespace = powerpoint.powerpoint as unknown as Record<
      string,
      { prototype: object } | undefined
    >;
    for (const addition of ADDITIONS) {
      const prototype = namespace[addition.name]?.prototype ?? {};
      for (const name of [
        ...Object.keys(addition.scalars ?? {}),
        ...Object.keys(addition.objects ?? {}),
        ...Object.keys(addition.methods ?? {}),
      ]) {
        if (!(name in prototype)) missing.push(`${addition.name}.${name}`);
      }
      for (const [name, method] of Object.entries(addition.methods ?? {})) {
        const call = Object.getOwnPropertyDescriptor(prototype, name)?.value as
          | ((...args: unknown[]) => unknown)
          | undefined;
        if (call?.length !== method.parameters) missing.push(`${addition.name}.${name}()`);
      }
    }
    expect(missing).toEqual([]);
  } finally {
    powerpoint.close();
  }
});

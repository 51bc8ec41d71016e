/**
 * Adds the classes and members of `api.ts` to the running client, with the public helpers of the client's
 * runtime, so that loading, null objects, batches and errors behave as for its own members.
 */
import type { Profile } from "../profiles";
import { ADDITIONS, sinceOf } from "./api";
import type { ClassAddition, Method } from "./api";

/** The parts of `OfficeExtension` that are used here; the generated classes of office.js use the same. */
interface Runtime {
  readonly ClientObject: ClientClass;
  readonly BatchApiHelper: {
    invokeMethod(
      o: object,
      name: string,
      kind: number,
      args: unknown[],
      flags: number,
      result: number,
    ): unknown;
    invokeSetProperty(o: object, name: string, value: unknown, flags: number): void;
    createPropertyObject(
      type: ClientClass,
      parent: object,
      name: string,
      isCollection: boolean,
      flags: number,
    ): object;
    createMethodObject(
      type: ClientClass,
      parent: object,
      name: string,
      kind: number,
      args: unknown[],
      isCollection: boolean,
      invalidAfterRequest: boolean,
      byId: string | null,
      flags: number,
    ): object;
    createIndexerObject(type: ClientClass, parent: object, args: unknown[]): object;
    createChildItemObject(
      type: ClientClass,
      indexed: boolean,
      parent: object,
      item: unknown,
      index: number,
    ): ClientInstance;
  };
  readonly Utility: {
    throwIfNotLoaded(name: string, value: unknown, className: string, isNull: unknown): void;
    throwIfApiNotSupported(api: string, set: string, version: string, host: string): void;
    fixObjectPathIfNecessary(o: object, value: unknown): void;
    _handleNavigationPropertyResults(o: object, value: unknown, names: string[]): void;
    load(o: object, options: unknown): unknown;
    toJson(o: object, scalars: object, objects: object, items?: unknown[]): unknown;
  };
}

interface ClientInstance {
  _isNull?: unknown;
  _handleResult(value: unknown): void;
  [field: string]: unknown;
}

type ClientClass = { new (...args: never[]): ClientInstance; prototype: ClientInstance };
type Namespace = Record<string, ClientClass | undefined>;

/** `OperationType` and `RequestFlags` of office.js. */
const KIND = { write: 0, read: 1 };
const FLAGS = { none: 0, read: 4 };
const DONE = "_standinAdditions";

/** Adds to the client of a window: only once, and only after the client has loaded. */
export function addToClient(window: Window, profile: Profile): void {
  const globals = window as unknown as {
    OfficeExtension?: Runtime;
    PowerPoint?: Namespace;
    Office?: { [DONE]?: boolean };
  };
  const { OfficeExtension: runtime, PowerPoint: namespace, Office: office } = globals;
  if (!runtime || !namespace || !office || office[DONE]) return;
  office[DONE] = true;
  for (const addition of ADDITIONS) {
    if (!namespace[addition.name]) namespace[addition.name] = newClass(runtime, addition);
  }
  for (const addition of ADDITIONS) extend(runtime, namespace, addition);
  setPlatform(window, profile);
}

function newClass(runtime: Runtime, addition: ClassAddition): ClientClass {
  const Made = class extends runtime.ClientObject {};
  const { prototype } = Made;
  property(prototype, "_className", () => addition.name);
  if (addition.items) property(prototype, "_isCollection", () => true);
  prototype["load"] = function (this: ClientInstance, options: unknown) {
    return runtime.Utility.load(this, options);
  };
  prototype._handleResult = function (this: ClientInstance, value: unknown) {
    runtime.ClientObject.prototype._handleResult.call(this, value);
    if (value === null || value === undefined) return;
    runtime.Utility.fixObjectPathIfNecessary(this, value);
  };
  prototype["toJSON"] = function (this: ClientInstance) {
    const scalars: Record<string, unknown> = {};
    for (const name of Object.keys(addition.scalars ?? {})) {
      if (this[field(name)] !== undefined) scalars[name] = this[field(name)];
    }
    return runtime.Utility.toJson(this, scalars, {}, this["m__items"] as unknown[] | undefined);
  };
  return Made;
}

/** Adds the members of the table to a class: one that was just added, or one of the client's, such as "Slide". */
function extend(runtime: Runtime, namespace: Namespace, addition: ClassAddition): void {
  const target = namespace[addition.name];
  if (!target) return;
  const { prototype } = target;
  const type = (name: string): ClientClass => {
    const found = namespace[name];
    if (!found) throw new Error(`no class ${name}`);
    return found;
  };
  const check = (member: string): void => {
    const since = sinceOf(addition.name, member);
    const api = `${addition.name}.${member}`;
    if (since) runtime.Utility.throwIfApiNotSupported(api, "PowerPointApi", since, "PowerPoint");
  };
  const isCollection = (name: string): boolean => name.endsWith("Collection");

  const scalars = Object.entries(addition.scalars ?? {});
  for (const [name, scalar] of scalars) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: ClientInstance) {
        check(name);
        runtime.Utility.throwIfNotLoaded(name, this[field(name)], addition.name, this._isNull);
        return this[field(name)];
      },
      ...(scalar.writable
        ? {
            set(this: ClientInstance, value: unknown) {
              check(name);
              this[field(name)] = value;
              runtime.BatchApiHelper.invokeSetProperty(this, pascal(name), value, FLAGS.none);
            },
          }
        : {}),
    });
  }
  const objects = Object.entries(addition.objects ?? {});
  for (const [name, navigation] of objects) {
    property(prototype, name, function (this: ClientInstance) {
      check(name);
      this[field(name)] ??= runtime.BatchApiHelper.createPropertyObject(
        type(navigation.type),
        this,
        pascal(name),
        isCollection(navigation.type),
        FLAGS.read,
      );
      return this[field(name)];
    });
  }
  for (const [name, method] of Object.entries(addition.methods ?? {})) {
    prototype[name] = methodOf(runtime, addition, name, method, type, check, isCollection);
  }
  if (addition.items) {
    property(prototype, "items", function (this: ClientInstance) {
      runtime.Utility.throwIfNotLoaded("items", this["m__items"], addition.name, this._isNull);
      return this["m__items"];
    });
  }
  names(
    prototype,
    "_scalarPropertyNames",
    scalars.map(([name]) => name),
  );
  names(
    prototype,
    "_scalarPropertyOriginalNames",
    scalars.map(([name]) => pascal(name)),
  );
  names(
    prototype,
    "_scalarPropertyUpdateable",
    scalars.map(([, s]) => s.writable === true),
  );
  names(
    prototype,
    "_navigationPropertyNames",
    objects.map(([name]) => name),
  );
  takeResults(
    runtime,
    addition,
    prototype,
    scalars.map(([n]) => n),
    objects.map(([n]) => n),
    type,
  );
}

function methodOf(
  runtime: Runtime,
  addition: ClassAddition,
  name: string,
  method: Method,
  type: (name: string) => ClientClass,
  check: (member: string) => void,
  isCollection: (name: string) => boolean,
): (...args: unknown[]) => unknown {
  const { returns } = method;
  const call = function (this: object, ...given: unknown[]): unknown {
    check(name);
    const args = Array.from({ length: method.parameters }, (_, index) => given[index]);
    const kind = method.reads ? KIND.read : KIND.write;
    const flags = method.reads ? FLAGS.read : FLAGS.none;
    const { BatchApiHelper } = runtime;
    if (typeof returns === "object") {
      if (name === "getItem" && addition.indexed) {
        return BatchApiHelper.createIndexerObject(type(returns.type), this, args);
      }
      return BatchApiHelper.createMethodObject(
        type(returns.type),
        this,
        pascal(name),
        kind,
        args,
        isCollection(returns.type),
        false,
        null,
        flags,
      );
    }
    const result = BatchApiHelper.invokeMethod(this, pascal(name), kind, args, flags, 0);
    return returns === "value" ? result : undefined;
  };
  Object.defineProperty(call, "length", { value: method.parameters });
  return call;
}

/** Makes the class accept loaded values of the added members, after those of its own. */
function takeResults(
  runtime: Runtime,
  addition: ClassAddition,
  prototype: ClientInstance,
  scalars: readonly string[],
  objects: readonly string[],
  type: (name: string) => ClientClass,
): void {
  const own = prototype._handleResult;
  const takeScalars = (target: ClientInstance, value: Record<string, unknown>): void => {
    for (const name of scalars) {
      const brought = value[pascal(name)];
      if (brought !== undefined) target[field(name)] = brought;
    }
  };
  prototype._handleResult = function (this: ClientInstance, value: unknown) {
    own.call(this, value);
    if (value === null || typeof value !== "object") return;
    const brought = value as Record<string, unknown>;
    takeScalars(this, brought);
    runtime.Utility._handleNavigationPropertyResults(
      this,
      value,
      objects.flatMap((name) => [name, pascal(name)]),
    );
    const items = brought["_Items"];
    if (!addition.items || addition.since === undefined || !Array.isArray(items)) return;
    const itemType = type(addition.items);
    this["m__items"] = items.map((item: unknown, index) => {
      const made = runtime.BatchApiHelper.createChildItemObject(
        itemType,
        addition.indexed === true,
        this,
        item,
        index,
      );
      made._handleResult(item);
      return made;
    });
  };
  if (!scalars.includes("id") || addition.since === undefined) return;
  const ownId = prototype["_handleIdResult"] as (value: unknown) => void;
  prototype["_handleIdResult"] = function (this: ClientInstance, value: unknown) {
    ownId.call(this, value);
    if (value !== null && typeof value === "object") {
      takeScalars(this, value as Record<string, unknown>);
    }
  };
}

function property(prototype: object, name: string, get: (this: ClientInstance) => unknown): void {
  Object.defineProperty(prototype, name, { configurable: true, enumerable: true, get });
}

/** Adds to one of the lists in which the client keeps the names of a class's properties. */
function names(prototype: ClientInstance, list: string, added: readonly unknown[]): void {
  const own = prototype[list];
  const all = [...(Array.isArray(own) ? (own as unknown[]) : []), ...added];
  property(prototype, list, () => all);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function field(name: string): string {
  return `m_${name}`;
}

/**
 * Makes the client, which is the Mac build, report the profile's platform. Everything (the context,
 * `onReady`, the diagnostics) asks this one function, after the host has given its context.
 */
function setPlatform(window: Window, profile: Profile): void {
  const { OfficeExt: internals } = window as unknown as {
    OfficeExt: { HostName: { Host: { getInstance(): { getPlatform: () => string } } } };
  };
  internals.HostName.Host.getInstance().getPlatform = () => profile.platform;
}

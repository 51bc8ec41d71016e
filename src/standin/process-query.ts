/**
 * Runs the client's batches ("ProcessQuery") on the host's objects: object paths are resolved when an
 * action first needs them, actions run in order, and the first failure ends the batch with the index
 * of its action, as in PowerPoint; the effects of earlier actions remain.
 */
import { ApiError, HostObject, camel } from "./model/object";
import type { Arg, Json } from "./model/object";

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly Json[];
}

interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Batch {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error: BatchError | null;
  readonly TraceIds: readonly number[];
}

/** `ActionType` and `ObjectPathType` of office.js. */
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, unchanged: 8 } as const;
const PATH = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, null: 7 } as const;

/** Stops the batch for a fault: the rest of it is not run. */
export class Halt extends Error {}

/** Called before a method or a setter runs; throws to fail or halt it there. */
export type BeforeAction = (name: string, index: number) => void;

/** Is it a batch that the client sends for itself, such as "the pane is ready"? */
export function isInternal(batch: Batch): boolean {
  return Object.values(batch.ObjectPaths).some(
    (path) => path.ObjectPathType === PATH.newObject && path.Name.startsWith("Microsoft."),
  );
}

/** Names of the methods and setters of a batch in the order of the actions, camelCase. */
export function methodsOf(batch: Batch): string[] {
  return batch.Actions.flatMap((action) => {
    switch (action.ActionType) {
      case ACTION.instantiate: {
        const path = batch.ObjectPaths[String(action.ObjectPathId)];
        return path?.ObjectPathType === PATH.method && !isGetter(path.Name)
          ? [camel(path.Name)]
          : [];
      }
      case ACTION.method:
      case ACTION.set:
        return [camel(action.Name)];
      default:
        return [];
    }
  });
}

/** Does the method only navigate in collections? Such methods are not counted. */
function isGetter(name: string): boolean {
  return /^GetItem|^GetParent|^GetSubstring$|^GetCell/.test(name);
}

/** Does this build of the host have a member (in camelCase) of a class? */
export type HasMember = (className: string, member: string) => boolean;

/** Runs a batch. Throws `Halt` when `before` does; every other failure is in the answer. */
export function processQuery(
  batch: Batch,
  root: HostObject,
  before: BeforeAction,
  has: HasMember,
): BatchAnswer {
  const objects = new Map<number, HostObject>();
  const results: { ActionId: number; Value: Json }[] = [];

  /** The location of a member; refused when this build does not have it. */
  const member = (object: HostObject, name: string): string => {
    const location = `${object.className}.${camel(name)}`;
    if (!has(object.className, camel(name))) throw new ApiError("ApiNotFound", undefined, location);
    return location;
  };

  const resolve = (id: number, index: number): HostObject => {
    const known = objects.get(id);
    if (known) return known;
    const path = batch.ObjectPaths[String(id)];
    if (!path) throw new ApiError("InvalidRequest", `no object path ${id}`);
    const made = make(path, index);
    objects.set(id, made);
    return made;
  };

  const make = (path: ObjectPathInfo, index: number): HostObject => {
    if (path.ObjectPathType === PATH.root) return root;
    if (path.ObjectPathType === PATH.null) return HostObject.NULL;
    if (path.ObjectPathType === PATH.newObject) {
      throw new ApiError("ApiNotFound", undefined, path.Name);
    }
    const parent = resolve(path.ParentObjectPathId ?? 0, index);
    if (parent.isNull) return HostObject.NULL;
    const args = argumentsOf(path.ArgumentInfo, index);
    switch (path.ObjectPathType) {
      case PATH.indexer:
        return at(`${parent.className}.getItem`, () => parent.item(String(args[0] ?? "")));
      case PATH.property: {
        const location = member(parent, path.Name);
        const object = at(location, () => parent.object(path.Name));
        if (!object) throw new ApiError("ApiNotFound", undefined, location);
        return object;
      }
      case PATH.method: {
        const location = member(parent, path.Name);
        if (!isGetter(path.Name)) before(camel(path.Name), index);
        const object = at(location, () => parent.call(path.Name, args));
        if (!(object instanceof HostObject)) throw new ApiError("ApiNotFound", undefined, location);
        return object;
      }
      default:
        throw new ApiError("InvalidRequest", `object path of type ${path.ObjectPathType}`);
    }
  };

  const argumentsOf = (info: ArgumentInfo | undefined, index: number): Arg[] => {
    const merge = (value: Json | undefined, reference: Json | undefined): Arg => {
      if (typeof reference === "number" && reference > 0) return resolve(reference, index);
      if (Array.isArray(value)) {
        return value.map((item: Json, at) =>
          merge(item, Array.isArray(reference) ? (reference[at] as Json) : undefined),
        );
      }
      return value;
    };
    return (info?.Arguments ?? []).map((value, at) =>
      merge(value, info?.ReferencedObjectPathIds?.[at]),
    );
  };

  const run = (action: ActionInfo, index: number): Json => {
    if (action.ActionType === ACTION.trace) return null;
    const object = resolve(action.ObjectPathId, index);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object.isNull ? null : object.id === undefined ? {} : { Id: object.id };
      case ACTION.query:
        return object.isNull ? null : query(object, action.QueryInfo ?? {}, has);
      case ACTION.method: {
        if (object.isNull) throw new ApiError("InvalidArgument");
        const args = argumentsOf(action.ArgumentInfo, index);
        before(camel(action.Name), index);
        const location = member(object, action.Name);
        const result = at(location, () => object.call(action.Name, args));
        return result instanceof HostObject || result === undefined ? null : result;
      }
      case ACTION.set: {
        if (object.isNull) throw new ApiError("InvalidArgument");
        const value = action.ArgumentInfo?.Arguments?.[0] ?? null;
        before(camel(action.Name), index);
        at(member(object, action.Name), () => object.set(action.Name, value));
        return null;
      }
      default:
        throw new ApiError("ApiNotFound", `action of type ${action.ActionType}`);
    }
  };

  for (const [index, action] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: run(action, index) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return {
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? "",
          ActionIndex: index,
        },
        TraceIds: [],
      };
    }
  }
  return { Results: results, Error: null, TraceIds: [] };
}

/** Runs an action and adds its location to an error. */
function at<T>(location: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof ApiError && error.location === undefined) {
      throw new ApiError(error.code, error.message, location);
    }
    throw error;
  }
}

/** The result of a load: selected properties, objects behind them, items of collections. */
function query(object: HostObject, info: QueryInfo, has: HasMember): Json {
  const select = (info.Select ?? []).map(steps);
  const expand = (info.Expand ?? []).map(steps);
  const paths = [...select, ...expand.map((path) => [...path, "*"])];
  if (select.length === 0) paths.push(["*"]);
  if (object.isCollection) {
    const from = info.Skip ?? 0;
    const items = object.items().slice(from, from + (info.Top ?? Infinity));
    return { _Items: items.map((item) => load(item, paths, has)) };
  }
  return load(object, paths, has);
}

/** Splits "textFrame/textRange/text" into names, without "items", which only refers to a collection's items. */
function steps(path: string): string[] {
  return path.split(/[/.]/).filter((step) => step !== "" && step.toLowerCase() !== "items");
}

function load(object: HostObject, paths: readonly (readonly string[])[], has: HasMember): Json {
  if (object.isNull) return null;
  if (object.isCollection) return { _Items: object.items().map((item) => load(item, paths, has)) };
  const value: Record<string, Json> = {};
  if (object.id !== undefined && object.scalar("Id")) value["Id"] = object.id;
  const deeper = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of paths) {
    if (first === undefined) continue;
    if (first === "*" || first === "$all") {
      for (const name of object.scalarNames()) {
        if (!has(object.className, camel(name))) continue;
        value[name] = at(`${object.className}.${camel(name)}`, () => object.get(name));
      }
      continue;
    }
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    const location = `${object.className}.${camel(name)}`;
    if (!has(object.className, camel(name))) throw new ApiError("ApiNotFound", undefined, location);
    if (object.scalar(name)) value[name] = at(location, () => object.get(name));
    else deeper.set(name, [...(deeper.get(name) ?? []), rest.length === 0 ? ["*"] : rest]);
  }
  for (const [name, rest] of deeper) {
    const location = `${object.className}.${camel(name)}`;
    const inner = at(location, () => object.object(name));
    if (!inner) throw new ApiError("ApiNotFound", undefined, location);
    value[name] = load(inner, rest, has);
  }
  return value;
}

/**
 * The host's objects as the client's messages refer to them: named properties, objects behind properties,
 * methods, and items of collections. A type is a table; an instance is a value with its table. Names begin
 * with capitals, as the client sends them.
 */

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** An argument of a method: data, or one of the host's objects. */
export type Arg = Json | HostObject | readonly Arg[] | undefined;

/** The error that a failed action reports to the client. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message = MESSAGES.get(code) ?? "There was an internal error while processing the request.",
    /** For example `Shape.textFrame`; when left out, the location of the action. */
    readonly location?: string,
  ) {
    super(message);
  }
}

const MESSAGES: ReadonlyMap<string, string> = new Map([
  ["InvalidArgument", "The argument is invalid or missing or has an incorrect format."],
  ["SlideNotFound", "The slide could not be found."],
  ["ApiNotFound", "The API you are trying to use could not be found."],
  ["AccessDenied", "You cannot perform the requested operation."],
]);

export interface Scalar<T> {
  get(self: T): Json;
  set?(self: T, value: Json): void;
}

export interface TypeTable<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, (self: T) => HostObject>>;
  readonly methods?: Readonly<
    Record<string, (self: T, args: readonly Arg[]) => HostObject | Json | void>
  >;
  /** The id by which a collection finds the object again. */
  id?(self: T): string;
  /** Makes the type a collection. */
  items?(self: T): readonly HostObject[];
  /** Finds the item with the key; when left out, items are found by `id`. */
  item?(self: T, key: string): HostObject | undefined;
}

export class HostObject {
  private constructor(
    private readonly table: TypeTable<unknown> | undefined,
    private readonly self: unknown,
  ) {}

  /** The result of an `…OrNullObject` method when there is nothing. */
  static readonly NULL = new HostObject(undefined, undefined);

  static of<T>(table: TypeTable<T>, self: T): HostObject {
    return new HostObject(table as TypeTable<unknown>, self);
  }

  get isNull(): boolean {
    return this.table === undefined;
  }

  get className(): string {
    return this.table?.name ?? "null";
  }

  get isCollection(): boolean {
    return this.table?.items !== undefined;
  }

  /** The value behind the object when it is of this type. */
  as<T>(table: TypeTable<T>): T | undefined {
    return this.table === table ? (this.self as T) : undefined;
  }

  get id(): string | undefined {
    return this.table?.id?.(this.self);
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.table?.scalars ?? {});
  }

  scalar(name: string): Scalar<unknown> | undefined {
    return ownValue(this.table?.scalars, name);
  }

  get(name: string): Json {
    const scalar = this.scalar(name);
    if (!scalar) throw this.unknown(name);
    return scalar.get(this.self);
  }

  set(name: string, value: Json): void {
    const scalar = this.scalar(name);
    if (!scalar?.set) throw this.unknown(name);
    scalar.set(this.self, value);
  }

  /** The object behind a property; undefined when the type has no such property. */
  object(name: string): HostObject | undefined {
    return ownValue(this.table?.objects, name)?.(this.self);
  }

  call(name: string, args: readonly Arg[]): HostObject | Json | void {
    if (this.isCollection) {
      switch (name) {
        case "GetCount":
          return this.items().length;
        case "GetItemAt": {
          const item = this.items()[numberArg(args, 0)];
          if (!item) throw new ApiError("InvalidArgument");
          return item;
        }
        case "GetItem":
          return this.item(stringArg(args, 0));
        case "GetItemOrNullObject":
          return this.find(stringArg(args, 0)) ?? HostObject.NULL;
      }
    }
    const method = ownValue(this.table?.methods, name);
    if (!method) throw this.unknown(name);
    return method(this.self, args);
  }

  items(): readonly HostObject[] {
    return this.table?.items?.(this.self) ?? [];
  }

  item(key: string): HostObject {
    const found = this.find(key);
    if (!found) throw new ApiError("InvalidArgument");
    return found;
  }

  find(key: string): HostObject | undefined {
    if (this.table?.item) return this.table.item(this.self, key);
    return this.items().find((item) => item.id === key);
  }

  private unknown(name: string): ApiError {
    return new ApiError("ApiNotFound", undefined, `${this.className}.${camel(name)}`);
  }
}

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function ownValue<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

// ── arguments, parsed
export function stringArg(args: readonly Arg[], index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw new ApiError("InvalidArgument");
  return value;
}

export function numberArg(args: readonly Arg[], index: number): number {
  const value = args[index];
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ApiError("InvalidArgument");
  return value;
}

export function optionalNumber(args: readonly Arg[], index: number): number | undefined {
  return args[index] === undefined || args[index] === null ? undefined : numberArg(args, index);
}

export function stringsArg(args: readonly Arg[], index: number): string[] {
  const value = args[index];
  if (!Array.isArray(value)) throw new ApiError("InvalidArgument");
  return value.map((item: Arg) => {
    if (item instanceof HostObject && item.id !== undefined) return item.id;
    if (typeof item !== "string") throw new ApiError("InvalidArgument");
    return item;
  });
}

/** An options object; empty when left out. */
export function optionsArg(args: readonly Arg[], index: number): Readonly<Record<string, Json>> {
  const value = args[index];
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value) || value instanceof HostObject) {
    throw new ApiError("InvalidArgument");
  }
  return value as Readonly<Record<string, Json>>;
}

export function objectArg(args: readonly Arg[], index: number): HostObject {
  const value = args[index];
  if (!(value instanceof HostObject)) throw new ApiError("InvalidArgument");
  return value;
}

export function expectString(value: Json): string {
  if (typeof value !== "string") throw new ApiError("InvalidArgument");
  return value;
}

export function expectNumber(value: Json): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ApiError("InvalidArgument");
  return value;
}

export function expectBoolean(value: Json): boolean {
  if (typeof value !== "boolean") throw new ApiError("InvalidArgument");
  return value;
}

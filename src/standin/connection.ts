/**
 * The messages between the client and the window: counts them, injects faults, waits for the profile's
 * latency, and answers.
 */
import { holdsVersion, sinceOf } from "./client/api";
import { Commands } from "./commands";
import { CommonApi, STATUS, commonMethod } from "./common-api";
import type { Fault, Faults } from "./faults";
import type { HostCall, HostCounts } from "./host";
import { ApiError, HostObject } from "./model/object";
import { presentationType } from "./model/presentation";
import { Halt, isInternal, methodsOf, processQuery } from "./process-query";
import type { Batch, BatchAnswer } from "./process-query";
import type { Session } from "./session";

type Answer = (answer: unknown) => void;

interface Hook {
  readonly at: number | string;
  readonly action: () => void;
}

/** A fault that waits for its call, given by number or by method. */
interface PendingFault {
  readonly at: number | string;
  readonly fault: Fault;
}

const FAILED: ReadonlyMap<string, number> = new Map([
  ["InvalidArgument", STATUS.invalidParameter],
  ["AccessDenied", STATUS.readOnly],
]);

export class Connection implements Faults {
  /** Ribbon, context menus and shortcuts. */
  readonly commands = new Commands();
  calls: HostCall[] = [];
  private readonly common: CommonApi;
  private pending: PendingFault[] = [];
  private hooks: Hook[] = [];
  private messages = 0;
  private methodCounts = new Map<string, number>();
  private listeners = new Set<() => void>();

  constructor(
    private readonly session: Session,
    private readonly name: () => string,
  ) {
    this.common = new CommonApi(session, name);
  }

  get openFiles(): number {
    return this.common.openFiles;
  }

  forgetFiles(): void {
    this.common.forgetFiles();
  }

  // ── what a test asks for
  next(method: string, fault: Fault): void {
    this.pending.push({ at: method, fault });
  }

  at(n: number, fault: Fault): void {
    this.pending.push({ at: this.messages + n, fault });
  }

  clear(): void {
    this.pending = [];
  }

  onCall(call: number | string, action: () => void): void {
    this.hooks.push({ at: typeof call === "number" ? this.messages + call : call, action });
  }

  get counts(): HostCounts {
    const syncs = this.calls.filter((call) => call.kind === "sync").length;
    return {
      syncs,
      common: this.calls.length - syncs,
      calls: this.calls.length,
      methods: Object.fromEntries(this.methodCounts),
    };
  }

  resetCounts(): void {
    this.calls = [];
    this.methodCounts.clear();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  // ── messages
  sync(body: string, answer: Answer): void {
    const batch = JSON.parse(body) as Batch;
    if (isInternal(batch)) {
      this.commands.internalBatch(batch);
      const results = batch.Actions.map((action) => ({ ActionId: action.Id, Value: null }));
      this.reply(() =>
        answer([[STATUS.success, 200, [], JSON.stringify({ Results: results, Error: null })]]),
      );
      return;
    }
    const methods = methodsOf(batch);
    const fault = this.begin("sync", methods);
    this.deliver(
      fault,
      (stop) => this.runBatch(batch, stop),
      (result) => answer([[STATUS.success, 200, [], JSON.stringify(result)]]),
      (code, message): BatchAnswer => ({
        Results: [],
        Error: { Code: code, Message: message, Location: "", ActionIndex: 0 },
        TraceIds: [],
      }),
      methods,
    );
  }

  call(id: number, args: readonly unknown[], answer: Answer): void {
    const method = commonMethod(id);
    const fault = this.begin("common", [method]);
    this.deliver(
      fault,
      (stop) => {
        stop?.(method);
        const result = this.common.run(id, args);
        if (result.silent) throw new Halt();
        return result;
      },
      (result) =>
        answer(result.value === undefined ? [[result.status]] : [[result.status, result.value]]),
      (code) => ({ status: FAILED.get(code) ?? STATUS.internalError }),
      [method],
    );
  }

  /** Answers messages of the client other than calls (settings, events), asynchronously. */
  reply(answer: () => void): void {
    this.session.clock.setTimeout(answer, 0);
  }

  private runBatch(batch: Batch, stop: ((name: string) => void) | undefined): BatchAnswer {
    const root = HostObject.of(presentationType, { session: this.session, name: this.name() });
    const has = this.session.profile.requirementSets["PowerPointApi"] ?? "0.0";
    return processQuery(
      batch,
      root,
      (name) => stop?.(name),
      (className, member) => holdsVersion(has, sinceOf(className, member) ?? "1.1"),
    );
  }

  private begin(kind: HostCall["kind"], methods: readonly string[]): PendingFault | undefined {
    this.messages++;
    const due = (at: number | string): boolean =>
      typeof at === "number" ? at === this.messages : methods.includes(at);
    const hooks = this.hooks.filter((hook) => due(hook.at));
    this.hooks = this.hooks.filter((hook) => !hooks.includes(hook));
    for (const hook of hooks) hook.action();
    const fault = this.pending.find((one) => due(one.at));
    this.pending = this.pending.filter((one) => one !== fault);
    this.calls.push({ index: this.calls.length, kind, methods });
    for (const method of methods) {
      this.methodCounts.set(method, (this.methodCounts.get(method) ?? 0) + 1);
    }
    for (const listener of this.listeners) listener();
    return fault;
  }

  /** Runs a message now or later, and answers now, later or never, depending on the fault. */
  private deliver<T>(
    pending: PendingFault | undefined,
    run: (stop: ((name: string) => void) | undefined) => T,
    answer: (result: T) => void,
    failed: (code: string, message: string) => T,
    methods: readonly string[],
  ): void {
    const { clock, profile } = this.session;
    const fault = pending?.fault;
    const after = (ms: number, action: () => void): void => void clock.setTimeout(action, ms);
    /** Runs the whole message, or up to the named method; undefined when there must be no answer. */
    const execute = (stop?: (name: string) => void): { readonly result: T } | undefined => {
      try {
        return { result: run(stop) };
      } catch (error) {
        if (error instanceof Halt) return undefined;
        if (error instanceof ApiError) return { result: failed(error.code, error.message) };
        throw error;
      } finally {
        this.session.messageDone();
      }
    };
    const plain = (delay: number): void => {
      const done = execute();
      if (done) after(delay, () => answer(done.result));
    };
    if (fault === undefined) return plain(profile.latency);
    const named = typeof pending?.at === "string" ? pending.at : methods[0];
    const stopAt = (error: Error) => (name: string) => {
      if (named === undefined || name === named) throw error;
    };
    if (fault === "hang") {
      execute(stopAt(new Halt()));
      return;
    }
    if (fault === "landThenHang") {
      execute();
      return;
    }
    if (fault === "twice") {
      const done = execute();
      for (const times of [1, 2])
        if (done) after(times * profile.latency, () => answer(done.result));
      return;
    }
    if (fault === "landThenFail") {
      execute();
      after(profile.latency, () => answer(failed("GeneralException", "")));
      return;
    }
    if ("late" in fault) return plain(fault.late);
    if ("slow" in fault) return after(fault.slow, () => plain(profile.latency));
    if (methods.length === 0) {
      after(profile.latency, () => answer(failed(fault.fail, fault.message ?? "")));
      return;
    }
    const done = execute(stopAt(new ApiError(fault.fail, fault.message)));
    if (done) after(profile.latency, () => answer(done.result));
  }
}

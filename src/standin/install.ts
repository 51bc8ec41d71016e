/**
 * Makes a window's office.js find the host: installs the functions that the Mac build of the client calls,
 * which must exist before office.js loads. The page's URL needs `HOST_INFO_QUERY`. When the client asks for
 * its context, its classes exist, and the methods that are newer than its copy are added to them.
 */
import { addToClient } from "./client/additions";
import type { Connection } from "./connection";
import { isHostWithConnection } from "./open-host";
import type { Host } from "./host";
import type { Session } from "./session";

/** `methodId` of the client's messages. */
const MESSAGE = {
  execute: 1,
  registerEvent: 2,
  unregisterEvent: 3,
  writeSettings: 4,
  getContext: 5,
};
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const EVENT = { selectionChanged: 2, activeViewChanged: 7, commandInvoked: 39 };
/** `OSF.AppName.PowerPoint`. */
const POWERPOINT = 4;

interface Message {
  readonly methodId: number;
  readonly params: {
    readonly id?: number;
    readonly targetId?: string;
    readonly apiArgs?: readonly unknown[];
    readonly keys?: readonly string[];
    readonly values?: readonly string[];
  };
}

/** What the client expects on its window. */
interface HostWindow {
  webkit?: unknown;
  _osfHostAPI?: unknown;
  _osfHostRegisterEvent?: unknown;
  _osfHostUnregisterCallback?: unknown;
}

/** Connects the window to the host; returns a function to call when the window closes. */
export function installHost(window: Window, host: Host): () => void {
  if (!isHostWithConnection(host)) throw new Error("not a host of openHost");
  const { connection, session } = host;
  const handlers = new Map<
    number,
    { readonly event: number; readonly tell: (a: unknown) => void }
  >();
  let nextHandler = 1;

  const target = window as HostWindow;
  target.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
  target._osfHostAPI = (_handler: string, message: Message, answer: (a: unknown) => void): void => {
    const { methodId, params } = message;
    switch (methodId) {
      case MESSAGE.getContext:
        addToClient(window, host.profile);
        connection.reply(() => answer(context(host, session)));
        return;
      case MESSAGE.execute:
        execute(connection, params.id ?? 0, params.apiArgs ?? [], answer);
        return;
      case MESSAGE.writeSettings:
        session.settings.clear();
        params.keys?.forEach((key, index) => {
          session.settings.set(key, params.values?.[index] ?? "");
        });
        connection.reply(() => answer([0]));
        return;
      default:
        connection.reply(() => answer([0]));
    }
  };
  target._osfHostRegisterEvent = (
    _handler: string,
    message: Message,
    tell: (a: unknown) => void,
    answer: (a: unknown) => void,
  ): { eventCallbackId: number } => {
    const id = nextHandler++;
    handlers.set(id, { event: message.params.id ?? -1, tell });
    connection.reply(() => answer([0]));
    return { eventCallbackId: id };
  };
  target._osfHostUnregisterCallback = (id: number): void => void handlers.delete(id);

  const fire = (event: number, data: unknown): void => {
    for (const handler of [...handlers.values()]) {
      if (handler.event === event) session.clock.setTimeout(() => handler.tell(data), 0);
    }
  };
  const stop = session.listen((news) => {
    if (news === "selection") fire(EVENT.selectionChanged, []);
    if (news === "view") {
      const isRead = session.view === "show" || session.view === "reading";
      fire(EVENT.activeViewChanged, [isRead ? 0 : 1]);
    }
  });
  const detach = connection.commands.attach((invocation) => {
    // Data of two or more values is followed by the event's number.
    fire(EVENT.commandInvoked, [invocation, EVENT.commandInvoked]);
  });
  return () => {
    stop();
    detach();
    handlers.clear();
  };
}

function execute(
  connection: Connection,
  id: number,
  args: readonly unknown[],
  answer: (a: unknown) => void,
): void {
  if (id === COMMAND_COMPLETED) {
    connection.commands.completed(args);
    connection.reply(() => answer([[0]]));
    return;
  }
  if (id !== RICH_API) {
    connection.call(id, args, answer);
    return;
  }
  // [customData, "POST", "ProcessQuery", [headers], body, …flags], possibly inside another array.
  const message = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  connection.sync(String(message[4]), answer);
}

/** The answer to GetContext: an array in the order of `OSFWebkit.AppContextProperties`. */
function context(host: Host, session: Session): unknown[] {
  const sets = Object.fromEntries(
    Object.entries(host.profile.requirementSets).filter(([, version]) => version !== ""),
  );
  const values: unknown[] = [];
  values[0] = [[...session.settings.keys()], [...session.settings.values()]];
  values[1] = "latex-for-powerpoint";
  values[2] = POWERPOINT;
  values[3] = 16;
  values[4] = 1;
  values[5] = 0;
  values[6] = 1;
  values[7] = 1;
  values[8] = session.language;
  values[9] = session.language;
  values[10] = 0;
  values[11] = host.name;
  values[12] = 2;
  values[13] = 1;
  values[14] = "";
  values[15] = 1.1;
  values[16] = "standin";
  values[17] = "standin";
  values[18] = false;
  values[19] = true;
  values[20] = JSON.stringify(sets);
  values[21] = "";
  values[22] = host.profile.version;
  values[23] = 2;
  return values;
}

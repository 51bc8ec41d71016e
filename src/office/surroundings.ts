import type { Connection, Surroundings, SurroundingsSource } from "../host/surroundings";

/**
 * How long office.js may take to report its host. Outside Office it takes 0.1 s; without its files,
 * forever.
 */
const LIMIT_MS = 5000;

/** The lightness of a colour like `#292929`, 0…1; undefined for what is not a colour. */
function lightness(color: unknown): number | undefined {
  if (typeof color !== "string") return undefined;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((digits) => parseInt(digits, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function platformOf(platform: Office.PlatformType | null): Surroundings["platform"] {
  switch (platform) {
    case Office.PlatformType.PC:
      return "windows";
    case Office.PlatformType.Mac:
      return "mac";
    case Office.PlatformType.OfficeOnline:
      return "web";
    default:
      return platform === null ? undefined : "other";
  }
}

function connectionOf(host: Office.HostType | null): Connection {
  if (host === null) return "outside";
  if (host !== Office.HostType.PowerPoint) return "wrongHost";
  return Office.context.requirements.isSetSupported("PowerPointApi", "1.2")
    ? "powerpoint"
    : "tooOld";
}

/** Whether Office's panes are dark, judged by their background colour. */
function darkOf(): boolean | undefined {
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const light = lightness(theme?.bodyBackgroundColor);
  return light === undefined ? undefined : light < 0.5;
}

/** A listener list. */
function announcer(): { add(listener: () => void): () => void; tell(): void } {
  const listeners = new Set<() => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell() {
      for (const listener of [...listeners]) listener();
    },
  };
}

/**
 * What Office reports about itself. Starts with "connecting"; after `Office.onReady`, or after `limitMs`
 * milliseconds without an answer, the connection is known. A late answer still counts.
 */
export function officeSurroundings(limitMs = LIMIT_MS): SurroundingsSource & {
  /** Resolves with the first answer that is not "connecting". */
  readonly settled: Promise<Surroundings>;
} {
  let now: Surroundings = {
    connection: "connecting",
    dark: undefined,
    language: undefined,
    platform: undefined,
  };
  const changed = announcer();
  const shown = announcer();
  let settle: (surroundings: Surroundings) => void = () => undefined;
  const settled = new Promise<Surroundings>((resolve) => {
    settle = resolve;
  });
  const become = (next: Partial<Surroundings>): void => {
    now = { ...now, ...next };
    changed.tell();
    if (now.connection !== "connecting") settle(now);
  };

  if (typeof Office === "undefined") {
    become({ connection: "silent" });
  } else {
    const timer = setTimeout(() => {
      become({ connection: "silent" });
    }, limitMs);
    void Office.onReady(({ host, platform }) => {
      clearTimeout(timer);
      if ((host ?? null) === null) {
        become({ connection: "outside" });
        return;
      }
      become({
        connection: connectionOf(host),
        dark: darkOf(),
        language: Office.context.displayLanguage,
        platform: platformOf(platform),
      });
      watchTheme(() => {
        become({ dark: darkOf() });
      });
      watchVisibility(shown.tell);
    });
  }
  return { current: () => now, subscribe: changed.add, onShown: shown.add, settled };
}

/** Follows changes of Office's theme where the program reports them (Windows, since 2021). */
function watchTheme(onChange: () => void): void {
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, onChange);
  } catch {
    // This Office does not report it; the colours at the start are kept.
  }
}

/** Calls back when the ribbon button shows the pane again (only with a shared runtime). */
function watchVisibility(onShown: () => void): void {
  const addin: Office.Addin | undefined = Office.addin;
  try {
    void addin
      ?.onVisibilityModeChanged(({ visibilityMode }) => {
        if (visibilityMode === Office.VisibilityMode.taskpane) onShown();
      })
      .catch(() => undefined);
  } catch {
    // Not supported by this Office: the field gets the focus only at the start.
  }
}

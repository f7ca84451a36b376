import type { Log } from "#pipeline";

/**
 * A log that tells of a host that is down once, with when it is tried again, and once when it is back: a source has many
 * streams, and is read every minute.
 * @param nextTry when a source is read again, null where nobody knows
 */
export function quietAboutHosts(log: Log, nextTry: (source: string) => Date | null): Log {
  /** What is known to be down, by source. */
  const down = new Map<string, string>();
  function back(source: string): void {
    if (down.delete(source)) log.info({ source }, "source available again");
  }
  function note(fields: object, message: string, level: "info" | "debug"): void {
    if (message === "stream read") back(sourceIn(fields));
    log[level](fields, message);
  }
  return {
    debug: (fields, message) => note(fields, message, "debug"),
    info: (fields, message) => note(fields, message, "info"),
    error: (fields, message) => log.error(fields, message),
    warn(fields, message) {
      const reason = reasonIn(fields);
      const source = sourceIn(fields);
      if (reason === null || source === "") return log.warn(fields, message);
      const kind = /\(([A-Z][A-Z0-9_]+|HTTP \d+)\)/.exec(reason)?.[1] ?? reason;
      if (down.get(source) === kind) return log.debug(fields, message);
      down.set(source, kind);
      log.warn({ source, reason, next: nextTry(source)?.toISOString() ?? null }, "source unavailable");
    },
  };
}

function sourceIn(fields: object): string {
  return "source" in fields && typeof fields.source === "string" ? fields.source : "";
}

/** Why a source does not answer; null for any other error. */
function reasonIn(fields: object): string | null {
  const error = "err" in fields ? fields.err : null;
  return error instanceof Error && error.name === "SourceUnavailableError" ? error.message : null;
}

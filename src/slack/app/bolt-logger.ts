import { type Logger, LogLevel } from "@slack/web-api";
import type { AppLogger } from "./logger.ts";

/**
 * The log of Slack's libraries, warnings and errors only: their debug log holds tickets, tokens and what people
 * write. What could be a secret is blotted out.
 */
export function boltLogger(logger: AppLogger): Logger {
  return {
    debug() {},
    info() {},
    warn: (...said) => logger.warn("slack library", { said: discreet(said) }),
    error: (...said) => logger.error("slack library", { said: discreet(said) }),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}

const SAID_MAX = 300;

/** Messages only, without stacks and data, on one line. */
function discreet(said: readonly unknown[]): string {
  return said
    .map((each) =>
      each instanceof Error ? `${each.name}: ${each.message}` : typeof each === "string" ? each : "",
    )
    .join(" ")
    .replace(/\b(xox[a-z]|xapp|xwfp)-[\w.-]+/gi, "…")
    .replace(/\b(wss?|https?):\/\/\S+/gi, "…")
    .replace(/\b(ticket|token|secret|trigger_id)\b\W{0,4}[\w.-]+/gi, "$1 …")
    .replace(/\s+/g, " ")
    .slice(0, SAID_MAX);
}

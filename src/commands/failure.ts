import { CommanderError } from "commander";
import type { Language } from "#alert";
import { ConfigError } from "#config";
import { StoreError } from "#store";
import { failureWords, storeTroubleText } from "./failure-words.ts";
import { UsageError } from "./usage-error.ts";

/** What a failure comes to: the exit status, and what is said of it. */
export interface Failure {
  /** 1 something failed; 2 wrong use, configuration or place to work. */
  readonly status: 0 | 1 | 2;
  /** Null where it has been said already. */
  readonly text: string | null;
}

/**
 * What is said of an error that ends a command: one line with what to do. A stack is for who asked for one.
 * @param isDebug whether the place in the program helps whoever reads it
 */
export function failureOf(error: unknown, language: Language, isDebug: boolean): Failure {
  // Commander has already said what is wrong. Help that was asked for is no failure.
  if (error instanceof CommanderError) return { status: error.exitCode === 0 ? 0 : 2, text: null };
  if (error instanceof ConfigError) return { status: 2, text: error.message };
  if (error instanceof UsageError) return { status: 2, text: named(error.said[language]) };
  if (error instanceof StoreError) {
    const text = error.trouble === null ? error.message : storeTroubleText(error.trouble, language);
    return { status: 2, text: named(text) };
  }
  const known = ofSystem(error, language);
  if (known !== null) return { status: 2, text: named(known) };
  return { status: 1, text: named(oursText(error, language, isDebug)) };
}

function named(text: string): string {
  return `kamerwacht: ${text}`;
}

/** Errors of the operating system that a user can do something about. */
function ofSystem(error: unknown, language: Language): string | null {
  const { code, path, port, address } = (error ?? {}) as NodeJS.ErrnoException & {
    readonly port?: number;
    readonly address?: string;
  };
  const words = failureWords[language];
  if (port !== undefined && code === "EADDRINUSE") return words.portTaken(port);
  if (port !== undefined && code === "EACCES") return words.portForbidden(port);
  if (address !== undefined && code === "EADDRNOTAVAIL") return words.notOurAddress(address);
  if (code === "ENOSPC") return words.diskFull(path ?? "");
  if (path === undefined) return null;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return words.noRight(path);
  return code === "ENOENT" ? words.notThere(path) : null;
}

function oursText(error: unknown, language: Language, isDebug: boolean): string {
  if (!(error instanceof Error)) return failureWords[language].ours(String(error), "");
  if (isDebug) return failureWords[language].ours(error.stack ?? error.message, "");
  if (isTold(error)) return error.message;
  const place = /\bsrc\/[\w./-]+:\d+/.exec(error.stack ?? "")?.[0];
  const [message] = error.message.split("\n");
  return failureWords[language].ours(message ?? error.name, place === undefined ? "" : ` (${place})`);
}

/** Errors with a class of their own say all there is to say. */
function isTold(error: Error): boolean {
  return (
    error.constructor !== Error &&
    !/^(Type|Range|Reference|Syntax)Error$|^Assertion/.test(error.name) &&
    !("code" in error)
  );
}

import { SourceUnavailableError, UnexpectedShapeError, UnreadableError } from "#parliament";
import { isHostDown } from "./network-errors.ts";
import type { Finding, Said } from "./source.ts";

/** What is expected, and a test of it: null where all is well, or what was found instead. */
export interface Expectation {
  readonly what: Said;
  readonly test: (signal: AbortSignal) => Promise<Said | null>;
}

/** `onbekend veld: a, b`; null where there is nothing to name. */
export function listed(nl: string, en: string, names: readonly string[]): Said | null {
  const all = names.join(", ");
  return names.length === 0 ? null : { nl: `${nl}: ${all}`, en: `${en}: ${all}` };
}

/** One phrase of those that say something, with what stands before them all; null where none does. */
export function together(parts: readonly (Said | null)[], between: string, before = ""): Said | null {
  const said = parts.filter((part) => part !== null);
  const inOne = (language: keyof Said) => before + said.map((part) => part[language]).join(between);
  return said.length === 0 ? null : { nl: inOne("nl"), en: inOne("en") };
}

/**
 * Tests expectations one after the other. What a test throws of a source becomes its finding; the first that cannot
 * be reached does not end the rest, unless its host is down. Throws only what is a fault of ours, and the signal's reason.
 */
export async function* examined(
  expectations: Iterable<Expectation> | AsyncIterable<Expectation>,
  signal: AbortSignal,
): AsyncGenerator<Finding> {
  for await (const { what, test } of expectations) {
    signal.throwIfAborted();
    try {
      const found = await test(signal);
      yield { what, state: found === null ? "as-expected" : "drifted", detail: found };
    } catch (error) {
      signal.throwIfAborted();
      yield { what, state: stateOf(error), detail: detailOf(error) };
      // Whatever else is asked there comes to the same, and says nothing of what was expected.
      if (isHostDown(error)) return;
    }
  }
}

function stateOf(error: unknown): Finding["state"] {
  if (error instanceof SourceUnavailableError) return "unavailable";
  if (error instanceof UnexpectedShapeError || error instanceof UnreadableError) return "drifted";
  throw error;
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const more = cause instanceof Error ? cause.message : typeof cause === "string" ? cause : "";
  return more === "" ? error.message : `${error.message} (${more})`;
}

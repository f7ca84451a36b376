import type { DayFacts } from "#alert";
import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

/** Silence must not look like a broken bot: every morning one line says what was seen. */
export function tellMorning(day: DayFacts, context: PipelineContext): void {
  context.archive.transaction((transaction) =>
    notify(transaction, { what: "day", ...day }, context.clock(), context),
  );
}

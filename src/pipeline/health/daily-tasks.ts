import type { DayFacts } from "#alert";
import type { PipelineContext } from "../context.ts";
import { tellMorning } from "./morning.ts";
import { tellRulesOfMonth } from "./rules-month.ts";
import { keepUp, type Upkeep } from "./upkeep.ts";

export interface HealthParts {
  /** What the operators read every morning: that all is well, and what was seen. */
  readonly morning?: () => DayFacts;
  /** What keeps the archive in hand for years; nothing is done of it where it is left out. */
  readonly upkeep?: Upkeep;
}

/** What is done once a day, by the clock in the time zone of the rules. */
export interface HealthTask {
  readonly name: string;
  readonly schedule: string;
  run(): Promise<void>;
}

/** What is done each day for who keeps the program running. */
export function healthTasks(
  { morning, upkeep }: HealthParts,
  context: PipelineContext,
  signal: AbortSignal,
): readonly HealthTask[] {
  const task = (name: string, schedule: string, run: () => void | Promise<void>): HealthTask => ({
    name,
    schedule,
    run: async () => await run(),
  });
  return [
    ...(morning === undefined ? [] : [task("morning", "30 8 * * *", () => tellMorning(morning(), context))]),
    task("rules", "50 8 * * *", () => tellRulesOfMonth(context)),
    ...(upkeep === undefined ? [] : [task("upkeep", "53 3 * * *", () => keepUp(upkeep, context, signal))]),
  ];
}

import type { TestContext } from "vitest";

/** What a test of the torture found, for the table at its end. */
export interface Figures {
  /** What was done. */
  readonly what: string;
  /** How often. */
  readonly times: number;
  readonly lost?: number;
  readonly doubled?: number;
  readonly leaked?: number;
  /** The longest that one of them took. */
  readonly slowestMs?: number;
  /** Most memory that a process of them took. */
  readonly memoryMb?: number;
  /** What else there is to know, in a few words. */
  readonly note?: string;
}

declare module "vitest" {
  interface TaskMeta {
    figures?: Figures[];
  }
}

/** Puts a row in the table. */
export function figure({ task }: Pick<TestContext, "task">, figures: Figures): void {
  task.meta.figures = [...(task.meta.figures ?? []), figures];
}

/** All of it, which takes hours, instead of what fits in ten minutes: `npm run torture -- --long`. */
export const LONG = process.env.TORTURE_LONG === "1";

/** How often something is done: what the environment names, or more in the long torture. */
export function times(variable: string, short: number, long: number): number {
  return Number(process.env[variable] ?? (LONG ? long : short));
}

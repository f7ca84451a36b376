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

/** Seeds that are played one by one. */
export interface Seeds {
  readonly all: readonly number[];
  /** Whether it is one that was asked for by itself: all that is found of it is shown. */
  readonly isOne: boolean;
  /** The command that plays one of them alone. */
  again(seed: number): string;
}

/**
 * Which seeds a test plays: with the name `YEAR` the first ones, `YEAR_SEEDS=5000` so many, `YEAR_FIRST=5000` from that
 * one on, and `YEAR_SEED=123` that one alone.
 */
export function seedsOf(name: string, file: string, short: number, long: number): Seeds {
  const { [`${name}_SEED`]: one, [`${name}_FIRST`]: first = 0 } = process.env;
  const count = times(`${name}_SEEDS`, short, long);
  return {
    all:
      one === undefined ? Array.from({ length: count }, (_, index) => Number(first) + index) : [Number(one)],
    isOne: one !== undefined,
    again: (seed) => `${name}_SEED=${seed} npm run torture -- tests/torture/${file}.test.ts`,
  };
}

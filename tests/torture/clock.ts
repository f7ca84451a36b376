import { readFileSync } from "node:fs";

/**
 * Loaded before the program (`--import`): its clock is ahead by as many ms as stand in the file that CLOCK_FILE names,
 * and moves when that changes, as when somebody sets the clock of a machine.
 */
const file = process.env.CLOCK_FILE;
const Real = Date;
let aheadMs = 0;

function lookUp(): void {
  const found = file === undefined ? 0 : Number(readFileSync(file, "utf8"));
  if (Number.isFinite(found)) aheadMs = found;
}

class Shifted extends Real {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(Real.now() + aheadMs);
    else super(...(given as [number]));
  }

  static override now(): number {
    return Real.now() + aheadMs;
  }
}

lookUp();
setInterval(lookUp, 50).unref();
globalThis.Date = Shifted as DateConstructor;

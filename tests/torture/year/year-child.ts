import { playYear } from "./year.ts";

/**
 * Plays the years of some seeds, and prints what each came to as a line of JSON, without what a test runner adds to each
 * call: `node tests/torture/year/year-child.ts FIRST COUNT`
 */
const [first = 0, count = 1] = process.argv.slice(2).map(Number);
for (let seed = first; seed < first + count; seed += 1) {
  const began = performance.now();
  const year = await playYear(seed);
  process.stdout.write(`${JSON.stringify({ seed, ms: performance.now() - began, ...year })}\n`);
}

import { benchCitations } from "./citations.ts";
import { benchIdleHour } from "./idle-hour.ts";
import { benchIngest } from "./ingest.ts";
import type { Measure } from "./measure.ts";
import { benchTogether } from "./together.ts";
import { benchWatch } from "./watch.ts";

/** `npm run bench`: speed and memory as figures and ratios of one run, against what a user would pick instead. */
const BENCHES: readonly (readonly [string, () => Promise<readonly Measure[]>])[] = [
  ["Citations", benchCitations],
  ["Watches", benchWatch],
  ["A document", benchTogether],
  ["The feed", benchIngest],
  ["An idle hour", benchIdleHour],
];

for (const [title, run] of BENCHES) {
  console.log(`\n${title}`);
  for (const { name, value } of await run()) console.log(`  ${name.padEnd(52)} ${value}`);
}

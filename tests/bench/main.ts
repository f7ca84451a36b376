import { benchArchive } from "./archive.ts";
import { benchChannels } from "./channels.ts";
import { benchCitations } from "./citations.ts";
import { benchIdleHour } from "./idle-hour.ts";
import { benchIngest } from "./ingest.ts";
import type { Measure } from "./measure.ts";
import { benchReach } from "./reach.ts";
import { benchScale } from "./scale.ts";
import { benchStart } from "./start.ts";
import { benchTogether } from "./together.ts";

import { benchWatch } from "./watch.ts";

/**
 * `npm run bench`: speed and memory as figures and ratios of one run, against what a user would pick instead.
 * What is large or long is asked for by its name and takes minutes: `npm run bench -- scale`.
 */
const BENCHES: readonly (readonly [name: string, title: string, () => Promise<readonly Measure[]>])[] = [
  ["citations", "Citations", benchCitations],
  ["watches", "Watches", benchWatch],
  ["document", "A document", benchTogether],
  ["feed", "The feed", benchIngest],
  ["idle", "An idle hour", benchIdleHour],
];
const LARGE: typeof BENCHES = [
  ["scale", "An archive of years", benchScale],
  ["channels", "A thousand channels", benchChannels],
  ["archive", "Search and replay", benchArchive],
  ["reach", "From the feed to Slack", benchReach],
  ["start", "A start, and an idle worker", benchStart],
];

const [asked] = process.argv.slice(2);
const chosen = asked === undefined ? BENCHES : [...BENCHES, ...LARGE].filter(([name]) => name === asked);
if (chosen.length === 0) throw new Error(`there is no bench ${asked}`);
for (const [, title, run] of chosen) {
  console.log(`\n${title}`);
  for (const { name, value } of await run()) console.log(`  ${name.padEnd(52)} ${value}`);
}

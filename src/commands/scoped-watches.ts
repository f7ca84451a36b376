import type { InEach } from "#alert";
import type { Config } from "#config";
import { type ScopeFault, watchesIn } from "#report";
import type { Store } from "#store";
import type { Watch } from "#watch";
import { watchesInForce } from "../rules.ts";
import { UsageError } from "./usage-error.ts";

/** What of what is watched something is about. */
export interface ScopeOptions {
  readonly channel?: string;
  readonly watch?: string;
}

/** What is watched, the rules made in Slack among them, as far as it is asked for. Throws UsageError. */
export function scopedWatches(
  options: ScopeOptions,
  { watches }: Pick<Config, "watches">,
  archive: Pick<Store, "transaction"> | null,
): readonly Watch[] {
  const inForce = archive?.transaction((transaction) =>
    watchesInForce(watches, transaction.proposals(), transaction.narrowings()),
  );
  const found = watchesIn(options, inForce ?? watches);
  if ("fault" in found) throw new UsageError(noScope(found));
  return found;
}

function noScope({ fault, name, known }: ScopeFault): InEach<string> {
  const list = known.length === 0 ? "–" : known.join(", ");
  return fault === "channel"
    ? {
        nl: `in ${name} volgt geen regel iets; wel in ${list}`,
        en: `no rule follows anything in ${name}; they do in ${list}`,
      }
    : { nl: `er is geen regel ${name}; er zijn ${list}`, en: `there is no watch ${name}; there are ${list}` };
}

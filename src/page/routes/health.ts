import type { Store } from "#store";
import { healthOf, vitalReasons } from "../health.ts";
import type { Life } from "../life.ts";
import type { Reply, Route } from "../route.ts";

/**
 * For probes. `/health`: 503 where anything is wrong that a person should hear of, with all figures. `/live`: 503 only
 * where a restart may mend it; for what restarts a container.
 */
export function healthRoutes(
  store: Pick<Store, "transaction">,
  life: Life,
  clock: () => Date,
): readonly Route[] {
  return [
    {
      path: "/health",
      isForMachines: true,
      answer() {
        const health = healthOf(store, life, clock());
        return asJson(health.reasons, health);
      },
    },
    {
      path: "/live",
      isForMachines: true,
      answer() {
        const reasons = vitalReasons(life);
        return asJson(reasons, { status: reasons.length === 0 ? "well" : "ill", reasons });
      },
    },
  ];
}

function asJson(reasons: readonly string[], value: object): Reply {
  const status = reasons.length === 0 ? 200 : 503;
  return { status, type: "application/json; charset=utf-8", body: `${JSON.stringify(value)}\n` };
}

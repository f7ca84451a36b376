/** What goes wrong at the small parliament. It lasts until `heal`, or for as many requests as `times` says. */
export interface ParliamentFault {
  /**
   * `error`: 500 with an XML body, as the real one. `hang`: no answer. `truncated`: half the body, then the connection
   * drops. `html`: an error page with status 200. `not-found`: 404. `body`: the given body with status 200.
   */
  readonly how: "error" | "hang" | "truncated" | "html" | "not-found" | "body";
  /** Default `feed`. */
  readonly on?: "feed" | "entity" | "resource";
  /** Only this category; null: only the feed without a category; absent: every feed. */
  readonly category?: string | null;
  /** Only this entity or resource. */
  readonly id?: string;
  readonly times?: number;
  readonly body?: string;
}

/** What was asked, as far as faults care. */
export interface ParliamentRequest {
  readonly on: "feed" | "entity" | "resource";
  readonly category: string | null;
  readonly id: string | null;
}

/** The faults that hold now. */
export interface FaultList {
  add(fault: ParliamentFault): void;
  clear(): void;
  /** The first fault that fits the request, counted as used. */
  take(request: ParliamentRequest): ParliamentFault | null;
}

/** An empty list of faults. */
export function createFaultList(): FaultList {
  let faults: { readonly fault: ParliamentFault; left: number }[] = [];
  return {
    add(fault) {
      faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear() {
      faults = [];
    },
    take(request) {
      const found = faults.find(({ fault, left }) => left > 0 && fits(fault, request));
      if (found === undefined) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}

function fits(fault: ParliamentFault, request: ParliamentRequest): boolean {
  if ((fault.on ?? "feed") !== request.on) return false;
  if (fault.id !== undefined && fault.id !== request.id) return false;
  return fault.category === undefined || fault.category === request.category;
}

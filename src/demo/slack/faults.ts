/** What goes wrong at the small Slack. It lasts until `heal`, or for as many requests as `times` says. */
export interface SlackFault {
  /**
   * `rate-limited`: 429. `error`: 500. `drop`: the connection breaks. `hang`: no answer.
   * `html`: a page with status 200. `refusal`: `ok: false` with `code`. `late`: what was asked is done at once, and
   * said later.
   */
  readonly answer: "rate-limited" | "error" | "drop" | "hang" | "html" | "refusal" | "late";
  /** Whether the request is carried out all the same. Default `no`, and `yes` where the answer is only late. */
  readonly applied?: "no" | "yes" | "later";
  /** How much later it is carried out, or answered. Default 1,000. */
  readonly laterMs?: number;
  /** One method, or `*` for all; `response_url` for answers to clicks and commands. Default every method that writes a message (`chat.*`). */
  readonly method?: string;
  /** Only this channel, by name or id. */
  readonly channel?: string;
  readonly times?: number;
  /** Strikes so often: 0.2 is one in five. Default always. */
  readonly chance?: number;
  /** For `rate-limited`. Default 1. */
  readonly retryAfterSeconds?: number;
  /** For `refusal`. Default `internal_error`. */
  readonly code?: string;
}

/** Where clicks and commands are answered, which is no method: a fault of it is a refusal, and has to name it. */
export const RESPONSE_URL = "response_url";

/** The faults that hold now. */
export interface SlackFaults {
  add(fault: SlackFault): void;
  clear(): void;
  take(method: string, channel: { readonly id: string; readonly name: string } | null): SlackFault | null;
}

/** An empty list of faults; `random` decides about those with a chance. */
export function createSlackFaults(random: () => number): SlackFaults {
  let faults: { readonly fault: SlackFault; left: number }[] = [];
  return {
    add(fault) {
      faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear() {
      faults = [];
    },
    take(method, channel) {
      const found = faults.find(
        ({ fault, left }) =>
          left > 0 && fits(fault, method, channel) && (fault.chance === undefined || random() < fault.chance),
      );
      if (found === undefined) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}

function fits(
  fault: SlackFault,
  method: string,
  channel: { readonly id: string; readonly name: string } | null,
): boolean {
  const wanted = fault.method ?? "chat.";
  if (wanted === "*" && method === RESPONSE_URL) return false;
  if (wanted !== "*" && wanted !== method && !(wanted === "chat." && isWriting(method))) return false;
  if (fault.channel === undefined) return true;
  return channel !== null && [channel.id, channel.name].includes(fault.channel.replace(/^#/, ""));
}

function isWriting(method: string): boolean {
  return method.startsWith("chat.") && method !== "chat.getPermalink";
}

import type { SmallSlack } from "#demo";

/** Requests that Slack carries out only after another one had posted the same message. */
export interface Overtaken {
  /** How many were carried out so. */
  readonly carriedOut: number;
  stop(): void;
}

const EVERY_MS = 50;
const METHOD = "chat.postMessage";
/** What Slack pays no heed to in a request, and tells these from those of the program. */
const OWN = "carried_out_late";

/**
 * Makes Slack carry out what it had dropped, once the program has posted it anew: later than it is ever waited for,
 * however slow the machine. A request that fails is asked for again.
 */
export function overtakenAt(slack: Pick<SmallSlack, "calls" | "apiUrl" | "botToken">): Overtaken {
  const dropped = new Map<string, object>();
  let seen = 0;
  let carriedOut = 0;
  let asking = Promise.resolve();

  function look(): void {
    for (; seen < slack.calls.length; seen += 1) {
      const { method, args, fault, result } = slack.calls[seen]!;
      if (method !== METHOD || OWN in args) continue;
      const message = messageOf(args);
      if (fault === "drop" && result === null) dropped.set(message, args);
      const late = dropped.get(message);
      if (result?.ok !== true || late === undefined) continue;
      dropped.delete(message);
      asking = asking.then(() => carryOut(late));
    }
  }

  async function carryOut(args: object): Promise<void> {
    const own = { ...args, [OWN]: carriedOut };
    const isDone = () =>
      slack.calls.some(({ args: each, result }) => each[OWN] === carriedOut && result?.ok === true);
    while (!isDone()) await ask(own).catch(() => {});
    carriedOut += 1;
  }

  async function ask(args: object): Promise<void> {
    await fetch(`${slack.apiUrl}${METHOD}`, {
      method: "POST",
      headers: { authorization: `Bearer ${slack.botToken}`, "content-type": "application/json" },
      body: JSON.stringify(args),
      signal: AbortSignal.timeout(1_000),
    });
  }

  const timer = setInterval(look, EVERY_MS);
  return {
    get carriedOut() {
      return carriedOut;
    },
    stop: () => clearInterval(timer),
  };
}

/** What makes two requests the same message: the key of the post that it bears. */
function messageOf({ metadata }: { readonly metadata?: unknown }): string {
  return typeof metadata === "string" ? metadata : JSON.stringify(metadata);
}

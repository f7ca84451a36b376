import { type SlackFault, type SmallSlack, startSmallSlack } from "#demo";
import { watchStalls } from "./stalls.ts";

/**
 * A small Slack in a process of its own, so that what it holds and does counts as nobody else's. Arguments: how many
 * channels, `channel-0`, `channel-1` … beside that of the operators. It is asked by messages, and answers each.
 */
const [channels = "0"] = process.argv.slice(2);
const names = Array.from({ length: Number(channels) }, (_, index) => `channel-${index}`);
const slack: SmallSlack = await startSmallSlack({ channels: ["kamerwacht-ops", ...names] });
const stalls = watchStalls();
process.send?.({ apiUrl: slack.apiUrl, botToken: slack.botToken });
process.on("message", (asked: Asked) => {
  if (asked.what === "fault") slack.fault(asked.fault);
  if (asked.what === "heal") slack.heal();
  if (asked.what === "stalls") process.send?.(stalls());
  else if (asked.what === "close") void slack.close().then(() => process.exit(0));
  else process.send?.(asked.what === "arrived" ? arrived() : null);
});

/** What the child is asked. */
export type Asked =
  | { readonly what: "fault"; readonly fault: SlackFault }
  | { readonly what: "heal" | "arrived" | "stalls" | "close" };

/** A card that stands in a channel, and when it arrived, epoch ms. */
export interface Arrived {
  readonly channel: string;
  readonly atMs: number;
}

function arrived(): readonly Arrived[] {
  return slack.messages().map(({ channel, ts }) => ({ channel, atMs: Number(ts) * 1_000 }));
}

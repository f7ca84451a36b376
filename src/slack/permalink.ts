import type { MessagePlace } from "#alert";
import { own } from "./own.ts";

/** The address of a workspace, `https://coalitie.slack.com/`, as Slack tells it; null where it tells none. */
export type Workspace = string | null;

/** The address of a message; null where the workspace has none, or what is known of the message is not Slack's. */
export function permalink(
  workspace: Workspace,
  { channelId, ts, threadTs }: MessagePlace & { readonly threadTs?: string },
): string | null {
  if (workspace === null || !/^https?:\/\/[\w.-]+(?::\d+)?\/$/.test(workspace)) return null;
  if (!/^[CGD][A-Z0-9]+$/.test(channelId) || !/^\d+\.\d+$/.test(ts)) return null;
  const at = `${workspace}archives/${channelId}/p${ts.replace(".", "")}`;
  return threadTs === undefined ? at : `${at}?thread_ts=${threadTs}&cid=${channelId}`;
}

/** Where the message of a card stands, by the card's key. */
export type Places = Readonly<Record<string, MessagePlace & { readonly threadTs?: string }>>;

/** The address of a card, by its key; null where that is not known. */
export type Threads = (card: string | undefined) => string | null;

export const NO_THREADS: Threads = () => null;

/** The addresses of the cards whose places are known. */
export function threadsOf(workspace: Workspace, places: Places | undefined): Threads {
  return (card) => {
    const place = card === undefined || places === undefined ? undefined : own(places, card);
    return place === undefined ? null : permalink(workspace, place);
  };
}

import type { WebClient } from "@slack/web-api";
import type { Workspace } from "../permalink.ts";

/** Who the app is, by Slack's own account. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  readonly teamId: string | null;
  readonly enterpriseId: string | null;
  /** Its address: `https://coalitie.slack.com/`. */
  readonly workspace: Workspace;
}

/** Asks Slack. Throws what the Web API client throws. */
export async function whoAmI(client: WebClient): Promise<Identity> {
  const answer = await client.auth.test();
  return {
    botId: answer.bot_id ?? "",
    botUserId: answer.user_id ?? "",
    teamId: answer.team_id ?? null,
    enterpriseId: answer.enterprise_id ?? null,
    workspace: answer.url ?? null,
  };
}

import type { Identity } from "./identity.ts";

/**
 * Whether a request comes from the app's own workspace (or its organisation): people of another workspace, in a
 * shared channel, get nothing. What tells nothing about it passes, since Slack has signed it for this app.
 */
export function isOurs(body: object, identity: Identity): boolean {
  const { team_id, team, user, enterprise, enterprise_id } = body as {
    readonly team_id?: unknown;
    readonly team?: { readonly id?: unknown } | null;
    readonly user?: { readonly team_id?: unknown } | string | null;
    readonly enterprise?: { readonly id?: unknown } | null;
    readonly enterprise_id?: unknown;
  };
  const organisation = enterprise?.id ?? enterprise_id;
  if (identity.enterpriseId !== null && organisation === identity.enterpriseId) return true;
  const userTeam = typeof user === "object" ? user?.team_id : undefined;
  const teams = [team_id, team?.id, userTeam].filter((id) => typeof id === "string");
  return identity.teamId === null || teams.every((id) => id === identity.teamId);
}

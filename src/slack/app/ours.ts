import type { Identity } from "./identity.ts";

interface Origin {
  readonly team_id?: unknown;
  readonly team?: { readonly id?: unknown } | null;
  readonly user?: { readonly team_id?: unknown } | string | null;
  readonly enterprise?: { readonly id?: unknown } | null;
  readonly enterprise_id?: unknown;
}

/**
 * Whether a request comes from the app's own workspace (or its organisation). In a channel that is shared with another
 * workspace its people click by way of ours. What tells nothing about it passes, since Slack has signed it for this app.
 */
export function isOurs(body: object, identity: Identity): boolean {
  const { team_id, team } = body as Origin;
  if (isOfOrganisation(body, identity)) return true;
  const teams = [team_id, team?.id].filter((id) => typeof id === "string");
  return identity.teamId === null || teams.every((id) => id === identity.teamId);
}

/** The workspace that who asks belongs to: in a channel that is shared it may be another than ours. */
export function teamOfUser(body: object): string | null {
  const { user } = body as Origin;
  const team = typeof user === "object" ? user?.team_id : undefined;
  return typeof team === "string" ? team : null;
}

function isOfOrganisation(body: object, { enterpriseId }: Identity): boolean {
  const { enterprise, enterprise_id } = body as Origin;
  return enterpriseId !== null && (enterprise?.id ?? enterprise_id) === enterpriseId;
}

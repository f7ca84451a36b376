import { setTimeout as sleep } from "node:timers/promises";
import type { UsersInfoResponse, WebClient } from "@slack/web-api";
import type { Role } from "./answer.ts";
import type { Identity } from "./identity.ts";

/** Who somebody is, as a request of Slack tells it. */
export interface Person {
  readonly userId: string;
  /** The workspace that they belong to; null where the request does not tell. */
  readonly teamId: string | null;
}

/** What people of Slack may do. */
export interface People {
  /** Asks Slack, unless it was asked a while ago. Never throws, and does not wait long. */
  roleOf(person: Person, identity: Identity): Promise<Role>;
}

export interface PeopleOptions {
  readonly client: WebClient;
  /** User groups whose members may change what is heard; empty: every member may. */
  readonly keeperGroups: readonly string[];
  readonly warn: (message: string, error: unknown) => void;
}

type User = NonNullable<UsersInfoResponse["user"]>;

/** A guest who becomes a member, and the other way round, is noticed within this time. */
const KEPT_MS = 10 * 60_000;
/** What Slack did not answer is asked again sooner. */
const KEPT_UNKNOWN_MS = 60_000;
/** Slack lets a window be opened for three seconds after a click: this must leave time for that. */
const WAIT_MS = 1_000;
const REMEMBERED = 5_000;

/**
 * Members may change things, guests and people of other workspaces look on. Where Slack does not tell who somebody is
 * (an app without `users:read`, no answer), whoever clicks in our own workspace counts as a member, and whoever belongs to
 * another, or may, does not. Where groups are named and Slack does not tell who is in them, nobody is.
 */
export function createPeople({ client, keeperGroups, warn }: PeopleOptions): People {
  const users = remembering<User | null>(REMEMBERED);
  const groups = remembering<ReadonlySet<string> | null>(keeperGroups.length + 1);

  const userOf = (userId: string) =>
    users.get(userId, async () => (await client.users.info({ user: userId })).user ?? null, warn);

  async function isKeeper(userId: string): Promise<boolean> {
    for (const group of keeperGroups) {
      const ask = async () => new Set((await client.usergroups.users.list({ usergroup: group })).users ?? []);
      if ((await groups.get(group, ask, warn))?.has(userId)) return true;
    }
    return keeperGroups.length === 0;
  }

  return {
    async roleOf(person, identity) {
      if (isForeign(person, identity) && identity.enterpriseId === null) return "partner";
      const standing = standingOf(person, await userOf(person.userId), identity);
      if (standing !== "member") return standing;
      return (await isKeeper(person.userId)) ? "keeper" : "member";
    },
  };
}

function isForeign({ teamId }: Person, identity: Identity): boolean {
  return teamId !== null && identity.teamId !== null && teamId !== identity.teamId;
}

function standingOf(person: Person, user: User | null, identity: Identity): Exclude<Role, "keeper"> {
  if (user === null) return isForeign(person, identity) ? "partner" : "member";
  const { is_stranger, is_restricted, is_ultra_restricted, deleted, team_id = null } = user;
  const isOfOrganisation =
    identity.enterpriseId !== null && user.enterprise_user?.enterprise_id === identity.enterpriseId;
  const isElsewhere = isForeign({ ...person, teamId: team_id ?? person.teamId }, identity);
  if (is_stranger === true || (isElsewhere && !isOfOrganisation)) return "partner";
  const isGuest = is_restricted === true || is_ultra_restricted === true || deleted === true;
  return isGuest ? "guest" : "member";
}

interface Remembering<T> {
  get(key: string, ask: () => Promise<T>, warn: (message: string, error: unknown) => void): Promise<T | null>;
}

/** Answers that are kept for a time; null for none. One question is asked once at a time. */
function remembering<T>(max: number): Remembering<T> {
  const kept = new Map<string, { readonly answer: Promise<T | null>; readonly untilMs: number }>();
  return {
    get(key, ask, warn) {
      const known = kept.get(key);
      if (known !== undefined && known.untilMs > performance.now()) return known.answer;
      const answer: Promise<T | null> = soon(ask).catch((error: unknown) => {
        warn("Slack did not tell who somebody is", error);
        kept.set(key, { answer, untilMs: performance.now() + KEPT_UNKNOWN_MS });
        return null;
      });
      kept.delete(key);
      kept.set(key, { answer, untilMs: performance.now() + KEPT_MS });
      if (kept.size > max) kept.delete(kept.keys().next().value ?? "");
      return answer;
    },
  };
}

async function soon<T>(ask: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  try {
    return await Promise.race([ask(), late(over.signal)]);
  } finally {
    over.abort();
  }
}

async function late(signal: AbortSignal): Promise<never> {
  await sleep(WAIT_MS, undefined, { signal, ref: false });
  throw new Error("no answer in time");
}

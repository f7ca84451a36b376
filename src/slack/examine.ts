import { verdictOf } from "./delivery/answers.ts";
import { createChannels } from "./delivery/channels.ts";
import { createClient } from "./delivery/client.ts";

export interface ExamineOptions {
  readonly botToken: string;
  /** Null: no Socket Mode. */
  readonly appToken: string | null;
  readonly apiUrl?: string;
  /** Every channel that is posted to. */
  readonly channels: readonly string[];
  /** Whether user groups say who may change what is heard: then who is in them must be readable. */
  readonly hasKeepers?: boolean;
}

/** Whether one thing that delivery needs is there, with Slack's code where it is not. */
export interface SlackFinding {
  readonly about:
    | { readonly type: "token" | "app-token" }
    | { readonly type: "scope"; readonly scope: string; readonly needed: boolean }
    | { readonly type: "channel"; readonly channel: string };
  readonly ok: boolean;
  /** Slack's code: `channel_not_found`, `not_in_channel`; null where all is well or nothing was said. */
  readonly code: string | null;
}

/** What the app does with each scope stands in docs/slack-manifest.yaml. Without a needed one posts do not arrive. */
const SCOPES: Readonly<Record<string, boolean>> = {
  "chat:write": true,
  "channels:read": true,
  commands: false,
  "groups:read": false,
  "channels:history": false,
  "groups:history": false,
  "im:write": false,
  "links:read": false,
  "links:write": false,
  "files:write": false,
  "files:read": false,
  "users:read": false,
};
/** Without it nobody is in a group that keeps the rules, and nobody may change them. */
const KEEPERS_SCOPE = "usergroups:read";

/** Asks Slack whether the tokens, the scopes and every channel are as delivery needs them. Posts nothing; never throws. */
export async function* examineSlack(options: ExamineOptions): AsyncGenerator<SlackFinding> {
  const address = options.apiUrl === undefined ? {} : { apiUrl: options.apiUrl };
  const client = createClient({ token: options.botToken, ...address });
  const scopes = await outcomeOf(async () => (await client.auth.test()).response_metadata?.scopes ?? []);
  yield { about: { type: "token" }, ok: scopes.code === null, code: scopes.code };
  if (scopes.value === null) return;
  // A Slack that does not tell its scopes leaves nothing to say of them.
  if (scopes.value.length > 0) yield* scopeFindings(new Set(scopes.value), options.hasKeepers === true);
  if (options.appToken !== null) yield await appToken(options.appToken, address);
  const channels = createChannels(client, () => new Date());
  for (const channel of options.channels) {
    const found = await outcomeOf(async () => {
      const id = await channels.resolve(channel);
      return id === null ? "channel_not_found" : inChannel(client, id);
    });
    const code = found.code ?? found.value;
    yield { about: { type: "channel", channel }, ok: code === null, code };
  }
}

function* scopeFindings(granted: ReadonlySet<string>, hasKeepers: boolean): Generator<SlackFinding> {
  const wanted = { ...SCOPES, ...(hasKeepers ? { [KEEPERS_SCOPE]: true } : {}) };
  for (const [scope, needed] of Object.entries(wanted)) {
    const ok = granted.has(scope);
    yield { about: { type: "scope", scope, needed }, ok, code: ok ? null : "missing_scope" };
  }
}

async function appToken(token: string, address: { readonly apiUrl?: string }): Promise<SlackFinding> {
  const client = createClient({ token, ...address });
  const { code } = await outcomeOf(() => client.apps.connections.open({}));
  return { about: { type: "app-token" }, ok: code === null, code };
}

/** Null where the app may post there; or why not. */
async function inChannel(client: ReturnType<typeof createClient>, id: string): Promise<string | null> {
  if (id.startsWith("D")) return null;
  const { channel } = await client.conversations.info({ channel: id });
  if (channel?.is_archived === true) return "is_archived";
  return channel?.is_member === false ? "not_in_channel" : null;
}

async function outcomeOf<T>(
  ask: () => Promise<T>,
): Promise<{ readonly value: T | null; readonly code: string | null }> {
  try {
    return { value: await ask(), code: null };
  } catch (error) {
    return { value: null, code: verdictOf(error).reason };
  }
}

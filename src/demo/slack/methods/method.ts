import type { Channel, Json } from "../message.ts";
import type { Sockets } from "../sockets.ts";
import type { Workspace } from "../workspace.ts";

/** What a method works with. */
export interface MethodContext {
  readonly workspace: Workspace;
  readonly sockets: Sockets;
  /** Whether Work Objects are enabled for the app. */
  readonly workObjects: boolean;
  /** `http://127.0.0.1:12345` */
  readonly origin: string;
}

/** One method of the Web API: arguments in, answer out. `ok: false` with Slack's code where it refuses. */
export type Method = (context: MethodContext, args: Json) => Json;

export function refuse(error: string, more: Json = {}): Json {
  return { ok: false, error, ...more };
}

export function textArg(args: Json, name: string): string {
  const value = args[name];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** True for `true`, `"true"`, `1` and `"1"`: forms know only text. */
export function flagArg(args: Json, name: string): boolean {
  return args[name] === true || args[name] === 1 || args[name] === "true" || args[name] === "1";
}

export function numberArg(args: Json, name: string, fallback: number): number {
  const value = Number(args[name]);
  return Number.isFinite(value) && value > 0 ? value : fallback;
}

/** A channel that the app may write to or read, or the refusal. */
export function usableChannel(
  found: Channel | null,
):
  | { readonly channel: Channel; readonly refusal: null }
  | { readonly channel: null; readonly refusal: Json } {
  if (found === null || isHidden(found)) return { channel: null, refusal: refuse("channel_not_found") };
  if (!found.member) return { channel: null, refusal: refuse("not_in_channel") };
  return { channel: found, refusal: null };
}

/** A private channel that the app is not in does not exist for it. */
export function isHidden({ isPrivate, member }: Channel): boolean {
  return isPrivate && !member;
}

/** One page of a list, with the cursor of the next. */
export function paged<T>(
  items: readonly T[],
  args: Json,
  limit: number,
): { items: readonly T[]; next: string } {
  const cursor = textArg(args, "cursor");
  const from = cursor === "" ? 0 : Number(Buffer.from(cursor, "base64").toString());
  const until = from + limit;
  const next = until < items.length ? Buffer.from(String(until)).toString("base64") : "";
  return { items: items.slice(from, until), next };
}

import { displayId, normaliseId } from "#parliament";
import { followedIds, targetsOf, type Watch } from "#watch";

export const SCOPE_KINDS = ["channel", "rule", "thing"] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** What a feed is of: a channel, a rule, or a thing that is followed. */
export interface Scope {
  readonly kind: ScopeKind;
  /** As it stands in an address: `kind-in-azc`, `spreidingswet`, `kst-36600-XX-29`. */
  readonly name: string;
  readonly title: string;
  /** The rules whose meetings and terms it has: of a thing as if they followed nothing else. */
  readonly watches: readonly Watch[];
}

/** All that there is a feed of, in the order of the rules. */
export function scopesOf(watches: readonly Watch[]): readonly Scope[] {
  const names: Readonly<Record<ScopeKind, readonly string[]>> = {
    channel: watches.map(({ channel }) => channel),
    rule: watches.map(({ id }) => id),
    thing: watches.flatMap(followedIds),
  };
  return SCOPE_KINDS.flatMap((kind) =>
    [...new Set(names[kind])].flatMap((name) => scopeNamed(kind, name, watches) ?? []),
  );
}

/** What a feed of that name is of; null where nothing is watched so. A thing in any spelling of its number. */
export function scopeNamed(kind: ScopeKind, name: string, watches: readonly Watch[]): Scope | null {
  if (kind === "channel") return channelScope(name, watches);
  if (kind === "thing") return thingScope(normaliseId(name) ?? name, watches);
  const own = watches.filter(({ id }) => id === name);
  return own[0] === undefined ? null : { kind, name, title: own[0].name, watches: own };
}

function channelScope(name: string, watches: readonly Watch[]): Scope | null {
  const bare = withoutSign(name);
  const own = watches.filter(({ channel }) => withoutSign(channel) === bare);
  return own.length === 0 ? null : { kind: "channel", name: bare, title: `#${bare}`, watches: own };
}

function withoutSign(channel: string): string {
  return channel.replace(/^#/, "");
}

function thingScope(id: string, watches: readonly Watch[]): Scope | null {
  const own = watches.flatMap((watch) => {
    const targets = targetsOf(watch).filter((target) => target.id === id);
    const { id: rule, name, channel } = watch;
    return targets.map(({ kind }): Watch => ({ id: rule, name, channel, [kind]: id }));
  });
  const [first] = own;
  if (first === undefined) return null;
  return { kind: "thing", name: id, title: `${displayId(id)} · ${first.name}`, watches: own };
}

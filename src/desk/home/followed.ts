import { type CardDeadline, type MessagePlace, shownDeadline } from "#alert";
import { displayId, linksOf, type PastProgress, pastProgress, type Snapshot } from "#parliament";
import { isNowhere } from "#report";
import { channelSaid, gistOf, type HomeRow, type HomeSection, longDate, type Offer, pastLine } from "#slack";
import type { Mute, Transaction } from "#store";
import { storedTerms } from "#summary";
import { followedIds, type Watch } from "#watch";
import { livingOf, subjectsOf } from "../asked/found.ts";
import { calledShortly } from "../asked/item.ts";
import { seenCard } from "../asked/place.ts";
import { offerOf } from "../button.ts";
import { endRule } from "../buttons/end-rule.ts";
import { mute } from "../buttons/mute.ts";
import type { DeskParts } from "../ports.ts";
import { homeWords } from "./home-words.ts";

const ROWS_MAX = 25;

/** A thing that a rule follows by its number, as it is now. */
export interface FollowedThing {
  /** As it is followed. */
  readonly id: string;
  readonly watch: Watch;
  /** Whether the rule was made in Slack. */
  readonly isFromSlack: boolean;
  /** Null while the archive does not hold it. */
  readonly snapshot: Snapshot | null;
  /** Every source that can look it up was asked, and none knows it. */
  readonly nowhere: boolean;
  /** The key of its card; of one that is still to come too. Null where nothing is known of it. */
  readonly card: string | null;
  /** Where that stands. */
  readonly place: MessagePlace | null;
  readonly past: PastProgress | null;
  readonly term: CardDeadline | null;
  readonly isMuted: boolean;
}

/** All that is followed by number, a line for each rule and thing, in the order of the rules. */
export function followedThings(parts: DeskParts, transaction: Transaction): readonly FollowedThing[] {
  const { clock, watching } = parts.program.context;
  const fromSlack = new Set(
    transaction.proposals().flatMap(({ watch, inForce }) => (inForce ? [watch.id] : [])),
  );
  const mutes = transaction.mutes(clock().toISOString());
  return watching().matcher.watches.flatMap((watch) =>
    followedIds(watch).map((id) => {
      const found = thingOf(id, watch.channel, mutes, parts, transaction);
      return { id, watch, isFromSlack: fromSlack.has(watch.id), ...found };
    }),
  );
}

const NOTHING = {
  snapshot: null,
  nowhere: false,
  card: null,
  place: null,
  past: null,
  term: null,
  isMuted: false,
} as const;

function thingOf(
  id: string,
  channel: string,
  mutes: readonly Mute[],
  { program, config }: DeskParts,
  transaction: Transaction,
): Omit<FollowedThing, "id" | "watch" | "isFromSlack"> {
  const [found] = subjectsOf([id], transaction);
  if (found === undefined) return { ...NOTHING, nowhere: isNowhere(id, transaction) };
  const living = livingOf(found, transaction);
  const seen = seenCard(living.id, channel, transaction);
  const now = program.context.clock();
  return {
    ...NOTHING,
    snapshot: living.snapshot,
    card: `card/${living.id}/${channel}`,
    place: seen?.place ?? null,
    past: pastProgress(found.id, transaction),
    term: shownDeadline(storedTerms(living.snapshot, transaction, now, config.recesses), now),
    isMuted: mutes.some((one) => one.target === living.id && one.channel === channel),
  };
}

/** What is followed and how it stands, each with its thread and what may be done. */
export function followedSection(things: readonly FollowedThing[], { config }: DeskParts): HomeSection {
  const { followed, nothing } = homeWords[config.language];
  const rows = things.map((thing) => rowOf(thing, config.language));
  return { title: followed, rows, rowsMax: ROWS_MAX, nothing };
}

function rowOf({ id, watch, isFromSlack, ...thing }: FollowedThing, language: "nl" | "en"): HomeRow {
  const words = homeWords[language];
  const { snapshot, nowhere, card, place, past, term, isMuted } = thing;
  const isSearched = past === null || past.state === "searched";
  const said = [
    snapshot === null ? words[nowhere ? "nowhere" : "unknown"] : (gistOf(snapshot, null, language) ?? ""),
    term === null || term.state === "passed" ? "" : words.term(longDate(term.on, language)),
    // What is known of the past is no news; that it is not is.
    isSearched ? "" : pastLine(past, language),
    channelSaid(watch.channel, null, language),
    isFromSlack ? words.viaSlack : "",
    isMuted ? words.isMuted : "",
  ];
  const offers: readonly Offer[] = [
    ...(card === null || isMuted ? [] : [offerOf(mute, card, language)]),
    ...(isFromSlack ? [offerOf(endRule, watch.id, language)] : []),
  ];
  return {
    name: nameOfRow(id, watch, snapshot, language),
    said,
    url: snapshot === null ? null : (linksOf(snapshot.ids, snapshot.subject)[0]?.url ?? null),
    place,
    menu: { key: card ?? watch.id, offers },
  };
}

/** A dossier is called by the rule that follows it, as on its card: its title is long, and few know it. */
function nameOfRow(id: string, watch: Watch, snapshot: Snapshot | null, language: "nl" | "en"): string {
  if (snapshot === null) return displayId(id);
  return snapshot.subject === "dossier"
    ? `${watch.name} · ${displayId(id)}`
    : calledShortly(snapshot, language);
}

import { type Language, type MessagePlace, shownDeadline } from "#alert";
import { pastProgress, type Snapshot } from "#parliament";
import { statusReport } from "#report";
import { type Home, titleOf } from "#slack";
import type { Transaction } from "#store";
import { storedTerms } from "#summary";
import { followedIds, type Watch } from "#watch";
import { livingOf, subjectsOf } from "./asked/found.ts";
import { seenCard } from "./asked/place.ts";
import { offerOf } from "./button.ts";
import { endRule } from "./buttons/end-rule.ts";
import { refresh } from "./buttons/refresh.ts";
import { release } from "./buttons/release.ts";
import { tryRule } from "./buttons/try-rule.ts";
import type { DeskParts } from "./ports.ts";
import { completeness, troubles } from "./standing.ts";

const TAKEN_UP_MAX = 50;
/** What passed longer ago than the latest of these is in the lists of the command line. */
const PASSED_MAX = 4;

/** What App Home shows to a user. */
export function homeOf(userId: string, parts: DeskParts): Home {
  const { program } = parts;
  const { language } = parts.config;
  const report = statusReport(program.store, program.context.clock());
  const { watches } = program.context.watching().matcher;
  return program.store.transaction((transaction) => {
    const proposals = transaction.proposals().filter(({ inForce }) => inForce);
    const fromSlack = new Set(proposals.map(({ watch }) => watch.id));
    const followed = watches.flatMap((watch) => followedBy(watch, fromSlack, transaction));
    return {
      completeness: completeness(report, language),
      health: troubles(report, language),
      offers: [refresh, tryRule].map((button) => offerOf(button, "home", language)),
      followed,
      deadlines: deadlinesOf(followed, parts, transaction),
      takenUp: takenUpBy(userId, transaction, language),
      rules: proposals.map(({ watch }) => ({
        name: watch.name,
        channel: watch.channel,
        offers: [offerOf(endRule, watch.id, language)],
      })),
    };
  });
}

/** What a watch follows by its number, as it is now; the thing itself once, whatever number it is followed by. */
function followedBy(
  watch: Watch,
  fromSlack: ReadonlySet<string>,
  transaction: Transaction,
): Home["followed"] {
  return followedIds(watch).map((id) => {
    const [found] = subjectsOf([id], transaction);
    const past = found === undefined ? null : pastProgress(found.id, transaction);
    const living = found === undefined ? null : livingOf(found, transaction);
    const snapshot = living?.snapshot ?? null;
    const card = living === null ? null : seenCard(living.id, watch.channel, transaction);
    return {
      id,
      snapshot,
      ...(past === null ? {} : { past }),
      channel: watch.channel,
      fromSlack: fromSlack.has(watch.id),
      ...(card === null ? {} : { place: card.place }),
    };
  });
}

/** The term that counts of each thing: the latest that passed, then what is ahead in order of day. */
function deadlinesOf(
  followed: Home["followed"],
  { program, config }: DeskParts,
  transaction: Transaction,
): Home["deadlines"] {
  const now = program.context.clock();
  const things = new Map<string, { readonly snapshot: Snapshot; readonly place?: MessagePlace }>();
  for (const { snapshot, place } of followed)
    if (snapshot !== null)
      things.set(`${snapshot.subject} ${snapshot.key}`, {
        snapshot,
        ...(place === undefined ? {} : { place }),
      });
  const all = [...things.values()].flatMap(({ snapshot, ...where }) => {
    const term = shownDeadline(storedTerms(snapshot, transaction, now, config.recesses), now);
    const title = titleOf(snapshot, config.language);
    return term === null ? [] : [{ on: term.on, title, overdue: term.state === "passed", ...where }];
  });
  const inOrder = all.sort((a, b) => a.on.localeCompare(b.on, "en"));
  const passed = inOrder.filter(({ overdue }) => overdue).slice(-PASSED_MAX);
  return [...passed, ...inOrder.filter(({ overdue }) => !overdue)];
}

function takenUpBy(userId: string, transaction: Transaction, language: Language): Home["takenUp"] {
  return transaction
    .takenUp(TAKEN_UP_MAX)
    .filter(({ claim }) => claim.userId === userId)
    .flatMap(({ card, content, claim: { at, note } }) => {
      if (!("snapshot" in content)) return [];
      const { ts = null, channelId = null } = transaction.post(card) ?? {};
      const place = ts === null || channelId === null ? {} : { place: { ts, channelId } };
      return [{ snapshot: content.snapshot, at, note, offers: [offerOf(release, card, language)], ...place }];
    });
}

import { watchFileText } from "#config";
import { displayId } from "#parliament";
import type { Answer, Asker, Draft } from "#slack";
import type { Mute, Proposal, Transaction } from "#store";
import { queryFault, type Watch } from "#watch";
import { ruleId } from "./follow.ts";
import { momentOf } from "./mute.ts";
import type { DeskParts } from "./parts.ts";

const TARGETS = ["motion", "dossier", "question", "promise", "document"] as const;
const EXPORT_MAX = 5_500;

/** The rules in force, by channel, with what was decided about them in Slack. */
export function ruleLines(parts: DeskParts): Answer {
  const { app, words } = parts;
  const { watches } = app.context.watching().matcher;
  if (watches.length === 0) return { text: words.noRules };
  return app.store.transaction((transaction) => {
    const mutes = transaction.mutes(app.context.clock().toISOString());
    const proposals = new Map(transaction.proposals().map((proposal) => [proposal.watch.id, proposal]));
    const lines = [...Map.groupBy(watches, ({ channel }) => channel)].map(([channel, own]) =>
      [channel, ...own.map((watch) => ruleLine(watch, proposals, mutes, transaction, parts))].join("\n"),
    );
    return { text: lines.join("\n\n") };
  });
}

/** Rules made in Slack as YAML files, a document for each channel, as far as an answer goes. */
export function exportRules({ app, words }: DeskParts): Answer {
  const own = app.store.transaction((transaction) =>
    transaction.proposals().flatMap(({ watch, inForce }) => (inForce ? [watch] : [])),
  );
  if (own.length === 0) return { text: words.exportNothing };
  const shown: string[] = [];
  let room = EXPORT_MAX;
  for (const [channel, watches] of Map.groupBy(own, (watch) => watch.channel)) {
    const text = watchFileText(channel, watches);
    room -= text.length;
    if (room < 0 && shown.length > 0) break;
    shown.push(text);
  }
  return { text: words.exportIntro(own.length), code: shown.join("---\n") };
}

/** Saves a rule that was tried; once, however often it is asked. */
export function saveRule(draft: Draft, { userId }: Asker, { app, config, words }: DeskParts): Answer {
  const { name, query, not, channel } = draft;
  const fault = queryFault(query, config.language) ?? (not === "" ? null : queryFault(not, config.language));
  if (fault !== null) return { text: words.badQuery(fault) };
  const id = ruleId(channel, not === "" ? query : `${query} not ${not}`);
  const watch: Watch = { id, name, channel, query, ...(not === "" ? {} : { not }) };
  const at = app.context.clock().toISOString();
  app.store.transaction((transaction) => transaction.saveProposal({ watch, userId, at, inForce: true }));
  app.rulesChanged();
  return { text: words.ruleSaved(name, channel) };
}

function ruleLine(
  watch: Watch,
  proposals: ReadonlyMap<string, Proposal>,
  mutes: readonly Mute[],
  transaction: Transaction,
  { config, words }: DeskParts,
): string {
  const targets = TARGETS.flatMap((field) => watch[field] ?? []).map(displayId);
  const proposal = proposals.get(watch.id);
  const mute = mutes.find(
    ({ target, channel }) => target === `watch:${watch.id}` && channel === watch.channel,
  );
  const irrelevant = transaction.countIrrelevant(watch.id);
  const marks = [
    ...(proposal?.inForce === true ? [words.viaSlack(proposal.userId)] : []),
    ...(mute === undefined
      ? []
      : [words.mutedMark(mute.until === null ? null : momentOf(mute.until, config.language))]),
    ...(irrelevant === 0 ? [] : [words.irrelevantMark(irrelevant)]),
  ];
  const said = [
    ...(targets.length === 0 ? [] : [`${words.follows} ${[...new Set(targets)].join(", ")}`]),
    ...(watch.query === undefined ? [] : [`${words.seeks} ${watch.query.trim().replace(/\s+/g, " ")}`]),
    ...(watch.not === undefined ? [] : [`${words.not} ${watch.not.trim().replace(/\s+/g, " ")}`]),
  ].join("; ");
  return `• ${watch.name} (${watch.id}): ${said}${marks.length === 0 ? "" : ` [${marks.join("; ")}]`}`;
}

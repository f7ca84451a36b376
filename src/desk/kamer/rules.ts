import { inBoth } from "#alert";
import { watchFileText } from "#config";
import { displayId } from "#parliament";
import { type Answer, momentOf } from "#slack";
import type { Mute, Proposal, Transaction } from "#store";
import { targetsOf, type Watch } from "#watch";
import type { KamerWord } from "../kamer-word.ts";
import type { DeskParts } from "../ports.ts";

/** The newest of what people did; the rest stays in the database. */
const DEEDS_MAX = 10;
const EXPORT_MAX = 5_500;

/** `regels`, `regels export`: the rules in force; those made in Slack as YAML. */
export const rules: KamerWord = {
  typed: { nl: ["regels", "regel"], en: ["rules", "rule"] },
  group: "rules",
  help: {
    nl: "regels: de regels die gelden, met hun kanaal; regels export geeft die uit Slack als YAML",
    en: "rules: the rules in force, with their channel; rules export gives those made in Slack as YAML",
  },
  answer: ({ rest }, parts) => (/^export\b/i.test(rest) ? exportRules(parts) : ruleLines(parts)),
};

/** The rules in force, by channel, with what was decided about them in Slack. */
function ruleLines(parts: DeskParts): Answer {
  const { program, config } = parts;
  const { watches } = program.context.watching().matcher;
  return program.store.transaction((transaction) => {
    const deeds = transaction.deeds(null, DEEDS_MAX);
    if (watches.length === 0) return { text: WORDS[config.language].noRules, deeds };
    const mutes = transaction.mutes(program.context.clock().toISOString());
    const proposals = new Map(transaction.proposals().map((proposal) => [proposal.watch.id, proposal]));
    const lines = [...Map.groupBy(watches, ({ channel }) => channel)].map(([channel, own]) =>
      [channel, ...own.map((watch) => ruleLine(watch, proposals, mutes, transaction, parts))].join("\n"),
    );
    return { text: lines.join("\n\n"), deeds };
  });
}

/** Rules made in Slack as YAML files, a document for each channel, as far as an answer goes. */
function exportRules({ program, config }: DeskParts): Answer {
  const words = WORDS[config.language];
  const own = program.store.transaction((transaction) =>
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

function ruleLine(
  watch: Watch,
  proposals: ReadonlyMap<string, Proposal>,
  mutes: readonly Mute[],
  transaction: Transaction,
  { config }: DeskParts,
): string {
  const words = WORDS[config.language];
  const targets = targetsOf(watch).map(({ id }) => displayId(id));
  const proposal = proposals.get(watch.id);
  const mute = mutes.find(
    ({ target, channel }) => target === `watch:${watch.id}` && channel === watch.channel,
  );
  const irrelevant = transaction.countIrrelevant(watch.id);
  const marks = [
    ...(proposal?.inForce === true ? [words.viaSlack] : []),
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

const WORDS = inBoth({
  noRules: { nl: "Er zijn geen regels.", en: "There are no rules." },
  follows: { nl: "volgt", en: "follows" },
  seeks: { nl: "zoekt", en: "looks for" },
  not: { nl: "maar niet", en: "but not" },
  viaSlack: { nl: "via Slack", en: "via Slack" },
  /** Null: until something changes. */
  mutedMark: {
    nl: (until: string | null) => `gedempt ${until === null ? "tot er iets verandert" : `tot ${until}`}`,
    en: (until) => `muted ${until === null ? "until something changes" : `until ${until}`}`,
  },
  irrelevantMark: {
    nl: (count: number) => `${count} keer niet relevant gevonden`,
    en: (count) => `found irrelevant ${count === 1 ? "once" : `${count} times`}`,
  },
  exportNothing: { nl: "Er zijn geen regels via Slack.", en: "There are no rules made in Slack." },
  exportIntro: {
    nl: (count: number) =>
      `${count === 1 ? "1 regel" : `${count} regels`} via Slack, als YAML voor de map met regels (een bestand per kanaal). Staan ze daar, stop ze dan hier.`,
    en: (count) =>
      `${count === 1 ? "1 rule" : `${count} rules`} made in Slack, as YAML for the folder of rules (a file for each channel). Once they are there, stop them here.`,
  },
});

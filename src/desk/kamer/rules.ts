import { inBoth, type Language } from "#alert";
import { watchFileText } from "#config";
import { displayId } from "#parliament";
import { type Answer, type AnswerGroup, type Asker, channelSaid, momentOf, type Offer } from "#slack";
import type { Transaction } from "#store";
import { targetsOf, type Watch } from "#watch";
import { type DeskButton, offerOf } from "../button.ts";
import { endRule } from "../buttons/end-rule.ts";
import { unmute } from "../buttons/unmute.ts";
import type { KamerWord } from "../kamer-word.ts";
import { mutedNow } from "../mute/muted-now.ts";
import type { DeskParts } from "../ports.ts";

/** The newest of what people did; the rest stays in the database. */
const DEEDS_MAX = 10;
const EXPORT_MAX = 5_500;
/** Of a block with buttons. */
const OFFERS_MAX = 8;

/** `regels`, `regels export`: the rules in force; those made in Slack as YAML. */
export const rules: KamerWord = {
  typed: { nl: ["regels", "regel"], en: ["rules", "rule"] },
  group: "rules",
  help: {
    nl: "regels: de regels die gelden, met hun kanaal; regels export geeft die uit Slack als YAML",
    en: "rules: the rules in force, with their channel; rules export gives those made in Slack as YAML",
  },
  answer: ({ rest, asker }, parts) =>
    /^export\b/i.test(rest) ? exportRules(parts) : rulesInForce(asker, parts),
};

/** The rules in force, by channel, with what was decided about them in Slack, and what ends that. */
function rulesInForce(asker: Asker, parts: DeskParts): Answer {
  const { program, config } = parts;
  const { language } = config;
  const { watches } = program.context.watching().matcher;
  return program.store.transaction((transaction) => {
    const deeds = transaction.deeds(null, DEEDS_MAX);
    const words = WORDS[language];
    const muted = mutedGroup(asker, parts, transaction);
    if (watches.length === 0) return { text: words.noRules, groups: muted, deeds };
    const made = new Set(
      transaction.proposals().flatMap(({ watch, inForce }) => (inForce ? [watch.id] : [])),
    );
    const channels = [...Map.groupBy(watches, ({ channel }) => channel)];
    const groups = channels.map(([channel, own]) => ({
      title: capital(channelSaid(channel, asker, language)),
      items: own.map((watch) => ({ text: ruleLine(watch, made, transaction, language), url: null })),
      offers: offersFor(
        endRule,
        own.filter(({ id }) => made.has(id)),
        language,
      ),
    }));
    return { text: words.inForce(watches.length), groups: [...muted, ...groups], deeds };
  });
}

/** What is muted, which stands first: it is what nobody hears of. */
function mutedGroup(asker: Asker, parts: DeskParts, transaction: Transaction): readonly AnswerGroup[] {
  const { language } = parts.config;
  const words = WORDS[language];
  const muted = mutedNow(parts, transaction);
  if (muted.length === 0) return [];
  const items = muted.map(({ title, channel, until }) => {
    const end = words.until(until === null ? null : momentOf(until, language));
    return { text: `${capital(title)} · ${channelSaid(channel, asker, language)} · ${end}`, url: null };
  });
  const things = muted.map(({ handle, title }) => ({ id: handle, name: title }));
  return [{ title: words.muted, items, offers: offersFor(unmute, things, language) }];
}

/** A button for each of several things, with its name. */
function offersFor(
  button: DeskButton,
  things: readonly { readonly id: string; readonly name: string }[],
  language: Language,
): readonly Offer[] {
  return things.slice(0, OFFERS_MAX).map(({ id, name }, index) => {
    const offer = offerOf(button, id, language);
    return { ...offer, id: `${offer.id}-${index}`, label: `${offer.label}: ${name}` };
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
  made: ReadonlySet<string>,
  transaction: Transaction,
  language: Language,
): string {
  const words = WORDS[language];
  const targets = targetsOf(watch).map(({ id }) => displayId(id));
  const irrelevant = transaction.countIrrelevant(watch.id);
  const marks = [
    ...(made.has(watch.id) ? [words.viaSlack] : []),
    ...(irrelevant === 0 ? [] : [words.irrelevantMark(irrelevant)]),
  ];
  const said = [
    ...(targets.length === 0 ? [] : [`${words.follows} ${[...new Set(targets)].join(", ")}`]),
    ...(watch.query === undefined ? [] : [`${words.seeks} ${watch.query.trim().replace(/\s+/g, " ")}`]),
    ...(watch.not === undefined ? [] : [`${words.not} ${watch.not.trim().replace(/\s+/g, " ")}`]),
  ].join("; ");
  return `${watch.name} (${watch.id}): ${said}${marks.length === 0 ? "" : ` [${marks.join("; ")}]`}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WORDS = inBoth({
  noRules: { nl: "Er zijn geen regels.", en: "There are no rules." },
  follows: { nl: "volgt", en: "follows" },
  seeks: { nl: "zoekt", en: "looks for" },
  not: { nl: "maar niet", en: "but not" },
  viaSlack: { nl: "via Slack", en: "via Slack" },
  inForce: {
    nl: (count: number) => (count === 1 ? "1 regel geldt." : `${count} regels gelden.`),
    en: (count) => (count === 1 ? "1 rule is in force." : `${count} rules are in force.`),
  },
  muted: { nl: "Gedempt", en: "Muted" },
  /** Null: until something changes. */
  until: {
    nl: (until: string | null) => (until === null ? "tot er iets verandert" : `tot ${until}`),
    en: (until) => (until === null ? "until something changes" : `until ${until}`),
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

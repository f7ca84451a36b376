import { createHash } from "node:crypto";
import { inBoth } from "#alert";
import { type Answer, type Asker, channelSaid } from "#slack";
import { queryFault, type Watch } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { noteRule } from "../deeds.ts";
import type { DeskParts } from "../ports.ts";

/** A rule before it is one. */
export interface Draft {
  readonly name: string;
  readonly query: string;
  /** Empty for nothing. */
  readonly not: string;
  /** As the configuration writes it; empty where none is chosen. */
  readonly channel: string;
  /** The id of that channel in Slack; null where none is chosen. */
  readonly channelId: string | null;
}

/** The id of a rule made in Slack: the same for the same wish in the same channel. */
export function ruleId(channel: string, wish: string): string {
  const slug = wish
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const hash = createHash("sha256").update(`${channel}\n${wish}`).digest("hex").slice(0, 6);
  return `slack-${slug === "" ? "" : `${slug}-`}${hash}`;
}

/** Saves a rule that was tried; once, however often it is asked. */
export function saveRule(draft: Draft, asker: Asker, parts: DeskParts): Answer {
  const { program, config } = parts;
  const { name, query, not, channel } = draft;
  const { language } = config;
  const fault = queryFault(query, language) ?? (not === "" ? null : queryFault(not, language));
  if (fault !== null) return { text: askedWords[language].badQuery(fault) };
  const id = ruleId(channel, not === "" ? query : `${query} not ${not}`);
  const watch: Watch = { id, name, channel, query, ...(not === "" ? {} : { not }) };
  const at = program.context.clock().toISOString();
  program.store.transaction((transaction) => {
    const isKnown = transaction.proposals().some((one) => one.inForce && one.watch.id === id);
    transaction.saveProposal({ watch, userId: asker.userId, at, inForce: true });
    if (!isKnown) noteRule("followed", watch, null, asker, parts, transaction);
  });
  program.rulesChanged();
  return { text: WORDS[language].saved(name, channelSaid(channel, asker, language)) };
}

const WORDS = inBoth({
  saved: {
    nl: (name: string, channel: string) =>
      `Bewaard: de regel ${name} geldt vanaf nu en plaatst in ${channel}. Hij staat bij /kamer regels als “via Slack”.`,
    en: (name, channel) =>
      `Saved: the rule ${name} is in force from now on and posts in ${channel}. /kamer rules shows it as “via Slack”.`,
  },
});

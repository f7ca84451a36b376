import { statusReport } from "#report";
import { channelSaid, type Home, type HomeSection } from "#slack";
import type { Transaction } from "#store";
import { offerOf } from "../button.ts";
import { refresh } from "../buttons/refresh.ts";
import { tryRule } from "../buttons/try-rule.ts";
import type { DeskParts } from "../ports.ts";
import { completeness, troubles } from "../standing.ts";
import { followedSection, followedThings } from "./followed.ts";
import { homeWords } from "./home-words.ts";
import { mutedSection } from "./muted.ts";
import { readingSection } from "./reading.ts";
import { searchSection } from "./searches.ts";
import { takenUpSection } from "./taken-up.ts";
import { termSection } from "./terms.ts";

const PLACES_MAX = 4;

/** What App Home shows to a user. */
export function homeOf(userId: string, parts: DeskParts): Home {
  const { program, config } = parts;
  const { language } = config;
  const report = statusReport(program.store, program.context.clock());
  return {
    sections: program.store.transaction((transaction) => sectionsOf(userId, parts, transaction)),
    health: troubles(report, language),
    completeness: completeness(report, language),
    offers: [refresh, tryRule].map((button) => offerOf(button, "home", language)),
  };
}

/** First what needs the one who looks this week, then what the workspace follows and what was decided in Slack. */
function sectionsOf(userId: string, parts: DeskParts, transaction: Transaction): readonly HomeSection[] {
  const followed = followedThings(parts, transaction);
  const forMe = [
    takenUpSection(userId, parts, transaction),
    termSection(followed, parts),
    readingSection(parts, transaction),
  ];
  const words = homeWords[parts.config.language];
  const quiet: HomeSection = { title: words.week, rows: [], rowsMax: 0, nothing: words.quiet };
  // As long as nobody did anything with it in Slack, nobody knows it.
  const isNew = transaction.deeds(null, 1).length === 0;
  return [
    ...(isNew ? [welcome(parts)] : []),
    ...(forMe.some(({ rows }) => rows.length > 0) ? forMe : [quiet]),
    followedSection(followed, parts),
    mutedSection(parts, transaction),
    searchSection(parts, transaction),
  ];
}

/** The first words after the app was installed: what it does, what it follows, and how one begins. */
function welcome({ program, config: { language } }: DeskParts): HomeSection {
  const words = homeWords[language];
  const rules = Map.groupBy(program.context.watching().matcher.watches, ({ channel }) => channel);
  const places = [...rules].map(([channel, own]) =>
    words.rulesIn(channelSaid(channel, null, language), own.length),
  );
  const row = { name: words.does, said: [words.follows(places.slice(0, PLACES_MAX).join(", "))] };
  return { title: words.welcome, rowsMax: 1, rows: [row], more: words.begin };
}

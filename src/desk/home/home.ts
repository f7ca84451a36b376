import { statusReport } from "#report";
import type { Home, HomeSection } from "#slack";
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
  return [
    ...(forMe.some(({ rows }) => rows.length > 0) ? forMe : [quiet]),
    followedSection(followed, parts),
    mutedSection(parts, transaction),
    searchSection(parts, transaction),
  ];
}

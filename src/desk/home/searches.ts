import { channelSaid, type HomeSection } from "#slack";
import type { Transaction } from "#store";
import { followedIds } from "#watch";
import { offerOf } from "../button.ts";
import { endRule } from "../buttons/end-rule.ts";
import type { DeskParts } from "../ports.ts";
import { homeWords } from "./home-words.ts";

const ROWS_MAX = 6;

/** The rules of words that were made in Slack, each with a button that ends it. */
export function searchSection({ config: { language } }: DeskParts, transaction: Transaction): HomeSection {
  const words = homeWords[language];
  const rows = transaction
    .proposals()
    .filter(({ watch, inForce }) => inForce && followedIds(watch).length === 0)
    .map(({ watch: { id, name, query, channel } }) => ({
      name,
      said: [query === undefined ? "" : words.seeks(query), channelSaid(channel, null, language)],
      menu: { key: id, offers: [offerOf(endRule, id, language)] },
    }));
  return { title: words.rules, rows, rowsMax: ROWS_MAX };
}

import { type HomeRow, type HomeSection, longDate } from "#slack";
import type { Transaction } from "#store";
import { calledShortly } from "../asked/item.ts";
import { offerOf } from "../button.ts";
import { release } from "../buttons/release.ts";
import type { DeskParts } from "../ports.ts";
import { homeWords } from "./home-words.ts";

const TAKEN_UP_MAX = 50;
const ROWS_MAX = 6;

/** What somebody took up, with a button to let go of it. */
export function takenUpSection(
  userId: string,
  { config: { language } }: DeskParts,
  transaction: Transaction,
): HomeSection {
  const words = homeWords[language];
  const rows = transaction
    .takenUp(TAKEN_UP_MAX)
    .filter(({ claim }) => claim.userId === userId)
    .flatMap(({ card, content, claim: { at, note } }): readonly HomeRow[] => {
      if (!("snapshot" in content)) return [];
      const { ts = null, channelId = null } = transaction.post(card) ?? {};
      return [
        {
          name: calledShortly(content.snapshot, language),
          said: [words.since(longDate(at, language)), note ?? ""],
          place: ts === null || channelId === null ? null : { ts, channelId },
          menu: { key: card, offers: [offerOf(release, card, language)] },
        },
      ];
    });
  return { title: words.takenUp, rows, rowsMax: ROWS_MAX };
}

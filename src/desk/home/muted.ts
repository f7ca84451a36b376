import { channelSaid, type HomeSection, momentOf } from "#slack";
import type { Transaction } from "#store";
import { offerOf } from "../button.ts";
import { unmute } from "../buttons/unmute.ts";
import { mutedNow } from "../mute/muted-now.ts";
import type { DeskParts } from "../ports.ts";
import { homeWords } from "./home-words.ts";

const ROWS_MAX = 8;

/** What is muted, where, until when and by whom; with a button that ends it. */
export function mutedSection(parts: DeskParts, transaction: Transaction): HomeSection {
  const { language } = parts.config;
  const words = homeWords[language];
  const rows = mutedNow(parts, transaction).map(({ title, channel, until, userId, handle }) => ({
    name: title.charAt(0).toUpperCase() + title.slice(1),
    said: [
      channelSaid(channel, null, language),
      words.until(until === null ? null : momentOf(until, language)),
    ],
    by: userId,
    menu: { key: handle, offers: [offerOf(unmute, handle, language)] },
  }));
  return { title: words.muted, rows, rowsMax: ROWS_MAX };
}

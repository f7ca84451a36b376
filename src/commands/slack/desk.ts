import type { CommandWord, Desk } from "#slack";
import { type Answer, type Asker, meantWord } from "#slack";
import { agendaAnswer } from "./agenda.ts";
import { preview, showCard } from "./card.ts";
import { claim, release } from "./claim.ts";
import { endRule, follow, unfollow } from "./follow.ts";
import { idsIn } from "./found.ts";
import { hold, unposted } from "./hold.ts";
import { homeOf } from "./home.ts";
import { irrelevant } from "./irrelevant.ts";
import { muteByText, muteCard, unmuteByText } from "./mute.ts";
import { channelFor, type DeskParts } from "./parts.ts";
import { exportRules, ruleLines, saveRule } from "./rules.ts";
import { search, trial } from "./search.ts";
import { standing } from "./standing.ts";

/** Answers people in Slack from the archive, and carries out what they ask. */
export function createDesk(parts: DeskParts): Desk {
  const { app } = parts;
  return {
    command: (word, rest, asker) => answerCommand(word, rest, asker, parts),
    why: async (postKey) => {
      const content = app.store.transaction((transaction) => transaction.lastContent(postKey));
      return content !== null && "hits" in content ? content.hits : null;
    },
    follow: async (pointed, asker) => follow(pointed, asker, parts),
    mute: async (card, span, asker) => muteCard(card, span, asker, parts),
    claim: async (card, note, asker) => claim(card, note, asker, parts),
    release: async (card, asker) => release(card, asker, parts),
    irrelevant: async (card, asker) => irrelevant(card, asker, parts),
    hold: async (what, place) => hold(what, place, parts),
    unposted: async (digest) => unposted(digest, parts),
    channel: async (asker) => app.store.transaction((transaction) => channelFor(asker, transaction)),
    channels: async () => [...new Set(app.context.watching().matcher.watches.map(({ channel }) => channel))],
    trial: (draft) => trial(draft, parts),
    save: async (draft, asker) => saveRule(draft, asker, parts),
    endRule: async (id, asker) => endRule(id, asker, parts),
    home: async (userId) => homeOf(userId, parts),
    preview: async (url) => preview(url, parts),
  };
}

async function answerCommand(
  word: CommandWord | null,
  rest: string,
  asker: Asker,
  parts: DeskParts,
): Promise<Answer> {
  const { words } = parts;
  switch (word) {
    case "follow":
      return followText(rest, asker, parts);
    case "unfollow":
      return unfollow(rest, asker, parts);
    case "mute":
      return muteByText(rest, asker, parts);
    case "unmute":
      return unmuteByText(rest, asker, parts);
    case "search":
      return search(rest, parts);
    case "show":
      return showCard(rest, asker, parts);
    case "status":
      return standing(parts);
    case "rules":
      return /^export\b/i.test(rest) ? exportRules(parts) : ruleLines(parts);
    case "agenda":
      return agendaAnswer(parts);
    default: {
      const [first = ""] = rest.split(/\s+/);
      // A number without a word: what it stands for is the likeliest thing to want.
      if (idsIn(rest).length > 0) return showCard(rest, asker, parts);
      const meant = meantWord(first);
      return { text: words.unknownWord(first.slice(0, 40), meant) };
    }
  }
}

function followText(text: string, asker: Asker, parts: DeskParts): Answer {
  const { words } = parts;
  if (text === "") return { text: words.needsNumber("follow") };
  const ids = idsIn(text);
  return ids.length === 0 ? { text: words.noNumber(text) } : follow({ ids }, asker, parts);
}

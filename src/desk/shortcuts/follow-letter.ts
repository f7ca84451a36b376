import { inBoth } from "#alert";
import { candidatesIn, certain, plainLetter, type Resolved, readLetter, resolvedAs } from "#letter";
import { displayId } from "#parliament";
import { type Answer, type Asker, channelSaid, type Offer } from "#slack";
import type { Transaction } from "#store";
import type { Watch } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { channelFor } from "../asked/channel.ts";
import { livingOf, subjectsOf } from "../asked/found.ts";
import { offerToFollow } from "../buttons/follow-id.ts";
import { cardIn, noteRule } from "../deeds.ts";
import type { DeskParts } from "../ports.ts";
import { ruleId } from "../rules/made-rules.ts";
import type { DeskShortcut } from "../shortcut.ts";

const FOLLOWED_MAX = 50;
const OFFERS_MAX = 8;
const NAME_MAX = 140;

/** *Volg wat hierin staat*, in the menu of a message: follows all that a letter pasted there names, as it names it. */
export const followLetter: DeskShortcut = {
  id: "follow-letter",
  take: (text, asker, parts) => followAll(text, asker, parts),
};

/** Follows what is certain in one transaction; of what is not, it asks which. */
function followAll(text: string, asker: Asker, parts: DeskParts): Answer {
  const { program, config } = parts;
  const now = program.context.clock();
  const letter = readLetter(plainLetter(text), now);
  const words = letterWords[config.language];
  if (letter.references.length === 0) return { text: words.nothing };
  const { channel, resolved } = program.store.transaction((transaction) => {
    const asked = channelFor(asker, transaction);
    if (asked === null) return { channel: null, resolved: [] };
    const { watches } = program.context.watching().matcher;
    const own = watches.filter((watch) => watch.channel === asked);
    const found = letter.references.slice(0, FOLLOWED_MAX).map((reference) => {
      const candidates = candidatesIn(transaction, reference, letter);
      return resolvedAs(reference, certain(candidates), candidates, transaction, own);
    });
    for (const one of found) keep(one, asked, asker, parts, transaction);
    return { channel: asked, resolved: found };
  });
  if (channel === null) return { text: askedWords[config.language].nowhere };
  if (resolved.some(isNew)) program.rulesChanged();
  return answerOf(resolved, channelSaid(channel, asker, config.language), parts);
}

function isNew({ id, followedBy }: Resolved): boolean {
  return id !== null && followedBy === null;
}

/** Saves a rule and notes who did it: in the thread of its card where that is known, which may still be to come. */
function keep(
  one: Resolved,
  channel: string,
  asker: Asker,
  parts: DeskParts,
  transaction: Transaction,
): void {
  const { id, keys, reference } = one;
  if (id === null || !isNew(one)) return;
  const targets = Object.fromEntries(keys.map((key) => [key, id]));
  const watch: Watch = {
    id: ruleId(channel, id),
    name: reference.name.slice(0, NAME_MAX),
    channel,
    ...targets,
  };
  const at = parts.program.context.clock().toISOString();
  transaction.saveProposal({ watch, userId: asker.userId, at, inForce: true });
  const [subject] = subjectsOf([id], transaction).map((known) => livingOf(known, transaction));
  // A letter names many things: what is not known yet has no thread, and a message for each would fill the channel.
  if (subject === undefined)
    transaction.noteDeed({
      ...{ deed: "followed", channel, target: `watch:${watch.id}`, title: watch.name },
      ...{ userId: asker.userId, at },
    });
  else {
    const card = cardIn(channel, subject.id, transaction) ?? `card/${subject.id}/${channel}`;
    noteRule("followed", watch, card, asker, parts, transaction);
  }
}

function answerOf(resolved: readonly Resolved[], channel: string, { config }: DeskParts): Answer {
  const words = letterWords[config.language];
  const fresh = resolved.filter(isNew);
  const open = resolved.filter(({ id }) => id === null);
  const offers: readonly Offer[] = open
    .flatMap(({ candidates }) => candidates)
    .slice(0, OFFERS_MAX)
    .map(({ motion }, index) => offerToFollow(motion.id, displayId(motion.id), index, config.language));
  return {
    text: [
      fresh.length === 0 ? words.nothingNew(channel) : words.followed(fresh.length, channel),
      ...open.map(({ reference, candidates }) => words.open(reference.name, candidates.length)),
      ...(fresh.length === 0 ? [] : [words.howToStop]),
    ].join("\n"),
    items: resolved
      .filter(({ id }) => id !== null)
      .map(({ reference, id, followedBy }) => ({
        text: `${displayId(id ?? "")} · ${reference.name}${followedBy === null ? "" : ` (${words.already})`}`,
        url: null,
      })),
    ...(offers.length === 0 ? {} : { offers }),
  };
}

const letterWords = inBoth({
  nothing: {
    nl: "In dit bericht is geen motie, wet, vraag, toezegging of stuk gevonden. Plak de tekst van de brief met zijn noten in een bericht, of lees het bestand in met kamerwacht init.",
    en: "No motion, law, question, pledge or document was found in this message. Paste the letter's text with its notes into a message, or read the file in with kamerwacht init.",
  },
  followed: {
    nl: (count: number, channel: string) =>
      `Kamerwacht volgt nu in ${channel} ${count === 1 ? "één ding" : `${count} dingen`} uit dit bericht. De kaarten komen in het kanaal.`,
    en: (count, channel) =>
      `Kamerwacht now follows ${count === 1 ? "one thing" : `${count} things`} of this message in ${channel}. The cards come in the channel.`,
  },
  nothingNew: {
    nl: (channel: string) => `Wat hierin met een nummer staat, wordt in ${channel} al gevolgd.`,
    en: (channel) => `What this names by number is followed in ${channel} already.`,
  },
  open: {
    nl: (name: string, candidates: number) =>
      candidates === 0
        ? `${name}: zonder nummer, en geen motie gevonden die dit kan zijn.`
        : `${name}: zonder nummer. Welke is het?`,
    en: (name, candidates) =>
      candidates === 0
        ? `${name}: without a number, and no motion was found that this may be.`
        : `${name}: without a number. Which one is it?`,
  },
  already: { nl: "werd al gevolgd", en: "followed already" },
  howToStop: { nl: "Stoppen: /kamer ontvolg NUMMER", en: "To stop: /kamer unfollow NUMBER" },
});

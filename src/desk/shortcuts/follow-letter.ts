import { inBoth } from "#alert";
import { candidatesIn, certain, type Resolved, resolvedAs } from "#letter";
import { displayId } from "#parliament";
import { type Answer, type Asker, channelSaid, type Offer } from "#slack";
import type { Transaction } from "#store";
import type { Watch } from "#watch";
import { askedWords } from "../asked/asked-words.ts";
import { channelFor } from "../asked/channel.ts";
import { livingOf, subjectsOf } from "../asked/found.ts";
import { unreached } from "../asked/reach.ts";
import { offerToFollow } from "../buttons/follow-id.ts";
import { cardIn, noteRule } from "../deeds.ts";
import type { DeskParts } from "../ports.ts";
import { ruleId } from "../rules/made-rules.ts";
import type { DeskShortcut } from "../shortcut.ts";
import { type LettersFound, lettersIn } from "./letters-in.ts";

const FOLLOWED_MAX = 50;
const OFFERS_MAX = 8;
const NAME_MAX = 140;

/**
 * *Volg wat hierin staat*, in the menu of a message: follows all that a letter names, pasted there or as a file on it, as
 * it names it.
 */
export const followLetter: DeskShortcut = {
  id: "follow-letter",
  take: async (text, asker, parts, files) =>
    (await unreached(asker, parts)) ?? followAll(await lettersIn(text, files, parts), asker, parts),
};

/** Follows what is certain in one transaction; of what is not, it asks which. */
function followAll({ letters, troubles }: LettersFound, asker: Asker, parts: DeskParts): Answer {
  const { program, config } = parts;
  const words = letterWords[config.language];
  const references = letters.flatMap((letter) =>
    letter.references.map((reference) => ({ letter, reference })),
  );
  const impossible = letters.flatMap((letter) => letter.impossible.map(({ text }) => words.impossible(text)));
  const said = [...troubles, ...impossible];
  if (references.length === 0) return { text: said.length > 0 ? said.join("\n") : words.nothing };
  const { channel, resolved } = program.store.transaction((transaction) => {
    const asked = channelFor(asker, transaction);
    if (asked === null) return { channel: null, resolved: [] };
    const { watches } = program.context.watching().matcher;
    const own = watches.filter((watch) => watch.channel === asked);
    const found = references.slice(0, FOLLOWED_MAX).map(({ letter, reference }) => {
      const candidates = candidatesIn(transaction, reference, letter);
      return resolvedAs(reference, certain(candidates), candidates, transaction, own);
    });
    for (const one of found) keep(one, asked, asker, parts, transaction);
    return { channel: asked, resolved: found };
  });
  if (channel === null) return { text: askedWords[config.language].nowhere };
  if (resolved.some(isNew)) program.rulesChanged();
  const left = references.length - FOLLOWED_MAX;
  return answerOf(
    eachOnce(resolved),
    channelSaid(channel, asker, config.language),
    [...said, ...(left > 0 ? [words.left(left)] : [])],
    parts,
  );
}

/** Two letters, or a letter and the message around it, may name the same thing. */
function eachOnce(resolved: readonly Resolved[]): readonly Resolved[] {
  const seen = new Set<string>();
  return resolved.filter(({ id }) => id === null || (!seen.has(id) && seen.add(id)));
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

function answerOf(
  resolved: readonly Resolved[],
  channel: string,
  said: readonly string[],
  { config }: DeskParts,
): Answer {
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
      ...said,
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
    nl: "In dit bericht is geen motie, wet, vraag, toezegging of stuk gevonden. Zet de brief als bestand in een bericht (PDF, Word of tekst), of plak de tekst met zijn noten.",
    en: "No motion, law, question, pledge or document was found in this message. Put the letter as a file into a message (PDF, Word or text), or paste its text with its notes.",
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
  impossible: {
    nl: (text: string) => `“${text}” kan niet: dat nummer bestaat niet, en wordt niet gevolgd.`,
    en: (text) => `“${text}” cannot be: there is no such number, and it is not followed.`,
  },
  left: {
    nl: (count: number) =>
      `Er ${count === 1 ? "staat er nog 1" : `staan er nog ${count}`} in; doe die in een tweede bericht.`,
    en: (count) => `It names ${count} more; put those into a second message.`,
  },
  already: { nl: "werd al gevolgd", en: "followed already" },
  howToStop: { nl: "Stoppen: /kamer ontvolg NUMMER", en: "To stop: /kamer unfollow NUMBER" },
});

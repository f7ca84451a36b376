import { inBoth, type Language } from "#alert";

/**
 * A channel as it is called in a sentence. One that is known by its id alone is *this channel* to who asks there: an id
 * tells nobody anything.
 */
export function channelSaid(
  channel: string,
  asker: { readonly channelId: string | null } | null,
  language: Language,
): string {
  if (!/^@?[A-Z][A-Z0-9]{2,}$/.test(channel)) return channel;
  const words = WORDS[language];
  const isTalk = /^(?:@|D)/.test(channel);
  if (asker?.channelId === channel) return isTalk ? words.thisTalk : words.thisChannel;
  return isTalk ? words.talk : words.channel;
}

const WORDS = inBoth({
  thisChannel: { nl: "dit kanaal", en: "this channel" },
  thisTalk: { nl: "dit gesprek", en: "this conversation" },
  channel: { nl: "een kanaal", en: "a channel" },
  talk: { nl: "een direct bericht", en: "a direct message" },
});

import { inBoth } from "#alert";

/** What is said about silence that somebody asked for. */
export const muteWords = inBoth({
  /** Null: until something changes. */
  muted: {
    nl: (title: string, channel: string, until: string | null) =>
      `Over ${withinSentence(title)} komt in ${channel} niets meer ${until === null ? "tot er iets verandert" : `tot ${until}`}. De kaart zelf blijft kloppen.`,
    en: (title, channel, until) =>
      `Nothing more about ${withinSentence(title)} in ${channel} ${until === null ? "until something changes" : `until ${until}`}. The card itself stays true.`,
  },
  mutedHow: {
    nl: (id: string) => `Opheffen: /kamer ontdemp ${id}`,
    en: (id) => `To end that: /kamer unmute ${id}`,
  },
  unmuted: {
    nl: (title: string, channel: string) => `${capital(title)} is in ${channel} weer te horen.`,
    en: (title, channel) => `${capital(title)} can be heard in ${channel} again.`,
  },
  notMuted: {
    nl: (title: string, channel: string) => `${capital(title)} was in ${channel} niet gedempt.`,
    en: (title, channel) => `${capital(title)} was not muted in ${channel}.`,
  },
  rule: { nl: (name: string) => `de regel ${name}`, en: (name) => `the rule ${name}` },
});

/** A title that begins with an article, further on in a sentence: `Over de Kamervragen …`. */
function withinSentence(title: string): string {
  return title.replace(/^(De|Het|The) /, (article) => article.toLowerCase());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

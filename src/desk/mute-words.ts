import type { Language } from "#alert";

/** What is said about silence that somebody asked for. */
export interface MuteWords {
  /** Null: until something changes. */
  muted(title: string, channel: string, until: string | null): string;
  mutedHow(id: string): string;
  unmuted(title: string, channel: string): string;
  notMuted(title: string, channel: string): string;
  rule(name: string): string;
}

export function muteWordsOf(language: Language): MuteWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, MuteWords>> = {
  nl: {
    muted: (title, channel, until) =>
      `Over ${withinSentence(title)} komt in ${channel} niets meer ${until === null ? "tot er iets verandert" : `tot ${until}`}. De kaart zelf blijft kloppen.`,
    mutedHow: (id) => `Opheffen: /kamer ontdemp ${id}`,
    unmuted: (title, channel) => `${capital(title)} is in ${channel} weer te horen.`,
    notMuted: (title, channel) => `${capital(title)} was in ${channel} niet gedempt.`,
    rule: (name) => `de regel ${name}`,
  },
  en: {
    muted: (title, channel, until) =>
      `Nothing more about ${withinSentence(title)} in ${channel} ${until === null ? "until something changes" : `until ${until}`}. The card itself stays true.`,
    mutedHow: (id) => `To end that: /kamer unmute ${id}`,
    unmuted: (title, channel) => `${capital(title)} can be heard in ${channel} again.`,
    notMuted: (title, channel) => `${capital(title)} was not muted in ${channel}.`,
    rule: (name) => `the rule ${name}`,
  },
};

/** A title that begins with an article, further on in a sentence: `Over de Kamervragen …`. */
function withinSentence(title: string): string {
  return title.replace(/^(De|Het|The) /, (article) => article.toLowerCase());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

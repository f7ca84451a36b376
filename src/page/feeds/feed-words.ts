import { inBoth } from "#alert";

/** What stands in feeds beside the news, and on the page that lists them. */
export const feedWords = inBoth({
  about: {
    nl: {
      channel: (title: string) => `Wat Kamerwacht in ${title} vertelde`,
      rule: (title: string) => `Wat Kamerwacht vertelde van de regel ${title}`,
      thing: (title: string) => `Wat Kamerwacht vertelde van ${title}`,
    },
    en: {
      channel: (title: string) => `What Kamerwacht told in ${title}`,
      rule: (title: string) => `What Kamerwacht told of the rule ${title}`,
      thing: (title: string) => `What Kamerwacht told of ${title}`,
    },
  },
  kind: {
    nl: { channel: "Kanalen", rule: "Regels", thing: "Gevolgd" },
    en: { channel: "Channels", rule: "Rules", thing: "Followed" },
  },
  form: {
    nl: { rss: "RSS", json: "JSON Feed", ics: "agenda (ICS)" },
    en: { rss: "RSS", json: "JSON Feed", ics: "calendar (ICS)" },
  },
  none: { nl: "Er wordt niets gevolgd.", en: "Nothing is followed." },
  howTo: {
    nl: "Voor een nieuwslezer (RSS, JSON Feed) en voor een agenda (ICS). Alleen wie deze pagina kan lezen, kan ze lezen.",
    en: "For a reader of feeds (RSS, JSON Feed) and for a calendar (ICS). Only who can read this page can read them.",
  },
});

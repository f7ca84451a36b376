import { inBoth } from "#alert";

/** What any message may say of itself. */
export const messageWords = inBoth({
  mayBeDouble: {
    nl: "Mogelijk dubbel: een eerdere poging om dit te sturen is misschien ook aangekomen.",
    en: "Possibly a duplicate: an earlier attempt to send this may have arrived as well.",
  },
  shortened: {
    nl: "Ingekort: er is meer dan in een bericht past.",
    en: "Shortened: there is more than fits in a message.",
  },
  levels: {
    nl: { info: "Ter informatie", warning: "Let op", resolved: "Opgelost" },
    en: { info: "For your information", warning: "Attention", resolved: "Resolved" },
  },
  inThread: { nl: (title: string) => `↳ in draad: ${title}`, en: (title) => `↳ in thread: ${title}` },
  edited: { nl: (title: string) => `bijgewerkt: ${title}`, en: (title) => `updated: ${title}` },
});

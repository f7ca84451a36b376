import type { InEach, Language, Matter, MatterName } from "#alert";
import { displayId } from "#parliament";
import { own } from "../own.ts";
import { adviceOn } from "./advice-words.ts";
import { longDate } from "./dates.ts";

/** What the operators are told, as a sentence or some. */
export function noticeText<Name extends MatterName>(matter: Matter<Name>, language: Language): string {
  return SENTENCES[matter.what][language](matter);
}

const SENTENCES: { readonly [Name in MatterName]: InEach<(matter: Matter<Name>) => string> } = {
  "source-failing": {
    nl: ({ source, stream, times, error }) =>
      `De bron ${source} (${stream === "*" ? "alles" : stream}) is nu ${times} keer achter elkaar niet gelezen: ${error}. Er gaat niets verloren; berichten kunnen later komen (source.stale).`,
    en: ({ source, stream, times, error }) =>
      `The source ${source} (${stream === "*" ? "everything" : stream}) could not be read ${times} times in a row: ${error}. Nothing is lost; messages may come later (source.stale).`,
  },
  "source-mended": {
    nl: ({ source, stream }) =>
      `De bron ${source} (${stream === "*" ? "alles" : stream}) wordt weer gelezen (source.recovered).`,
    en: ({ source, stream }) =>
      `The source ${source} (${stream === "*" ? "everything" : stream}) is being read again (source.recovered).`,
  },
  "source-silent": {
    nl: ({ source, since }) =>
      `De bron ${source} antwoordt, maar heeft sinds ${moment(since, "nl")} niets nieuws gebracht. Op een werkdag is dat ongewoon; berichten kunnen later komen (source.stale).`,
    en: ({ source, since }) =>
      `The source ${source} answers, but has brought nothing new since ${moment(since, "en")}. On a working day that is odd; messages may come later (source.stale).`,
  },
  "source-heard": {
    nl: ({ source }) => `De bron ${source} brengt weer nieuws (source.recovered).`,
    en: ({ source }) => `The source ${source} brings news again (source.recovered).`,
  },
  "source-begun-anew": {
    nl: ({ source }) =>
      `De bron ${source} is opnieuw begonnen met nummeren, onder het nummer waar Kamerwacht was. Kamerwacht leest verder vanaf de datum van het laatste nieuws; wat al bekend was, wordt niet opnieuw gemeld (source.stale).`,
    en: ({ source }) =>
      `The source ${source} has begun to number anew, below the number that Kamerwacht had reached. Kamerwacht reads on from the date of the last news; what was known is not told again (source.stale).`,
  },
  "source-caught-up": {
    nl: ({ source }) => `De bron ${source} is weer tot het einde gelezen (source.recovered).`,
    en: ({ source }) => `The source ${source} is read to its end again (source.recovered).`,
  },
  "entries-skipped": {
    nl: ({ source, stream, skipped }) =>
      `De bron ${source} (${stream === "*" ? "alles" : stream}) bracht ${skipped.length === 1 ? "iets dat niet te lezen is" : `${skipped.length} dingen die niet te lezen zijn`}: ${skippedList(skipped, "nl")}. Al het andere is gewoon gelezen. Wat een nummer heeft, wordt los opnieuw opgevraagd, eerst elk uur en dan elke dag; een overgeslagen stuk elke dag (source.skipped).`,
    en: ({ source, stream, skipped }) =>
      `The source ${source} (${stream === "*" ? "everything" : stream}) brought ${skipped.length === 1 ? "something that cannot be read" : `${skipped.length} things that cannot be read`}: ${skippedList(skipped, "en")}. All the rest was read. What has a number is asked for again by itself, every hour at first and then every day; a stretch every day (source.skipped).`,
  },
  "kind-missing": {
    nl: ({ source, kind, since }) =>
      `De bron ${source} brengt sinds ${longDate(since, "nl")} niets meer van de soort ${kind}, terwijl andere soorten wel komen. Wat daarvan afhangt, kan nu ontbreken (source.stale).`,
    en: ({ source, kind, since }) =>
      `The source ${source} has brought nothing of the kind ${kind} since ${longDate(since, "en")}, while other kinds do come. What depends on it may be missing now (source.stale).`,
  },
  "kind-back": {
    nl: ({ source, kind }) =>
      `De bron ${source} brengt weer records van de soort ${kind} (source.recovered).`,
    en: ({ source, kind }) =>
      `The source ${source} brings records of the kind ${kind} again (source.recovered).`,
  },
  contradiction: {
    nl: (matter) => {
      const [a, b] = said(matter, "nl");
      return `Twee bronnen spreken elkaar tegen over ${ABOUT[matter.contradiction.about].nl} van ${named(matter)}: ${a.site} zegt ${a.what}, ${b.site} zegt ${b.what}. Wij houden ons aan ${a.site}; kijk wat juist is.`;
    },
    en: (matter) => {
      const [a, b] = said(matter, "en");
      return `Two sources contradict each other about ${ABOUT[matter.contradiction.about].en} of ${named(matter)}: ${a.site} says ${a.what}, ${b.site} says ${b.what}. We keep to ${a.site}; look which is right.`;
    },
  },
  "post-plain": {
    nl: ({ channel, post }) =>
      `Eén bericht voor ${channel} past niet binnen de grenzen van Slack en gaat in eenvoudige vorm, zonder opmaak (${post}). Er gaat niets verloren; meld het wie Kamerwacht onderhoudt.`,
    en: ({ channel, post }) =>
      `One message for ${channel} breaks a limit of Slack and goes in its plain form, without layout (${post}). Nothing is lost; tell who maintains Kamerwacht.`,
  },
  "post-refused": {
    nl: ({ channel, reason }) =>
      `Eén bericht voor ${channel} is door Slack geweigerd (${reason}) en is terzijde gelegd. ${adviceOn(reason, channel, "nl")}`,
    en: ({ channel, reason }) =>
      `Slack rejected one message for ${channel} (${reason}); it was laid aside. ${adviceOn(reason, channel, "en")}`,
  },
  "post-unclear": {
    nl: ({ channel, reason }) =>
      `Slack gaf twee keer geen antwoord op een bericht voor ${channel}, en of het is aangekomen valt niet na te gaan (${reason}). Het wordt niet nog eens verstuurd: kijk in het kanaal of het er staat. ${adviceOn(reason, channel, "nl")}`,
    en: ({ channel, reason }) =>
      `Slack twice gave no answer to a message for ${channel}, and whether it arrived cannot be seen (${reason}). It is not sent again: look in the channel whether it is there. ${adviceOn(reason, channel, "en")}`,
  },
  "channel-refused": {
    nl: ({ channel, reason }) =>
      `Slack neemt geen berichten aan voor ${channel} (${reason}). ${adviceOn(reason, channel, "nl")} De berichten wachten; elk uur volgt een nieuwe poging.`,
    en: ({ channel, reason }) =>
      `Slack takes no messages for ${channel} (${reason}). ${adviceOn(reason, channel, "en")} The messages wait; there is a new attempt every hour.`,
  },
  "post-stuck": {
    nl: ({ channel, since, reason }) =>
      `Een bericht voor ${channel} komt sinds ${moment(since, "nl")} niet aan (${reason}), en wat daarna komt wacht erop. ${adviceOn(reason, channel, "nl")}`,
    en: ({ channel, since, reason }) =>
      `A message for ${channel} has not arrived since ${moment(since, "en")} (${reason}), and what comes after it waits. ${adviceOn(reason, channel, "en")}`,
  },
  "clock-skew": {
    nl: ({ minutes }) =>
      `De klok van deze computer loopt ${apart(minutes, "nl")} ${minutes > 0 ? "achter" : "voor"} op die van Slack. Er gaat niets verloren en niets komt dubbel, maar tijden kloppen niet${isFarApart(minutes) ? ", en termijnen worden pas weer gemeld als zij kloppen" : ""}: zet de klok gelijk (NTP).`,
    en: ({ minutes }) =>
      `The clock of this computer is ${apart(minutes, "en")} ${minutes > 0 ? "behind" : "ahead of"} that of Slack. Nothing is lost or doubled, but times are wrong${isFarApart(minutes) ? ", and terms are told again only once they are right" : ""}: set the clock right (NTP).`,
  },
  "channel-renamed": {
    nl: ({ channel, name }) =>
      `Het kanaal ${channel} heet in Slack nu ${name}. De berichten blijven aankomen; zet de nieuwe naam in de regels, dan verhuist alles mee.`,
    en: ({ channel, name }) =>
      `The channel ${channel} is now called ${name} in Slack. Messages still arrive; put the new name in the rules, and everything moves along.`,
  },
  greeting: {
    nl: ({ rules }) =>
      rules.length === 0
        ? "Kamerwacht is hier. Zij houdt de Tweede Kamer bij en zet hier wat er gebeurt met wat u volgt.\nDit kanaal volgt nog niets: typ /kamer volg met een nummer of een woord uit de titel.\nTyp /kamer help voor wat er verder kan."
        : `Kamerwacht is hier. Zij houdt de Tweede Kamer bij en zet hier wat er gebeurt met wat u volgt.\nDit kanaal volgt ${enumerated(rules, "nl")}.\nTyp /kamer help voor wat er verder kan.`,
    en: ({ rules }) =>
      rules.length === 0
        ? "Kamerwacht is here. It keeps watch on the Dutch House of Representatives and tells here what happens to what you follow.\nThis channel follows nothing yet: type /kamer follow with a number or a word of a title.\nType /kamer help for what else is possible."
        : `Kamerwacht is here. It keeps watch on the Dutch House of Representatives and tells here what happens to what you follow.\nThis channel follows ${enumerated(rules, "en")}.\nType /kamer help for what else is possible.`,
  },
  "app-refused": {
    nl: ({ reason }) =>
      `Slack nam een tijd niets aan (${reason}), en nu weer wel. Er is niets verloren: wat wachtte wordt nu bezorgd.`,
    en: ({ reason }) =>
      `Slack took nothing for a while (${reason}), and does so again. Nothing is lost: what waited is delivered now.`,
  },
  "database-older": {
    nl: ({ since }) =>
      `De database is ouder dan wat er al bezorgd is: zij werd teruggezet of verloor een deel, en weet niets van na ${moment(since, "nl")}. Kamerwacht zoekt een week lang elk bericht eerst op in Slack voordat het gaat, zodat niets twee keer komt. Wat in Slack werd gekozen (volgen, dempen, oppakken), kan verloren zijn; kijk dat na met /kamer regels.`,
    en: ({ since }) =>
      `The database is older than what was delivered: it was put back or lost a part, and knows nothing of after ${moment(since, "en")}. For a week Kamerwacht looks each message up in Slack before it goes, so that nothing comes twice. What was chosen in Slack (following, muting, taking up) may be lost; look at it with /kamer regels.`,
  },
  "database-damaged": {
    nl: ({ problem }) =>
      `De database is beschadigd (${problem}). Stop Kamerwacht, zet de laatste goede backup terug met restore, en kijk wat er met de schijf is. Wat daarna al in Slack stond, wordt niet nog eens gezegd.`,
    en: ({ problem }) =>
      `The database is damaged (${problem}). Stop Kamerwacht, put the last good backup back by restore, and look what is the matter with the disk. What stands in Slack by then is not said again.`,
  },
  "rules-month": {
    nl: ({ silent, loud }) =>
      [
        ...(silent.length === 0
          ? []
          : [
              `Afgelopen maand raakte niets ${silent.length === 1 ? "deze regel" : "deze regels"}: ${enumerated(silent, "nl")}. Staan de woorden er goed in? replay --watch ID --since 1y zegt wat hij eerder vond; verruim hem, met bijvoorbeeld woord* of OR, of haal hem weg.`,
            ]),
        ...loud.map(
          ({ name, hits }) =>
            `“${name}” trof ${NUMBER.nl.format(hits)} stukken in een maand. replay --watch ID --since 30d zegt door welke woorden; maak hem smaller met not, NEAR of kinds, of geef het kanaal een dagoverzicht (digest).`,
        ),
      ].join("\n"),
    en: ({ silent, loud }) =>
      [
        ...(silent.length === 0
          ? []
          : [
              `In the last month nothing hit ${silent.length === 1 ? "this rule" : "these rules"}: ${enumerated(silent, "en")}. Are the words right? replay --watch ID --since 1y tells what it found before; widen it, with word* or OR, or take it away.`,
            ]),
        ...loud.map(
          ({ name, hits }) =>
            `“${name}” hit ${NUMBER.en.format(hits)} documents in a month. replay --watch ID --since 30d tells by which words; narrow it by not, NEAR or kinds, or give the channel a digest.`,
        ),
      ].join("\n"),
  },
  "disk-full": {
    nl: () =>
      "De schijf is vol. Wat al klaarstond wordt nog bezorgd; er wordt niets nieuws gelezen tot er ruimte is. Maak ruimte op de schijf van de database: er gaat niets verloren, berichten komen later.",
    en: () =>
      "The disk is full. What was ready is still delivered; nothing new is read until there is room. Make room on the disk of the database: nothing is lost, messages come later.",
  },
  "disk-free": {
    nl: () => "Er is weer ruimte op de schijf. Kamerwacht leest verder.",
    en: () => "There is room on the disk again. Kamerwacht reads on.",
  },
  "rules-kept": {
    nl: ({ problem }) => `De gewijzigde regels zijn niet overgenomen; de vorige blijven gelden.\n${problem}`,
    en: ({ problem }) =>
      `The changed rules were not taken over; the previous ones stay in force.\n${problem}`,
  },
  day: {
    nl: ({ seen, hits, delivered, undelivered, lagMinutes }) =>
      `Afgelopen 24 uur: ${NUMBER.nl.format(seen)} gegevens bekeken, ${hits} treffers, ${delivered} bezorgd, ${undelivered} niet bezorgd, achterstand ${lagMinutes === null ? "onbekend" : `${lagMinutes} min`}`,
    en: ({ seen, hits, delivered, undelivered, lagMinutes }) =>
      `Last 24 hours: ${NUMBER.en.format(seen)} records seen, ${hits} hits, ${delivered} delivered, ${undelivered} not delivered, lag ${lagMinutes === null ? "unknown" : `${lagMinutes} min`}`,
  },
};

const NAMED_MAX = 5;

/** The first of them, and how many more there are. */
function enumerated(names: readonly string[], language: Language): string {
  const shown = names.slice(0, NAMED_MAX).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} ${MORE[language](more)}`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} ${AND[language]} ${last}`;
}

const AND: InEach<string> = { nl: "en", en: "and" };
const MORE: InEach<(count: number) => string> = {
  nl: (count) => `en nog ${count}`,
  en: (count) => `and ${count} more`,
};

const ABOUT: Readonly<Record<Matter<"contradiction">["contradiction"]["about"], InEach<string>>> = {
  outcome: { nl: "de uitslag", en: "the outcome" },
  day: { nl: "de dag van de stemming", en: "the day of the vote" },
  dossier: { nl: "het dossier", en: "the dossier" },
};

const SKIPPED_SHOWN = 5;

/** `zaak 7f37… op plaats 26600035; en nog 3` */
function skippedList(skipped: Matter<"entries-skipped">["skipped"], language: Language): string {
  const shown = skipped.slice(0, SKIPPED_SHOWN).map((each) => SKIPPED[language](each));
  const rest = skipped.length - shown.length;
  const more = language === "nl" ? `en nog ${rest}` : `and ${rest} more`;
  return [...shown, ...(rest > 0 ? [more] : [])].join("; ");
}

const SKIPPED: InEach<(each: Matter<"entries-skipped">["skipped"][number]) => string> = {
  nl: ({ id, kind, position, place, until }) => {
    if (until !== undefined) return `${kind ?? "alles"} na plaats ${position} tot en met ${until}`;
    return `${id === null ? "iets zonder nummer" : `${kind ?? ""} ${id}`.trim()} op plaats ${place ?? position ?? "onbekend"}`;
  },
  en: ({ id, kind, position, place, until }) => {
    if (until !== undefined)
      return `${kind ?? "everything"} after position ${position} up to and with ${until}`;
    return `${id === null ? "something without a number" : `${kind ?? ""} ${id}`.trim()} at position ${place ?? position ?? "unknown"}`;
  },
};

/** What people call the sources. */
const SITES: Readonly<Record<string, InEach<string>>> = {
  gegevensmagazijn: { nl: "de open data van de Tweede Kamer", en: "the open data of the Tweede Kamer" },
  tweedekamer: { nl: "tweedekamer.nl", en: "tweedekamer.nl" },
  officielebekendmakingen: { nl: "officielebekendmakingen.nl", en: "officielebekendmakingen.nl" },
};

function named({ id, title }: Matter<"contradiction">): string {
  return id === null ? title : `${displayId(id)} (${title})`;
}

function said({ contradiction }: Matter<"contradiction">, language: Language) {
  const [believed, other] = contradiction.said;
  return [believed, other].map(({ source, what }) => ({
    site: own(SITES, source)?.[language] ?? source,
    // `36600-XX` of the id of a dossier, `3 december 2024` of a day, anything else as it is.
    what: /^\d{4}-\d{2}-\d{2}$/.test(what) ? longDate(what, language) : displayId(what),
  })) as [Told, Told];
}

interface Told {
  readonly site: string;
  readonly what: string;
}

/** Days are not told by a clock that is so far off: six hours. */
const isFarApart = (minutes: number): boolean => Math.abs(minutes) > 360;

/** `12 minuten`, `5 uur`, `245 dagen` */
function apart(minutes: number, language: Language): string {
  const [far, words] = [Math.abs(minutes), APART[language]];
  if (far < 120) return `${far} ${words.minutes}`;
  return far < 2_880 ? `${Math.round(far / 60)} ${words.hours}` : `${Math.round(far / 1_440)} ${words.days}`;
}

const APART = {
  nl: { minutes: "minuten", hours: "uur", days: "dagen" },
  en: { minutes: "minutes", hours: "hours", days: "days" },
};

/** `19 november om 10:00`, in Amsterdam. */
function moment(at: string, language: Language): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : CLOCK[language].format(date);
}

const WHEN = {
  timeZone: "Europe/Amsterdam",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;
const CLOCK = {
  nl: new Intl.DateTimeFormat("nl-NL", WHEN),
  en: new Intl.DateTimeFormat("en-GB", WHEN),
};
const NUMBER = { nl: new Intl.NumberFormat("nl-NL"), en: new Intl.NumberFormat("en-GB") };

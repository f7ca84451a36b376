import { type Command, Help } from "commander";
import type { Language } from "#alert";

/** Lets the help of a program be in the language of whoever asks for it, which is looked for only then. */
export function speakingHelp(program: Command, language: () => Language): void {
  const english = new Help();
  const said = (text: string) => (language() === "en" ? text : dutch(text));
  program.configureHelp({
    styleTitle: said,
    commandUsage: (command) =>
      english.commandUsage(command).replace(/\[(?:options|command)\]/g, (word) => said(word)),
    subcommandTerm: (command) =>
      english.subcommandTerm(command).replace(/\[(?:options|command)\]/g, (word) => said(word)),
    commandDescription: (command) => said(command.description()),
    subcommandDescription: (command) => said(command.description()),
    argumentDescription: (argument) => said(argument.description),
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === "string"
        ? `${said(description)} (${said("default")}: ${defaultValue})`
        : said(description),
  });
}

/** What is said of a command stands beside it in English. Throws where there is no Dutch for it. */
function dutch(english: string): string {
  const text = DUTCH[english];
  if (text === undefined) throw new Error(`there is no Dutch for: ${english}`);
  return text;
}

const DUTCH: Readonly<Record<string, string>> = {
  "Usage:": "Gebruik:",
  "Arguments:": "Wat erbij hoort:",
  "Options:": "Opties:",
  "Global Options:": "Opties van elke opdracht:",
  "Commands:": "Opdrachten:",
  "[options]": "[opties]",
  "[command]": "[opdracht]",
  default: "anders",
  "display help for command": "deze uitleg",
  "Watches the Dutch parliament and tells in Slack what happened to what you follow.":
    "Houdt de Tweede Kamer in de gaten en vertelt in Slack wat er gebeurt met wat u volgt.",
  "the configuration": "de configuratie",
  "the folder of the database, instead of the configured one":
    "de map van de database, in plaats van die in de configuratie",
  "print data, one JSON object per line": "gegevens, een JSON-object per regel",
  "make a new database where there was one that is gone: what was told is forgotten":
    "maak een nieuwe database waar er een was die weg is: vergeten wordt wat al verteld is",
  "the worker: schedules, Slack app, health": "draait door: leest op tijd, bezorgt, en luistert in Slack",
  "every source read and every post delivered, then the end":
    "leest elke bron, bezorgt elk bericht, en houdt dan op",
  "is the configuration right, and what does each watch resolve to?":
    "klopt de configuratie, en waar komt elke regel op neer?",
  "sources, outbox and archive as they stand": "hoe het staat met bronnen, berichten en archief",
  "is a worker alive? For a healthcheck": "leeft er een die doordraait? Voor een gezondheidscontrole",
  "configuration, database, every source and Slack: what works, what does not, what to do":
    "configuratie, database, elke bron en Slack: wat werkt, wat niet, wat u kunt doen",
  "one page of each kind and one file of each kind of every source, as they came":
    "een bladzijde en een bestand van elke soort van elke bron, zoals ze kwamen",
  "where to; it is made where it is not there": "waarheen; de map wordt gemaakt als hij er niet is",
  "the whole story, offline: a small parliament, a small Slack, and this program between them; with --config one's own watches in it":
    "het hele verhaal, zonder netwerk: een klein parlement, een klein Slack, en dit programma ertussen; met --config uw eigen regels erin",
  "without waiting; 0 only when the expected cards have arrived, and no others":
    "zonder te wachten; 0 alleen als de verwachte kaarten gekomen zijn, en geen andere",
  "of the page that shows the small Slack; a free one when it is left out":
    "van de pagina die het kleine Slack laat zien; een vrije als u niets geeft",
  "letters and lists: PDF, Word, or text": "brieven en lijsten: PDF, Word of tekst",
  "reads letters, finds the motions, laws and questions that they name, writes a file of watches":
    "leest brieven, vindt de moties, wetten en vragen die ze noemen, en schrijft een bestand met regels",
  "ask nothing: what nobody can tell stands as a comment in the file":
    "vraag niets: wat niemand kan zeggen, staat als opmerking in het bestand",
  "where the cards go, such as #kind-in-azc": "waar de kaarten komen, zoals #kind-in-azc",
  "of a new configuration: nl or en": "van een nieuwe configuratie: nl of en",
  "in the language of the watches: noodopvang NEAR/10 kind*":
    "in de taal van de regels: noodopvang NEAR/10 kind*",
  "what a query finds in the archive, the newest first, each with its sentence":
    "wat een zoekvraag in het archief vindt, het nieuwste eerst, elk met zijn zin",
  "only documents of so long: 90d, 12w, 6m, 1y": "alleen stukken van zo lang: 90d, 12w, 6m, 1y",
  "at most so many; 20 when it is left out": "hoogstens zoveel; 20 als u niets geeft",
  "which documents of the archive a watch or a query hits: how many a week, and which":
    "welke stukken van het archief een regel of zoekvraag raakt: hoeveel per week, en welke",
  "a watch of the configuration": "een regel van de configuratie",
  "a query that is no watch yet": "een zoekvraag die nog geen regel is",
  "show the newest cards themselves in a browser, as Slack would":
    "laat de nieuwste kaarten zelf zien in een browser, zoals in Slack",
  "where to; an earlier backup there is replaced": "waarheen; een eerdere reservekopie daar wordt vervangen",
  "a copy of the database, read back and whole; beside a worker too":
    "een kopie van de database, teruggelezen en heel; ook terwijl Kamerwacht draait",
  "what backup made": "wat backup gemaakt heeft",
  "puts a backup in the place of the database, which is kept; stop the worker first":
    "zet een reservekopie op de plaats van de database, die bewaard wordt; stop Kamerwacht eerst",
  "text, PDF, DOCX, XML or HTML files, or folders of them: then each object names its file; standard input when left out":
    "bestanden met tekst, PDF, DOCX, XML of HTML, of mappen daarvan: dan noemt elk object zijn bestand; zonder bestand de standaardinvoer",
  "the citations in a text, one JSON object per line":
    "de verwijzingen in een tekst, een JSON-object per regel",
  "the dossier that numbers without one belong to, such as 33964":
    "het dossier waar nummers zonder dossier bij horen, zoals 33964",
  "what a document is and says: its kind, title, text, citations and summary, as one JSON object":
    "wat een stuk is en zegt: soort, titel, tekst, verwijzingen en samenvatting, als één JSON-object",
  "what kind it is, instead of what its text tells": "welke soort het is, in plaats van wat de tekst zegt",
  "the dossier it belongs to, instead of the one that it names":
    "het dossier waar het bij hoort, in plaats van wat het zelf noemt",
  "which watches hit a document and why, one JSON object per line":
    "welke regels op een stuk slaan en waarom, een JSON-object per regel",
  "the title that it is published under": "de titel waaronder het verschenen is",
  "the followed motions and where they stand": "de gevolgde moties en hoe het ermee staat",
  "the followed written questions, their term and their answers":
    "de gevolgde Kamervragen, hun termijn en hun antwoorden",
  "the followed pledges, when they are due and what became of them":
    "de gevolgde toezeggingen, hun termijn en wat ervan kwam",
  "everything in the archive, the newest first, not only what is followed":
    "alles in het archief, het nieuwste eerst, niet alleen wat gevolgd wordt",
  "at most so many": "hoogstens zoveel",
  "at most so many; 50 with --all": "hoogstens zoveel; 50 met --all",
  "comma-separated values, for a spreadsheet": "voor een rekenblad, met komma's ertussen",
  "a calendar of the days by which something is still to come":
    "een agenda van de dagen waarop iets er moet zijn",
  "meetings ahead that deal with what is followed, and days by which something is due":
    "vergaderingen over wat gevolgd wordt, en dagen waarop iets er moet zijn",
  "every meeting": "elke vergadering",
  "a calendar": "een agenda",
  "what was told in a channel, of a watch or of a followed thing, as a feed; or what is ahead as a calendar":
    "wat verteld werd in een kanaal, door een regel of over iets wat gevolgd wordt, als feed; of wat komt als agenda",
  "a channel: #kind-in-azc": "een kanaal: #kind-in-azc",
  "what is followed: 36600-XX-29": "wat gevolgd wordt: 36600-XX-29",
  "rss, json (JSON Feed) or ics; rss when it is left out":
    "rss, json (JSON Feed) of ics; rss als u niets geeft",
  "letters and answers that touched the rules and that nobody has ticked off, by who wrote them":
    "brieven en antwoorden die de regels raakten en die niemand heeft afgevinkt, naar wie ze schreef",
  "of one channel only, such as #kind-in-azc": "alleen van één kanaal, zoals #kind-in-azc",
  "what became of what is followed, with footnotes, for the next letter":
    "wat er werd van wat gevolgd wordt, met voetnoten, voor de volgende brief",
  "where to write it; its name tells the format, and it is never overwritten":
    "waarheen; de naam zegt de vorm, en wat er staat wordt nooit overschreven",
  "docx, md, html or json; md without --out": "docx, md, html of json; md zonder --out",
  "the last letter, 2024-12-09 or 90d: what came in since is marked as new":
    "de vorige brief, 2024-12-09 of 90d: wat sindsdien binnenkwam, heet nieuw",
  "only what is followed in this channel": "alleen wat in dit kanaal gevolgd wordt",
  "only what this rule follows": "alleen wat deze regel volgt",
  "who voted how on the followed motions: how often each party was in favour and against":
    "wie hoe stemde over de gevolgde moties: hoe vaak elke fractie voor en tegen was",
  "each member, in roll calls": "elk lid, bij hoofdelijke stemmingen",
  "parties whose vote changed between similar motions":
    "fracties die anders stemden over moties die op elkaar lijken",
};

import type { Language } from "#alert";

/** What `/kamer help` says: the words that the app answers. */
export function helpText(language: Language): string {
  return HELP[language];
}

const HELP: Readonly<Record<Language, string>> = {
  nl: [
    "Kamerwacht volgt de Tweede Kamer en plaatst hier wat uw regels raakt.",
    "",
    "/kamer volg 36600-XX-29: volgt een motie, dossier, Kamervragen, toezegging of stuk in dit kanaal. Een link of een andere schrijfwijze mag ook.",
    "/kamer ontvolg 36600-XX-29: stopt daarmee",
    "/kamer demp 36600-XX-29 week: een dag, een week of tot er iets verandert geen berichten; ontdemp heft dat op. Ook een regel kan: demp spreidingswet dag",
    "/kamer zoek noodopvang NEAR/10 kind: zoekt in het archief",
    "/kamer probeer noodopvang: laat zien wat een regel zou hebben geraakt, voordat u hem bewaart",
    "/kamer motie 36600-XX-29: de kaart met de stand; ook voor vragen, een toezegging, dossier of stuk",
    "/kamer agenda: vergaderingen en termijnen van wat u volgt",
    "/kamer regels: de regels die gelden, met hun kanaal; regels export geeft die uit Slack als YAML",
    "/kamer status: wat er vandaag gezien, geraakt en bezorgd is, en of er iets achterloopt",
    "/kamer help: deze uitleg",
    "",
    "De knop Waarom? onder een bericht laat zien welke regel het raakte, met de zinnen waarin dat staat. Op de startpagina van de app staat wat u volgt, met termijnen.",
  ].join("\n"),
  en: [
    "Kamerwacht follows the Dutch House of Representatives and posts here what your rules hit.",
    "",
    "/kamer follow 36600-XX-29: follows a motion, dossier, questions, pledge or document in this channel. A link or another spelling will do.",
    "/kamer unfollow 36600-XX-29: stops that",
    "/kamer mute 36600-XX-29 week: no messages for a day, a week, or until something changes; unmute ends it. A rule will do too: mute spreidingswet day",
    "/kamer search noodopvang NEAR/10 kind: searches the archive",
    "/kamer try noodopvang: shows what a rule would have hit, before you save it",
    "/kamer motion 36600-XX-29: the card with the state; also for questions, a pledge, dossier or document",
    "/kamer agenda: meetings and deadlines of what you follow",
    "/kamer rules: the rules in force, with their channel; rules export gives those made in Slack as YAML",
    "/kamer status: what was seen, hit and delivered, and whether anything lags behind",
    "/kamer help: this text",
    "",
    "The button Why? under a message shows which rule it hit, with the sentences in which that stands. The app's home page shows what you follow, with deadlines.",
  ].join("\n"),
};

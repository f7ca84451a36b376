/** What the schema of the open data (tkData v1-0, 2024) says that a kind has. */
export interface KindSchema {
  readonly relations: ReadonlySet<string>;
  /** Those inside another element are written `periode.van`. */
  readonly fields: ReadonlySet<string>;
}

/** The namespace of the entities. Their elements are read in any other as well; it only tells ours from HTML. */
export const ATOM = "http://www.w3.org/2005/Atom";
export const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** The feeds that are read one by one while the feed of everything is out of order, the most wanted first. */
export const CATEGORIES: readonly string[] =
  words(`Document DocumentVersie DocumentActor Zaak ZaakActor Kamerstukdossier Besluit Stemming Agendapunt
    Activiteit Toezegging Vergadering Verslag Persoon Fractie Commissie`);

const ACTOR = "persoon fractie commissie";
const SEAT = "functie van totEnMet";

/** By kind (the category term): its relations, and its fields. Beyond the schema: what the live feed was seen to give. */
const TABLE: Readonly<Record<string, readonly [relations: string, fields: string]>> = {
  activiteit: [
    "voortouwcommissie voortgezetVanuit vervangenVanuit",
    `soort nummer onderwerp datumSoort datum aanvangstijd eindtijd locatie besloten status vergaderjaar kamer noot
     vrsNummer sidVoortouw voortouwnaam voortouwafkorting voortouwkortenaam aanvraagdatum datumVerzoekEersteVerlenging
     datumMededelingEersteVerlenging datumVerzoekTweedeVerlenging datumMededelingTweedeVerlenging vervaldatum`,
  ],
  activiteitActor: [
    `activiteit ${ACTOR}`,
    "actorNaam actorFractie relatie volgorde functie spreektijd sidActor",
  ],
  agendapunt: ["activiteit", "nummer onderwerp aanvangstijd eindtijd volgorde rubriek noot status"],
  besluit: [
    "agendapunt zaak",
    "stemmingsSoort besluitSoort besluitTekst opmerking status agendapuntZaakBesluitVolgorde",
  ],
  commissie: [
    "",
    "nummer soort afkorting naamNl naamEn naamWebNl naamWebEn inhoudsopgave datumActief datumInactief",
  ],
  commissieContactinformatie: ["commissie", "soort waarde gewicht"],
  commissieZetel: ["commissie", "gewicht"],
  commissieZetelVastPersoon: ["commissieZetel persoon", SEAT],
  commissieZetelVastVacature: ["commissieZetel fractie", SEAT],
  commissieZetelVervangerPersoon: ["commissieZetel persoon", SEAT],
  commissieZetelVervangerVacature: ["commissieZetel fractie", SEAT],
  document: [
    "huidigeDocumentVersie bronDocument activiteit agendapunt zaak kamerstukdossier",
    `soort documentNummer titel onderwerp datum volgnummer vergaderjaar kamer citeertitel alias datumRegistratie
     datumOntvangst aanhangselnummer kenmerkAfzender organisatie`,
  ],
  documentActor: [`document ${ACTOR}`, "actorNaam actorFractie functie relatie sidActor"],
  documentVersie: ["document", "status versienummer bestandsgrootte extensie datum externeidentifier"],
  fractie: ["", "nummer afkorting naamNl naamEn aantalZetels aantalStemmen datumActief datumInactief"],
  fractieZetel: ["fractie", "gewicht"],
  fractieZetelPersoon: ["fractieZetel persoon", SEAT],
  fractieZetelVacature: ["fractieZetel", SEAT],
  kamerstukdossier: ["", "titel citeertitel alias nummer toevoeging hoogsteVolgnummer afgesloten kamer"],
  persoon: [
    "",
    `nummer titels initialen tussenvoegsel achternaam voornamen roepnaam geslacht functie geboortedatum geboorteplaats
     geboorteland overlijdensdatum overlijdensplaats woonplaats land fractielabel`,
  ],
  persoonContactinformatie: ["persoon", "soort waarde gewicht"],
  persoonGeschenk: ["persoon", "omschrijving datum gewicht"],
  persoonLoopbaan: ["persoon", "functie werkgever omschrijvingNl omschrijvingEn plaats van totEnMet gewicht"],
  persoonNevenfunctie: [
    "persoon",
    "omschrijving isActief periode periode.van periode.totEnMet vergoeding vergoeding.soort vergoeding.toelichting gewicht",
  ],
  persoonNevenfunctieInkomsten: [
    "persoonNevenfunctie",
    `jaar bedragSoort bedragVoorvoegsel bedragValuta bedrag bedragAchtervoegsel frequentie frequentieBeschrijving
     opmerking`,
  ],
  persoonOnderwijs: ["persoon", "opleidingNl opleidingEn instelling plaats van totEnMet gewicht"],
  persoonReis: ["persoon", "doel bestemming van totEnMet betaaldDoor gewicht"],
  reservering: ["activiteit zaal", "nummer statusCode statusNaam activiteitNummer"],
  stemming: [
    "besluit persoon fractie",
    "soort fractieGrootte actorNaam actorFractie vergissing sidActorLid sidActorFractie",
  ],
  toezegging: [
    "activiteit toegezegdAan toegezegdAanFractie toegezegdAanPersoon isHerhalingVan isAanvullingOp isWijzigingVan",
    `aanmaakdatum nummer activiteitNummer naam achternaam initialen tussenvoegsel voornaam achtervoegsel titulatuur
     functie status datumNakoming kamerbriefNakoming ministerie tekst isHerhalingVan@bijgewerkt
     isAanvullingOp@bijgewerkt isWijzigingVan@bijgewerkt`,
  ],
  vergadering: ["", "soort titel zaal vergaderjaar vergaderingNummer datum aanvangstijd sluiting kamer"],
  verslag: ["vergadering", "soort status"],
  zaak: [
    "kamerstukdossier activiteit agendapunt gerelateerdVanuit vervangenVanuit",
    `nummer soort onderwerp gestartOp organisatie titel citeertitel alias grondslagvoorhang termijn vergaderjaar
     volgnummer status huidigeBehandelstatus afgedaan grootProject kabinetsappreciatie`,
  ],
  zaakActor: [`zaak ${ACTOR}`, "actorNaam actorFractie actorAfkorting functie relatie sidActor"],
  zaal: ["", "naam sysCode"],
};

const SCHEMAS: ReadonlyMap<string, KindSchema> = new Map(
  Object.entries(TABLE).map(([kind, [relations, fields]]) => [
    kind,
    { relations: new Set(words(relations)), fields: new Set(words(fields)) },
  ]),
);

/** What a kind is known to have; null for a kind that the schema does not name. */
export function schemaOf(kind: string): KindSchema | null {
  return SCHEMAS.get(kind) ?? null;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

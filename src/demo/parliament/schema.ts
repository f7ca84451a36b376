/** What the feed publishes of one kind: relations and fields in the order of the wire (which is not the schema's). */
export interface KindShape {
  readonly refs: readonly string[];
  readonly fields: readonly string[];
  /** Elements and attributes carry the prefix `ns1:`, and times an offset. */
  readonly prefixed?: boolean;
  /** Times of change are UTC with a Z: these come from another system. */
  readonly utc?: boolean;
}

const UNKNOWN: KindShape = { refs: [], fields: [] };

const SHAPES: Readonly<Record<string, KindShape>> = {
  document: shape(
    "zaak kamerstukdossier agendapunt activiteit bronDocument huidigeDocumentVersie",
    "soort documentNummer titel onderwerp datum volgnummer vergaderjaar kamer citeertitel alias " +
      "datumRegistratie datumOntvangst aanhangselnummer kenmerkAfzender organisatie",
  ),
  documentVersie: shape("document", "status versienummer bestandsgrootte extensie datum externeidentifier"),
  documentActor: shape(
    "document persoon fractie commissie",
    "actorNaam actorFractie functie relatie sidActor",
  ),
  zaak: shape(
    "agendapunt activiteit kamerstukdossier gerelateerdVanuit vervangenVanuit",
    "nummer soort onderwerp gestartOp organisatie titel citeertitel alias grondslagvoorhang termijn " +
      "vergaderjaar volgnummer status huidigeBehandelstatus afgedaan grootProject kabinetsappreciatie",
  ),
  zaakActor: shape(
    "zaak persoon fractie commissie",
    "actorNaam actorFractie actorAfkorting functie relatie sidActor",
  ),
  kamerstukdossier: shape("", "titel citeertitel alias nummer toevoeging hoogsteVolgnummer afgesloten kamer"),
  besluit: shape(
    "agendapunt zaak",
    "stemmingsSoort besluitSoort besluitTekst opmerking status agendapuntZaakBesluitVolgorde",
  ),
  stemming: shape(
    "besluit persoon fractie",
    "soort fractieGrootte actorNaam actorFractie vergissing sidActorLid sidActorFractie",
  ),
  agendapunt: shape("activiteit", "nummer onderwerp aanvangstijd eindtijd volgorde rubriek noot status"),
  activiteit: shape(
    "voortouwcommissie voortgezetVanuit vervangenVanuit",
    "soort nummer onderwerp datumSoort datum aanvangstijd eindtijd locatie besloten status vergaderjaar " +
      "kamer noot vrsNummer sidVoortouw voortouwnaam voortouwafkorting voortouwkortenaam aanvraagdatum " +
      "datumVerzoekEersteVerlenging datumMededelingEersteVerlenging datumVerzoekTweedeVerlenging " +
      "datumMededelingTweedeVerlenging vervaldatum",
  ),
  toezegging: {
    ...shape(
      "activiteit toegezegdAanFractie toegezegdAanPersoon isHerhalingVan isAanvullingOp isWijzigingVan",
      "aanmaakdatum nummer activiteitNummer naam achternaam initialen tussenvoegsel voornaam achtervoegsel " +
        "titulatuur functie status datumNakoming kamerbriefNakoming ministerie tekst",
    ),
    prefixed: true,
  },
  vergadering: {
    ...shape("", "soort titel zaal vergaderjaar vergaderingNummer datum aanvangstijd sluiting kamer"),
    prefixed: true,
  },
  verslag: { ...shape("vergadering", "soort status"), prefixed: true },
  persoon: {
    ...shape(
      "",
      "nummer titels initialen tussenvoegsel achternaam voornamen roepnaam geslacht functie geboortedatum " +
        "geboorteplaats geboorteland overlijdensdatum overlijdensplaats woonplaats land fractielabel",
    ),
    utc: true,
  },
  fractie: {
    ...shape("", "nummer afkorting naamNl naamEn aantalZetels aantalStemmen datumActief datumInactief"),
    utc: true,
  },
  commissie: {
    ...shape(
      "",
      "nummer soort afkorting naamNl naamEn naamWebNl naamWebEn inhoudsopgave datumActief datumInactief",
    ),
    utc: true,
  },
};

/** The shape of a kind (lower-first, `zaakActor`); one without relations and fields for a kind it does not know. */
export function shapeOf(kind: string): KindShape {
  return SHAPES[kind] ?? UNKNOWN;
}

function shape(refs: string, fields: string): KindShape {
  return { refs: words(refs), fields: words(fields) };
}

function words(text: string): readonly string[] {
  return text.split(" ").filter((word) => word !== "");
}

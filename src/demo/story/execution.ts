import { build, type Entity } from "../parliament/entity.ts";
import { MEMBERS, MINISTER } from "./cast.ts";
import { dayField, number, vergaderjaar } from "./dates.ts";
import { CONTRADICTION_TOPIC, contradictionFile, letterFile, partlyFile } from "./texts.ts";

/** The letter that says that the motion was carried out in part. */
export function partlyLetter(at: Date): readonly Entity[] {
  const about = "Kindvriendelijke ruimtes op opvanglocaties";
  return stukOf(
    "deelbrief",
    { soort: "Brief regering", onderwerp: about, volgnummer: 3895, serial: 695 },
    at,
    {
      file: partlyFile(at),
      by: MINISTER_SIGNS,
    },
  );
}

/** The letter that says that it was carried out. */
export function letter(at: Date): readonly Entity[] {
  const about = "Voortgang van de voorzieningen voor kinderen";
  return stukOf("brief", { soort: "Brief regering", onderwerp: about, volgnummer: 3900, serial: 701 }, at, {
    file: letterFile(at),
    by: MINISTER_SIGNS,
  });
}

/** The motion in which a member has the House say that it was not. */
export function contradiction(at: Date): readonly Entity[] {
  const about = `Motie van het lid ${MEMBERS.second.name} over ${CONTRADICTION_TOPIC}`;
  return stukOf("tegenspraak", { soort: "Motie", onderwerp: about, volgnummer: 3912, serial: 712 }, at, {
    file: contradictionFile(at),
    by: {
      actorNaam: `${MEMBERS.second.initials} ${MEMBERS.second.name}`,
      actorFractie: MEMBERS.second.party,
      functie: "Tweede Kamerlid",
      relatie: "Indiener",
    },
  });
}

export const MINISTER_SIGNS = {
  actorNaam: MINISTER.name,
  functie: MINISTER.office,
  relatie: "Eerste ondertekenaar",
};

interface Stuk {
  readonly soort: string;
  readonly onderwerp: string;
  readonly volgnummer: number;
  readonly serial: number;
}

/** A stuk in the dossier of the immigration policy, with its case and who signed it. */
export function stukOf(
  name: string,
  { soort, onderwerp, volgnummer, serial }: Stuk,
  at: Date,
  { file, by }: { readonly file: Entity["file"]; readonly by: Readonly<Record<string, string>> },
): readonly Entity[] {
  return [
    build.zaak(`${name}-zaak`, {
      nummer: number("Z", at, serial),
      soort,
      onderwerp,
      gestartOp: dayField(at),
      organisatie: "Tweede Kamer",
      vergaderjaar: vergaderjaar(at),
      status: "Vrijgegeven",
      afgedaan: false,
      grootProject: false,
      kamerstukdossier: "dossier-19637",
    }),
    build.document(`${name}-document`, {
      soort,
      documentNummer: number("D", at, serial),
      titel: "Vreemdelingenbeleid",
      onderwerp,
      datum: dayField(at),
      volgnummer,
      vergaderjaar: vergaderjaar(at),
      kamer: 2,
      datumOntvangst: dayField(at),
      zaak: `${name}-zaak`,
      kamerstukdossier: "dossier-19637",
      file,
    }),
    build.documentActor(`${name}-actor`, { document: `${name}-document`, ...by }),
  ];
}

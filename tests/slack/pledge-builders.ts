import type { DossierSnapshot, MeetingSnapshot, PromiseSnapshot } from "#parliament";

/** A pledge written for these tests: a made-up case in the form that the Chamber uses. */
export function promise(over: Partial<PromiseSnapshot> = {}): PromiseSnapshot {
  return {
    subject: "promise",
    key: "toezegging-1",
    ids: ["TZ202412-116"],
    title:
      "De minister stuurt de Kamer voor 1 maart 2025 een brief over de uitvoering van het kwaliteitskader in de noodopvang, met aandacht voor kinderen.",
    dossier: null,
    actors: [
      { name: "Minister van Asiel en Migratie M.H.M. Faber", party: null, role: "Toegezegd door" },
      { name: "Suzanne Kröger", party: null, role: "Toegezegd aan" },
    ],
    withdrawn: false,
    madeOn: "2024-12-18",
    ministry: "Asiel en Migratie",
    meeting: {
      key: "activiteit-1",
      number: "2024A05766",
      kind: "Commissiedebat",
      title: "Vreemdelingen- en asielbeleid",
      date: "2024-12-18",
    },
    dueOn: "2025-03-01",
    status: "Openstaand",
    letters: [],
    repeats: [],
    repeatedBy: [],
    supplements: [],
    supplementedBy: [],
    amends: [],
    amendedBy: [],
    ...over,
  };
}

/** The same pledge, later, with everything that may stand around it. */
export const kept: Partial<PromiseSnapshot> = {
  status: "Deels Voldaan",
  letters: ["2025D01234"],
  repeats: [{ key: "toezegging-0", id: "TZ202406-007" }],
  repeatedBy: [{ key: "toezegging-2", id: "TZ202501-003" }],
  amendedBy: [{ key: "toezegging-3", id: null }],
};

/** A meeting for votes, made up. */
export function meeting(over: Partial<MeetingSnapshot> = {}): MeetingSnapshot {
  return {
    subject: "meeting",
    key: "activiteit-2",
    ids: ["2024A07000"],
    title: "Stemmingen",
    dossier: null,
    actors: [],
    withdrawn: false,
    kind: "Stemmingen",
    date: "2024-12-03",
    dateKind: "Dag",
    startsAt: "2024-12-03T14:00:00.000Z",
    endsAt: null,
    place: "Plenaire zaal",
    closed: false,
    status: "Verplaatst",
    agenda: [
      { key: "punt-1", number: "2024P00001", title: "Stemmingen over moties bij de begroting", zaken: ["z"] },
    ],
    movedFrom: null,
    movedTo: [
      {
        key: "activiteit-3",
        number: "2024A07001",
        kind: "Stemmingen",
        title: "Stemmingen",
        date: "2024-12-10",
      },
    ],
    ...over,
  };
}

/** A dossier, made up. */
export function dossier(over: Partial<DossierSnapshot> = {}): DossierSnapshot {
  return {
    subject: "dossier",
    key: "dossier-1",
    ids: ["dossier-36600-XX"],
    title: "Vaststelling van de begrotingsstaten van het Ministerie van Asiel en Migratie",
    dossier: null,
    actors: [],
    withdrawn: false,
    number: "36600",
    suffix: "XX",
    closed: false,
    highestNumber: 29,
    ...over,
  };
}

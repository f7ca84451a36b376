import type { PromiseSnapshot } from "#parliament";

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

/** Stands in every document of the story. */
export const DISCLAIMER =
  "Dit stuk is gemaakt voor de demonstratie van Kamerwacht. Namen, fracties en feiten zijn verzonnen.";

/** An invented party of the story's Chamber. */
export interface Party {
  readonly name: string;
  readonly seats: number;
  readonly votes: "Voor" | "Tegen";
}

/** A Chamber of 150 seats, 88 of which are for the motion. */
export const PARTIES: readonly Party[] = [
  { name: "Fractie Noord", seats: 31, votes: "Voor" },
  { name: "Fractie Zuid", seats: 27, votes: "Tegen" },
  { name: "Fractie Oost", seats: 24, votes: "Voor" },
  { name: "Fractie West", seats: 19, votes: "Tegen" },
  { name: "Fractie Midden", seats: 15, votes: "Voor" },
  { name: "Lijst Voorbeeld", seats: 12, votes: "Voor" },
  { name: "Lijst Proef", seats: 9, votes: "Tegen" },
  { name: "Fractie Kust", seats: 6, votes: "Voor" },
  { name: "Fractie Veluwe", seats: 4, votes: "Tegen" },
  { name: "Groep Eiland", seats: 2, votes: "Tegen" },
  { name: "Lid Peel", seats: 1, votes: "Tegen" },
];

/** The members who table the motion and ask the questions. */
export const MEMBERS = {
  first: { name: "Van Voorbeeld", initials: "V.V.", party: "Fractie Noord" },
  second: { name: "Demonstratie", initials: "D.D.", party: "Fractie Oost" },
} as const;

export const MINISTER = {
  name: "P. Proefman",
  office: "minister van Asiel en Migratie",
} as const;

/** The pledge that the story follows. */
export const PLEDGE_NUMBER = "TZ202601-900";

/** What the fields of pledges, meetings and dossiers are called in Dutch. */
export const nlFields = {
  status: "status",
  ministry: "ministerie",
  meeting: "vergadering",
  letters: "brieven",
  closed: "afgesloten",
  highestNumber: "hoogste nummer",
  startsAt: "tijd",
  endsAt: "tijd",
  place: "plaats",
  agenda: "agenda",
  scheduledOn: "dag van de stemming",
};

/** The same in English. */
export const enFields: typeof nlFields = {
  status: "status",
  ministry: "ministry",
  meeting: "meeting",
  letters: "letters",
  closed: "closed",
  highestNumber: "highest number",
  startsAt: "time",
  endsAt: "time",
  place: "place",
  agenda: "agenda",
  scheduledOn: "day of the vote",
};

/**
 * The relations between records that subjects are assembled along, as kind -> names of the references.
 * Others (a vote's fractie, a person's seat) are kept in the record but not followed.
 */
export const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  document: ["zaak", "kamerstukdossier", "bronDocument", "activiteit"],
  documentVersie: ["document"],
  documentActor: ["document"],
  zaak: ["kamerstukdossier", "vervangenVanuit", "gerelateerdVanuit"],
  zaakActor: ["zaak"],
  besluit: ["zaak", "agendapunt"],
  stemming: ["besluit"],
  agendapunt: ["activiteit"],
  activiteit: ["vervangenVanuit"],
  activiteitActor: ["activiteit"],
  toezegging: [
    "activiteit",
    "toegezegdAan",
    "toegezegdAanFractie",
    "toegezegdAanPersoon",
    "isHerhalingVan",
    "isAanvullingOp",
    "isWijzigingVan",
  ],
};

const TARGETS: Readonly<Record<string, string>> = {
  document: "document",
  bronDocument: "document",
  zaak: "zaak",
  gerelateerdVanuit: "zaak",
  kamerstukdossier: "kamerstukdossier",
  activiteit: "activiteit",
  isHerhalingVan: "toezegging",
  isAanvullingOp: "toezegging",
  isWijzigingVan: "toezegging",
};

/** The kind of record that a relation leads to, where that kind bears public ids; null for others. */
export function namedTarget(kind: string, via: string): string | null {
  return via === "vervangenVanuit" ? kind : (TARGETS[via] ?? null);
}

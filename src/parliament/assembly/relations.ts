/**
 * The relations between records that subjects are assembled along, as kind -> names of the references.
 * Others (a vote's fractie, a person's seat) are kept in the record but not followed.
 */
export const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  document: ["zaak", "kamerstukdossier", "bronDocument"],
  documentVersie: ["document"],
  documentActor: ["document"],
  zaak: ["kamerstukdossier", "vervangenVanuit"],
  zaakActor: ["zaak"],
  besluit: ["zaak", "agendapunt"],
  stemming: ["besluit"],
  agendapunt: ["activiteit"],
  activiteit: ["vervangenVanuit"],
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

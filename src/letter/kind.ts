import { parseId } from "#parliament";
import type { TargetKind } from "#watch";
import { thingNamed } from "./naming.ts";

/** What an id is followed as, or not at all; null for a stuk of which the letter does not say what it is. */
export function kindOf(id: string, said: readonly string[]): TargetKind | null | "nothing" {
  const thing = said.map(thingNamed).find((word) => word !== null);
  const isMotion = thing === undefined ? null : /motie|amendement/.test(thing);
  switch (parseId(id)?.type) {
    case "dossier":
      return "dossier";
    case "kamerstuk":
      return isMotion === null ? null : isMotion ? "motion" : "document";
    case "zaak":
      return isMotion === true ? "motion" : "question";
    case "kamervragen":
    case "aanhangsel":
      return "question";
    case "toezegging":
      return "promise";
    case "activiteit":
      return "meeting";
    case "document":
      return isMotion === true ? "motion" : "document";
    case "unformatted":
    case "handelingen":
    case "staatsblad":
    case "tractatenblad":
      return "document";
    default:
      return "nothing";
  }
}

import { createHash } from "node:crypto";
import { shapeOf } from "./schema.ts";

/** One entity to publish. A field or relation that its kind has and that is left out goes out as `xsi:nil` or not at all. */
export interface Entity {
  /** Lower-first, as the feed's category term: `document`, `zaakActor`. */
  readonly kind: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, EntityValue>>;
  readonly refs: Readonly<Record<string, readonly string[]>>;
  readonly file?: EntityFile;
  /** When the Chamber says that it changed; the moment of publishing where absent. */
  readonly changedAt?: Date;
}

export type EntityValue = string | number | boolean | null | readonly string[];

/** A file that the entity announces; without `bytes` the resource answers 404 until `setFile`. */
export interface EntityFile {
  readonly contentType: string;
  readonly bytes?: Uint8Array;
}

/** The plain object that a builder takes: names of relations and of fields in one, and the file. */
export type EntityParts = Readonly<Record<string, EntityValue | EntityFile | Date | undefined>> & {
  readonly file?: EntityFile | undefined;
  readonly changedAt?: Date | undefined;
};

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One builder per kind: `build.zaak("zaak-1", { nummer: "2026Z00001", kamerstukdossier: "dossier-1" })`. */
export const build = {
  document: builder("document"),
  documentVersie: builder("documentVersie"),
  documentActor: builder("documentActor"),
  zaak: builder("zaak"),
  zaakActor: builder("zaakActor"),
  kamerstukdossier: builder("kamerstukdossier"),
  besluit: builder("besluit"),
  stemming: builder("stemming"),
  agendapunt: builder("agendapunt"),
  activiteit: builder("activiteit"),
  toezegging: builder("toezegging"),
  vergadering: builder("vergadering"),
  verslag: builder("verslag"),
  persoon: builder("persoon"),
  fractie: builder("fractie"),
  commissie: builder("commissie"),
} as const;

/** A guid that is always the same for the same name; a guid is returned as it is. */
export function guidOf(name: string): string {
  if (GUID.test(name)) return name;
  const hex = createHash("sha1").update(`kamerwacht-demo:${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An entity of any kind: values whose name is a relation of the kind become references, made from names or guids. */
export function entity(kind: string, name: string, parts: EntityParts): Entity {
  const relations = shapeOf(kind).refs;
  const fields: Record<string, EntityValue> = {};
  const refs: Record<string, readonly string[]> = {};
  for (const [key, value] of Object.entries(parts)) {
    if (key === "file" || key === "changedAt" || value === undefined) continue;
    if (relations.includes(key)) refs[key] = guids(value as EntityValue);
    else fields[key] = value as EntityValue;
  }
  return {
    kind,
    id: guidOf(name),
    fields,
    refs,
    ...(parts.file === undefined ? {} : { file: parts.file }),
    ...(parts.changedAt === undefined ? {} : { changedAt: parts.changedAt }),
  };
}

function builder(kind: string): (name: string, parts: EntityParts) => Entity {
  return (name, parts) => entity(kind, name, parts);
}

function guids(value: EntityValue): readonly string[] {
  if (value === null) return [];
  const names = typeof value === "object" ? value : [String(value)];
  return names.map(guidOf);
}

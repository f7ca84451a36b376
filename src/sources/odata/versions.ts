/** What differs between the versions of the service. Everything else is the same in both. */
export interface Version {
  /** Where it is, unless configured otherwise. */
  readonly url: string;
  /** So many rows at most may be asked for. */
  readonly rowsMax: number;
  /** What a property is called there, by kind and by the name that the open data's feed gives it. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type VersionName = "v4" | "v5";

/** v5 took the place of v4 in the summer of 2026, with other names. */
export const VERSIONS: Readonly<Record<VersionName, Version>> = {
  v5: {
    url: "https://gegevensmagazijn.tweedekamer.nl/OData/v5",
    rowsMax: 100,
    names: {
      document: { documentNummer: "Nummer", volgnummer: "Ondernummer" },
      kamerstukdossier: { hoogsteVolgnummer: "AantalDocumenten" },
    },
  },
  v4: { url: "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0", rowsMax: 250, names: {} },
};

/** The name of a property: `documentNummer` of a document is `Nummer` in v5. */
export function propertyOf(version: Version, kind: string, field: string): string {
  return version.names[kind]?.[field] ?? upperFirst(field);
}

/** The name of a field by that of the property: the other way round. */
export function fieldOf(version: Version, kind: string, property: string): string {
  const renamed = Object.entries(version.names[kind] ?? {}).find(([, name]) => name === property);
  return renamed?.[0] ?? lowerFirst(property);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

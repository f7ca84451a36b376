/** A place on the web where a reader finds the thing itself. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** The pages of something that has these ids. */
export function linksOf(ids: readonly string[], kind: string): readonly Link[] {
  const document = ids.find((id) => /^20\d{2}D\d{5}$/.test(id)) ?? null;
  const zaak = ids.find((id) => /^20\d{2}Z\d{5}$/.test(id)) ?? null;
  const official = ids.find((id) => /^(kst|ah-tk|h-tk|kv-tk|stb)-[A-Za-z0-9-]{1,60}$/.test(id)) ?? null;
  const folder = { motion: "/moties", question: "/kamervragen" }[kind] ?? "";
  const chamber = `https://www.tweedekamer.nl/kamerstukken${folder}/detail?id=${zaak ?? document}`;
  return [
    ...(document === null && zaak === null
      ? []
      : [{ label: "Tweede Kamer", url: document === null ? chamber : `${chamber}&did=${document}` }]),
    ...(official === null
      ? []
      : [{ label: "Officieel", url: `https://zoek.officielebekendmakingen.nl/${official}.html` }]),
  ];
}

/** The id as people write it: `36600-XX-29` for `kst-36600-XX-29`. */
export function displayId(id: string): string {
  return id.replace(/^(kst|dossier|kv-tk)-/, "");
}

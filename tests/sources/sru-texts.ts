import type { Publication, SruServer } from "./sru-server.ts";

/** Publishes a stuk, or what else has an id, with its text in XML, which the search sees too. */
export function publishText(
  server: SruServer,
  change: Partial<Publication> & Pick<Publication, "identifier">,
  xml: string,
): void {
  const { identifier } = change;
  const [, dossier, number = ""] = /^kst-(.+)-(\w+)$/.exec(identifier) ?? [];
  server.publications.push({
    publicatienaam: "Kamerstuk",
    modified: "2025-02-20",
    ...(dossier === undefined ? {} : { dossier: [dossier], ondernummer: number, subrubriek: "Motie" }),
    text: xml.replace(/<[^>]*>/g, ""),
    forms: ["xml"],
    ...change,
  });
  const path = `/frbr/${identifier}/1/xml/${identifier}.xml`;
  server.files.set(path, { type: "application/xml", body: xml });
}

/** A stuk of these paragraphs. */
export function xmlOf(paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<al>${text}</al>`).join("");
  return `<officiele-publicatie><kamerstuk><stuk><vrije-tekst><tekst>${body}</tekst></vrije-tekst></stuk></kamerstuk></officiele-publicatie>`;
}

/** What a file of an official publication says of itself. */
export function toldIn(xml: string): Pick<Publication, "identifier" | "date" | "documenttitel"> {
  return {
    identifier: /zoek\.officielebekendmakingen\.nl\/([^/"]+)\/metadata/.exec(xml)?.[1] ?? "",
    date: /isodatum="([^"]+)"/.exec(xml)?.[1] ?? "",
    documenttitel: /<titel>(MOTIE[^<]*)</.exec(xml)?.[1] ?? "",
  };
}

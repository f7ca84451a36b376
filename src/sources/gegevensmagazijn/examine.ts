import { type FetchedFile, fieldText, type RecordFile, type SourceRecord } from "#parliament";
import { type Expectation, examined, listed, together } from "../finding.ts";
import type { Finding, Said } from "../source.ts";
import type { ReadPage } from "./feed.ts";
import type { FeedPage } from "./page.ts";
import { LOOK_BACK, recentPage } from "./recent.ts";
import { CATEGORIES } from "./schema.ts";

/** The source's own ways to read, as the pipeline uses them. */
export interface Ways {
  readonly readPage: ReadPage;
  /** The newest position of the feed. */
  head(signal: AbortSignal): Promise<number>;
  lookUp(id: string, signal: AbortSignal): Promise<SourceRecord | null>;
  file(file: RecordFile, signal: AbortSignal): Promise<FetchedFile>;
}

/** What the snapshots are made of: without these a kind says nothing to us. At least one live record must have it. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  document: ["soort", "documentNummer", "datum"],
  zaak: ["nummer", "soort", "onderwerp", "gestartOp"],
  kamerstukdossier: ["nummer", "titel"],
  besluit: ["status", "besluitSoort"],
  stemming: ["soort", "fractieGrootte", "actorNaam"],
  agendapunt: ["onderwerp"],
  activiteit: ["nummer", "soort", "datum", "status"],
  toezegging: ["nummer", "status", "tekst"],
  zaakActor: ["actorNaam", "relatie"],
  documentActor: ["actorNaam", "relatie"],
  documentVersie: ["versienummer"],
};

/**
 * Holds the feed against what this program expects of it: that it is there and goes on, the fields of each category,
 * the address of one entity, and that of a file.
 */
export function examine(ways: Ways, signal: AbortSignal): AsyncGenerator<Finding> {
  return examined(expectations(ways), signal);
}

async function* expectations(ways: Ways): AsyncGenerator<Expectation> {
  let head: number | null = null;
  yield {
    what: {
      nl: "de feed antwoordt en heeft een nieuwste plaats",
      en: "the feed answers and has a newest place",
    },
    test: async (signal) => {
      head = await ways.head(signal);
      return head > 0 ? null : { nl: "de feed is leeg", en: "the feed is empty" };
    },
  };
  // Each of the rest begins where the newest entries are.
  if (head === null || head === 0) return;
  const newestPosition = head;
  yield {
    what: { nl: "een volgende bladzijde gaat verder", en: "a next page goes on" },
    test: (signal) => goesOn(ways, Math.max(0, newestPosition - LOOK_BACK), signal),
  };
  const pages = new Map<string, FeedPage>();
  for (const category of CATEGORIES) {
    yield {
      what: {
        nl: `${category}: velden en relaties zijn de bekende`,
        en: `${category}: fields and relations are those we know`,
      },
      test: async (signal) => {
        const { page } = await recentPage(ways.readPage, newestPosition, category, signal);
        pages.set(category, page);
        return differences(category, page);
      },
    };
  }
  const document = newest(pages.get("Document"), ({ file }) => file !== null);
  if (document === null) return;
  yield {
    what: { nl: "één entiteit is op te vragen met haar id", en: "one entity can be asked for by its id" },
    test: (signal) => isFound(ways, document, signal),
  };
  yield {
    what: { nl: "het bestand van een document is op te halen", en: "the file of a document can be fetched" },
    test: (signal) => hasFile(ways, document, signal),
  };
}

async function goesOn(ways: Ways, from: number, signal: AbortSignal): Promise<Said | null> {
  const first = await ways.readPage(from, null, signal);
  if (first.last === null)
    return {
      nl: "er is geen bladzijde vóór de nieuwste plaats",
      en: "there is no page before the newest place",
    };
  await ways.readPage(first.last, null, signal);
  return null;
}

/** What of a page is other than expected; null where nothing is. */
function differences(category: string, page: FeedPage): Said | null {
  const { counts, records } = page;
  const kind = category.charAt(0).toLowerCase() + category.slice(1);
  const needed = NEEDED[kind] ?? null;
  // Of what is not needed (committees, say) weeks without anything are nothing odd.
  if (counts.entries === 0) return needed === null ? null : NOTHING;
  const live = records.filter(({ deleted }) => !deleted);
  const missing = (needed ?? []).filter((name) => !live.some((each) => fieldText(each, name) !== null));
  const filled = live.length === 0 ? ALL_REMOVED : listed("nergens gevuld", "filled nowhere", missing);
  return together(
    [
      listed("onbekende soort", "unknown kind", Object.keys(counts.unknownKinds)),
      listed("onbekend veld", "unknown field", Object.keys(counts.unknownFields)),
      filled,
      listed(
        "niet te begrijpen",
        "not understood",
        counts.dropped.slice(0, 3).map((each) => `“${each}”`),
      ),
    ],
    "; ",
  );
}

const NOTHING: Said = {
  nl: `niets van deze soort in de laatste ${LOOK_BACK} plaatsen`,
  en: `nothing of this kind in the last ${LOOK_BACK} places`,
};
const ALL_REMOVED: Said = { nl: "alleen verwijderde entiteiten", en: "only removed entities" };

async function isFound(ways: Ways, document: SourceRecord, signal: AbortSignal): Promise<Said | null> {
  const found = await ways.lookUp(document.id, signal);
  if (found === null)
    return {
      nl: `${document.id} staat in de feed, maar is zo niet te vinden`,
      en: `${document.id} is in the feed, but is not found so`,
    };
  return found.kind === document.kind
    ? null
    : { nl: `${document.id} is hier een ${found.kind}`, en: `${document.id} is a ${found.kind} here` };
}

async function hasFile(ways: Ways, document: SourceRecord, signal: AbortSignal): Promise<Said | null> {
  if (document.file === null) return null;
  const { bytes } = await ways.file(document.file, signal);
  return bytes.byteLength > 0 ? null : { nl: "het bestand is leeg", en: "the file is empty" };
}

/** The last live record of a page that will do. */
export function newest(
  page: FeedPage | undefined,
  wanted: (record: SourceRecord) => boolean,
): SourceRecord | null {
  return page?.records.findLast((record) => !record.deleted && wanted(record)) ?? null;
}

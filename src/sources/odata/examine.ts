import { type Expectation, examined, listed, together } from "../finding.ts";
import { gather } from "../gather.ts";
import type { HttpClient } from "../http.ts";
import type { Finding, Said, Sample } from "../source.ts";
import { type Ask, type Question, requestOf } from "./client.ts";
import { lookUpNumber } from "./lookup.ts";
import type { Row } from "./records.ts";
import { propertyOf, upperFirst, type Version } from "./versions.ts";

/** What the lookups read of a kind, in the words of the feed. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  document: ["soort", "documentNummer", "volgnummer", "onderwerp", "datum"],
  zaak: ["nummer", "soort", "onderwerp", "gestartOp"],
  kamerstukdossier: ["nummer", "toevoeging", "titel"],
  besluit: ["besluitSoort", "status", "stemmingsSoort"],
  stemming: ["soort", "fractieGrootte", "actorFractie"],
  toezegging: ["nummer", "tekst", "status", "datumNakoming"],
};
/** A motion of November 2024 that was voted on. */
const KNOWN_MOTION = "kst-36600-XX-29";

const KNOWN: Said = {
  nl: `OData kent de motie ${KNOWN_MOTION.replace("kst-", "")}, met zaak en stemming`,
  en: `OData knows the motion ${KNOWN_MOTION.replace("kst-", "")}, with its zaak and vote`,
};

/** Holds the service against what this program expects of it: the names of properties, and that a motion is found. */
export function examine(
  ask: Ask,
  version: Version,
  base: string,
  signal: AbortSignal,
): AsyncGenerator<Finding> {
  return examined(expectations(ask, version, base), signal);
}

function* expectations(ask: Ask, version: Version, base: string): Generator<Expectation> {
  for (const [kind, fields] of Object.entries(NEEDED)) {
    yield {
      what: {
        nl: `OData geeft van ${upperFirst(kind)} de velden die wij lezen`,
        en: `OData gives the fields that we read of ${upperFirst(kind)}`,
      },
      test: async (signal) => missingIn(await ask(some(kind), signal), kind, fields, version),
    };
  }
  yield {
    what: KNOWN,
    test: async (signal) => {
      const records = await lookUpNumber(ask, version, base, KNOWN_MOTION, signal);
      const kinds = new Set(records.map(({ kind }) => kind));
      const missing = ["document", "zaak", "kamerstukdossier", "besluit"].filter((kind) => !kinds.has(kind));
      return listed("niet gevonden", "not found", missing);
    },
  };
}

function some(kind: string): Question {
  return { entity: upperFirst(kind), filter: "Verwijderd eq false", expand: null, top: 5 };
}

function missingIn(
  rows: readonly Row[],
  kind: string,
  fields: readonly string[],
  version: Version,
): Said | null {
  const [first] = rows;
  if (first === undefined) return { nl: "geen enkele rij", en: "not one row" };
  const names = fields.map((field) => propertyOf(version, kind, field)).filter((name) => !(name in first));
  if (names.length === 0) return null;
  return together(
    [listed("ontbreekt", "missing", names), listed("er is", "there is", Object.keys(first))],
    "; ",
  );
}

/** A few rows of each kind that is looked up, and the service's own description of itself, as they came. */
export async function* samples(
  http: HttpClient,
  version: Version,
  base: string,
  deadlineMs: number,
  signal: AbortSignal,
): AsyncGenerator<Sample> {
  for (const kind of Object.keys(NEEDED)) {
    const request = requestOf(base, { ...some(kind), top: Math.min(25, version.rowsMax) }, deadlineMs);
    yield await sample(http, `odata_${kind}_rows`, request, signal);
  }
  const description = requestOf(base, some("document"), deadlineMs);
  const request = { ...description, url: new URL(`${base}/$metadata`), accept: "application/xml" };
  yield await sample(http, "odata_metadata", request, signal);
}

function sample(
  http: HttpClient,
  name: string,
  request: ReturnType<typeof requestOf>,
  signal: AbortSignal,
): Promise<Sample> {
  const read = async (answer: Parameters<Parameters<HttpClient["get"]>[1]>[0]) => ({
    name,
    url: request.url.href,
    contentType: answer.header("content-type"),
    bytes: await gather(answer.chunks),
  });
  return http.get(request, read, signal);
}

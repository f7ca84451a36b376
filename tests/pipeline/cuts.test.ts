import { it } from "vitest";
import { motionLife, record } from "../parliament/world.ts";
import { holdCuts, holdOrders, oneByOne, type Telling } from "./cutting.ts";
import { FOLLOWED, watch } from "./harness.ts";

/** Held over first, and adopted a week later. */
const life = motionLife().map((one) => (one.kind === "document" ? { ...one, file: null } : one));
const letter = record("document", "brief", {
  fields: {
    soort: "Brief regering",
    documentNummer: "2024D48000",
    onderwerp: "Brief over opvang, met dank voor de motie (Kamerstuk 36 600 XX, nr. 29)",
    datum: "2024-12-03T00:00:00",
  },
});
/** Filed with the motion, and no part of its life. */
const filed = record("document", "reactie", {
  fields: {
    soort: "Brief regering",
    documentNummer: "2024D47500",
    onderwerp: "Reactie over bedden",
    datum: "2024-12-02T00:00:00",
  },
  refs: { zaak: ["zaak-1"] },
});
/** Only what stands on its paper says what it is about. */
const unnamed = life.map((one) =>
  one.kind === "zaak" ? { ...one, fields: { ...one.fields, onderwerp: "Motie van het lid Een c.s." } } : one,
);

const question = record("zaak", "vragen", {
  fields: {
    soort: "Schriftelijke vragen",
    nummer: "2024Z19000",
    onderwerp: "Vragen over bedden",
    gestartOp: "2024-11-28T00:00:00",
  },
});
const answer = record("document", "antwoord", {
  fields: {
    soort: "Antwoord schriftelijke vragen",
    documentNummer: "2024D47000",
    onderwerp: "Antwoord op vragen over bedden",
    datum: "2024-12-02T00:00:00",
  },
  refs: { zaak: ["vragen"] },
});
const pledge = record("toezegging", "belofte", {
  fields: {
    nummer: "TZ202411-116",
    tekst: "De minister stuurt een brief.",
    status: "Voldaan",
    aanmaakdatum: "2024-11-28T00:00:00",
    datumNakoming: "2024-12-20T00:00:00",
  },
});
const repeated = record("toezegging", "belofte-2", {
  fields: { nummer: "TZ202411-200" },
  refs: { isHerhalingVan: ["belofte"] },
});

/** What is told by card and thread of what is followed, and beside its card of what is only looked for. */
const TELLINGS: Readonly<Record<string, Telling>> = {
  "a motion that is followed": {
    feed: oneByOne([...life, letter]),
    watches: [watch("motie", { motion: FOLLOWED })],
  },
  "a motion that is hit by a query": {
    feed: oneByOne([...life, letter]),
    watches: [watch("opvang", { query: "opvang" })],
  },
  "a motion whose text alone is hit": {
    feed: oneByOne([...unnamed, letter]),
    watches: [watch("opvang", { query: "opvang" })],
  },
  "a letter that is hit and filed with a motion": {
    feed: oneByOne([...life.slice(0, 9), filed, ...life.slice(9)]),
    watches: [watch("bedden", { query: "bedden" }), watch("opvang", { query: "opvang", channel: "#elders" })],
  },
  "a question that is followed": {
    feed: oneByOne([question, answer]),
    watches: [watch("vragen", { question: "2024Z19000" })],
  },
  "a pledge without a date that is followed": {
    feed: oneByOne([{ ...pledge, fields: { ...pledge.fields, aanmaakdatum: null } }, repeated]),
    watches: [watch("belofte", { promise: "TZ202411-116" })],
  },
  "a pledge that is followed": {
    feed: oneByOne([pledge, repeated]),
    watches: [watch("belofte", { promise: "TZ202411-116" })],
  },
};

it.for(Object.keys(TELLINGS))(
  "any cut of one feed into polls, and any outage, tells the same of %s",
  async (what, context) => holdCuts(what, TELLINGS[what]!, context),
);

it.for(Object.keys(TELLINGS).filter((what) => /followed/.test(what)))(
  "any order in which its records come tells the same of %s",
  async (what, context) => {
    // A document of a thing that nobody has seen yet, or that cites it, has a card of its own: nobody knows what tells it.
    const telling = { ...TELLINGS[what]!, told: /^(subject-card|motion|question|promise)/ };
    await holdOrders(what, telling, context);
  },
);

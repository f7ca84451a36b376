import type { Matter, MatterName } from "#alert";

const SOURCE = { source: "gegevensmagazijn" } as const;
const KIND = { ...SOURCE, kind: "stemming" } as const;

/** One of everything that the operators can be told of. */
export const MATTERS: { readonly [Name in MatterName]: Matter<Name> } = {
  "source-failing": { what: "source-failing", ...SOURCE, stream: "*", times: 5, error: "geen antwoord" },
  "source-mended": { what: "source-mended", ...SOURCE, stream: "Zaak" },
  "source-silent": { what: "source-silent", ...SOURCE, since: "2024-11-19T09:00:00.000Z" },
  "source-heard": { what: "source-heard", ...SOURCE },
  "source-begun-anew": { what: "source-begun-anew", ...SOURCE },
  "source-caught-up": { what: "source-caught-up", ...SOURCE },
  "entries-skipped": {
    what: "entries-skipped",
    ...SOURCE,
    stream: "*",
    skipped: [
      { id: "7f376319-f8d1-4e76-9e7c-d406a5410543", kind: "zaak", position: 26600035, why: "geen XML" },
      { id: null, kind: null, position: 26600040, why: "geen XML" },
      { id: null, kind: "Document", position: 26600050, until: 26600301, why: "HTTP 500" },
    ],
  },
  "kind-missing": { what: "kind-missing", ...KIND, since: "2024-11-05" },
  "kind-back": { what: "kind-back", ...KIND },
  contradiction: {
    what: "contradiction",
    subject: "motion:zaak-1",
    id: "kst-36600-XX-29",
    title: "Motie van de leden Een en Twee over opvang",
    contradiction: {
      about: "day",
      said: [
        { source: "gegevensmagazijn", what: "2024-12-03" },
        { source: "tweedekamer", what: "2024-12-04" },
      ],
    },
  },
  "post-plain": { what: "post-plain", channel: "#opvang", post: "card/motion:zaak-1/#opvang" },
  "post-refused": {
    what: "post-refused",
    channel: "#opvang",
    post: "card/motion:zaak-1/#opvang",
    reason: "invalid_blocks",
  },
  "post-unclear": {
    what: "post-unclear",
    channel: "#kanaal",
    post: "card/document:1/#kanaal",
    reason: "missing_scope (channels:history)",
  },
  "channel-refused": { what: "channel-refused", channel: "#opvang", reason: "not_in_channel" },
  "post-stuck": {
    what: "post-stuck",
    channel: "#opvang",
    post: "card/motion:zaak-1/#opvang",
    since: "2024-11-19T09:00:00Z",
    reason: "internal_error",
  },
  "clock-skew": { what: "clock-skew", minutes: -10 },
  "channel-renamed": { what: "channel-renamed", channel: "#opvang", name: "#asielopvang" },
  greeting: { what: "greeting", channel: "#opvang", rules: ["Spreidingswet", "Kwaliteitskader opvang"] },
  "app-refused": { what: "app-refused", reason: "account_inactive" },
  "database-older": { what: "database-older", since: "2024-11-19T09:00:00.000Z" },
  "database-damaged": { what: "database-damaged", problem: "row 4 missing from index hits_by_day" },
  "rules-month": {
    what: "rules-month",
    silent: ["Kwaliteitskader opvang"],
    loud: [{ name: "Asiel", hits: 412 }],
  },
  "disk-full": { what: "disk-full" },
  "disk-free": { what: "disk-free" },
  "rules-kept": { what: "rules-kept", problem: "watches.yaml:3:1: een regel zonder naam" },
  day: { what: "day", seen: 1412, hits: 9, delivered: 7, undelivered: 0, lagMinutes: 2 },
};

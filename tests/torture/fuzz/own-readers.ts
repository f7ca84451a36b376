import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadConfig } from "#config";
import { cite, normaliseId } from "#parliament";
import { compileWatches, parseQuery } from "#watch";
import { gather } from "../../../src/sources/gather.ts";
import { createHttpClient } from "../../../src/sources/http.ts";
import { documentText, input, watch } from "../../watch/builders.ts";
import { signal } from "./memory-http.ts";
import { rawServer } from "./raw-server.ts";
import { bytesOf, type FuzzReader } from "./reader.ts";

/** What reads our own files and languages, and what takes answers of HTTP apart. */
export async function ownReaders(): Promise<readonly FuzzReader[]> {
  return [configuration(), environment(), queries(), numbers(), await http()];
}

const MAIN = `language: nl
timezone: Europe/Amsterdam
history: 30 months
textHistory: 90 days
recess: recess.yaml
sources:
  contact: beheer@voorbeeld.nl
  gegevensmagazijn: { enabled: true, url: "https://feed.example/SyncFeed/2.0", schedule: "* 6-23 * * *" }
  feeds: [{ name: coa, url: "https://coa.example/feed", schedule: "*/30 * * * *" }]
slack: { opsChannel: "#ops", broadcast: [motion.voted], holdAbove: 20, settleSeconds: 60 }
watches: watches/*.yaml
`;
const WATCHES = `channel: "#kind-in-azc"
digest: daily 08:30
quiet: 20:00-07:00
watches:
  - id: spreidingswet
    name: Spreidingswet
    dossier: 36333
    query: spreidingswet OR "wet gemeentelijke taak" AND (opvang* NEAR/5 kind)
    not: jeugdzorg
    kinds: [letter, answer]
  - { id: motie, name: Motie, motion: "36 600 XX, nr. 29", mention: "@S0123ABC" }
`;
const RECESS = `source: https://voorbeeld.nl
recesses:
  - { name: kerstreces, first: 2026-12-18, last: 2027-01-11, status: estimated }
`;
const YAML_WORDS = [
  "&a [*a, *a]",
  "*a",
  "<<: *a",
  "!!binary x",
  "!!js/function x",
  "? x",
  "|+2\n ",
  ">-\n",
  "---\n",
  "...\n",
  "%YAML 9.9\n",
  "\t",
  "{",
  "]",
  "watches:\n",
  "query: (((",
  "__proto__: {}",
  "1e999",
  ".inf",
  "0o17",
  "2026-02-30",
  "~",
];

/** Three files, of which one is damaged. */
function configuration(): FuzzReader {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-fuzz-"));
  mkdirSync(join(folder, "watches"));
  const files = [
    ["k.yaml", MAIN],
    ["watches/a.yaml", WATCHES],
    ["recess.yaml", RECESS],
  ] as const;
  return {
    name: "YAML configuration",
    seeds: files.map(([, text]) => bytesOf(text)),
    words: YAML_WORDS,
    lengthMax: 16_000,
    read(bytes, chance) {
      for (const [name, text] of files) writeFileSync(join(folder, name), text);
      writeFileSync(join(folder, files[chance(files.length)]?.[0] ?? ""), bytes);
      loadConfig(join(folder, "k.yaml"), {});
    },
    close: async () => rmSync(folder, { recursive: true }),
  };
}

function environment(): FuzzReader {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-fuzz-"));
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "k.yaml"), "watches: watches/*.yaml\n");
  writeFileSync(join(folder, "watches", "a.yaml"), WATCHES);
  return {
    name: ".env",
    seeds: [
      bytesOf('SLACK_BOT_TOKEN="xoxb-1-2-abc"\nSLACK_SIGNING_SECRET=0123456789abcdef\n# x\nLOG_LEVEL=info\n'),
    ],
    words: ["export ", "SLACK_API_URL=http://[::1", "SLACK_APP_TOKEN=", "'", '"', "\\n", "=", "#"],
    read(bytes) {
      writeFileSync(join(folder, ".env"), bytes);
      loadConfig(join(folder, "k.yaml"), {});
    },
    close: async () => rmSync(folder, { recursive: true }),
  };
}

const TEXT = documentText(
  "De opvang van kinderen in azc's is geregeld in de spreidingswet (36 333). De (nood)opvang volgt de locaties.",
);

function queries(): FuzzReader {
  return {
    name: "query language",
    seeds: [
      'spreidingswet OR "wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen"',
      "kwaliteitskader NEAR/10 (opvang* OR asiel*) NOT jeugdzorg",
      'kind:letter AND from:"minister van Asiel" party:SP committee:A dossier:36333 (*opvang OR (nood)opvang)',
    ].map(bytesOf),
    words: [
      "(",
      ")",
      '"',
      "*",
      " AND ",
      " OR ",
      " NOT ",
      " NEAR/",
      "NEAR/0 ",
      "kind:",
      "dossier:",
      "-",
      "'",
      "azc's",
      "**",
      "?",
      "()",
    ],
    read(bytes) {
      const query = Buffer.from(bytes).toString();
      parseQuery(query);
      compileWatches([watch({ query })]).match(input({ text: TEXT, title: "De spreidingswet" }));
    },
  };
}

/** What people type, and addresses that they paste. */
function numbers(): FuzzReader {
  return {
    name: "numbers and links",
    seeds: [
      "36 600 XX, nr. 29",
      "kst-36600-XX-29",
      "https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z18231&did=2024D43817",
      "Kamerstukken II 2023/24, 36 333, nr. 12; Handelingen II 2022/23, nr. 5, item 8",
      "https://zoek.officielebekendmakingen.nl/h-tk-20062007-4569-4574.html",
    ].map(bytesOf),
    words: [
      "nr. ",
      "nrs. 1-60",
      "kst-",
      "(R2096)",
      "t.v.v. ",
      "36333",
      "/",
      "-",
      "ah-tk-",
      "TZ202412-116",
      "%",
      "dossier",
    ],
    read(bytes) {
      const text = Buffer.from(bytes).toString();
      normaliseId(text);
      normaliseId(text, "dossier");
      for (const { start, end, text: words } of cite(text))
        if (text.slice(start, end) !== words) throw new Error(`a citation that is not there: ${words}`);
    },
  };
}

/** Whole answers as they go over the line: status, headers, packed bodies. */
async function http(): Promise<FuzzReader> {
  const server = await rawServer();
  const client = createHttpClient(new URL(server.url), "test", { triesMax: 1, sleep: async () => undefined });
  const answer = (head: string, body: Uint8Array) =>
    Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), body]);
  const packed = gzipSync("woorden ".repeat(200));
  return {
    name: "HTTP",
    seeds: [
      answer('200 OK\r\nContent-Type: text/xml\r\nContent-Length: 4\r\nETag: "x"', Buffer.from("<a/>")),
      answer(`200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${packed.length}`, packed),
      answer("200 OK\r\nTransfer-Encoding: chunked", Buffer.from("4\r\n<a/>\r\n0\r\n\r\n")),
      answer("302 Found\r\nLocation: /elders", Buffer.of()),
      answer("429 Too Many Requests\r\nRetry-After: 1", Buffer.of()),
      answer("304 Not Modified\r\nLast-Modified: Tue, 24 Nov 2026 08:00:00 GMT", Buffer.of()),
    ],
    words: [
      "\r\n",
      "\r\n\r\n",
      "Content-Length: 99\r\n",
      "Content-Encoding: br\r\n",
      "Content-Encoding: deflate, gzip\r\n",
      "Transfer-Encoding: chunked\r\n",
      "Location: http://169.254.169.254/\r\n",
      "Location: //[::1]/\r\n",
      "Retry-After: 1e9\r\n",
      "HTTP/1.1 100 Continue\r\n\r\n",
      "HTTP/2 200\r\n",
      "ffffffff\r\n",
    ],
    async read(bytes) {
      server.answer = bytes;
      const request = {
        url: new URL(`${server.url}/feed`),
        accept: "*/*",
        compressed: true,
        deadlineMs: 500,
        bytesMax: 1_000_000,
        tooLarge: () => Object.assign(new Error("too large"), { name: "UnexpectedShapeError" }),
      };
      await client.get(request, async (got) => void (await gather(got.chunks)), signal);
    },
    async close() {
      await client[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { build, makeDocx, startSmallParliament } from "#demo";
import { runCommand } from "../commands/run-command.ts";
import { dumpOf } from "./dump.ts";
import { backTo } from "./older.ts";

/**
 * Writes the database of a small life as each version left it that has no file in `versions` yet. To be run once when a
 * schema has a new number, never again for an old one: `npx node tests/store/make-versions.ts`.
 */
const VERSIONS = join(import.meta.dirname, "versions");
const MIGRATIONS = join(import.meta.dirname, "..", "..", "src", "store", "migrations");
const folder = mkdtempSync(join(tmpdir(), "kamerwacht-versions-"));
const today = new Date().toISOString().slice(0, 10);

const motion = [
  build.kamerstukdossier("dossier", { nummer: "36600", toevoeging: "XX", titel: "Begroting" }),
  build.zaak("motie", {
    soort: "Motie",
    nummer: "2026Z18029",
    onderwerp: "Motie van het lid Voorbeeld over dekens",
    gestartOp: `${today}T00:00:00`,
    volgnummer: "29",
    kamerstukdossier: "dossier",
  }),
];
const letter = build.document("brief", {
  soort: "Brief regering",
  documentNummer: "2026D45001",
  onderwerp: "Brief over dekens",
  datum: `${today}T00:00:00`,
  file: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    bytes: makeDocx({ paragraphs: ["De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd."] }),
  },
});

await using parliament = await startSmallParliament();
mkdirSync(join(folder, "watches"));
writeFileSync(
  join(folder, "watches", "a.yaml"),
  `channel: "#kanaal"\nwatches:\n  - { id: dekens, name: Dekens, motion: 36600-XX-29 }\n`,
);
writeFileSync(
  join(folder, "kamerwacht.yaml"),
  `state: state\nsources:\n  gegevensmagazijn: { url: "${parliament.url}" }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { enabled: false }\nwatches: watches/*.yaml\n`,
);
for (const news of [[], motion, [letter]]) {
  parliament.publish(news);
  await runCommand(["once", "--config", join(folder, "kamerwacht.yaml")], { LOG_LEVEL: "silent" });
}
for (const [index] of readdirSync(MIGRATIONS).entries()) writeVersion(index + 1);
rmSync(folder, { recursive: true });

function writeVersion(version: number): void {
  const target = join(VERSIONS, `${String(version).padStart(3, "0")}.sql`);
  if (existsSync(target)) return;
  const copy = join(folder, `${version}.sqlite`);
  copyFileSync(join(folder, "state", "kamerwacht.sqlite"), copy);
  backTo(version, copy);
  const database = new BetterSqlite3(copy);
  writeFileSync(target, dumpOf(database).replaceAll(parliament.url, "http://127.0.0.1:1"));
  database.close();
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { build, startSmallParliament } from "#demo";
import { runCommand } from "./run-command.ts";

/** What a thread and the digest of the next morning say of a thing that is removed, by `kamerwacht once` on a feed. */
const DOSSIER = build.kamerstukdossier("dossier", { nummer: "36600", toevoeging: "XX", titel: "Begroting" });
const MOTION = build.zaak("motie", {
  soort: "Motie",
  nummer: "2024Z18029",
  onderwerp: "Motie van het lid Voorbeeld over plan 29",
  gestartOp: "2024-12-02T00:00:00",
  volgnummer: "29",
  kamerstukdossier: "dossier",
});

it("a digest says of what was removed, and of what is back, what the thread says", async () => {
  let now = new Date("2024-12-02T12:00:00Z");
  await using parliament = await startSmallParliament({ now: () => now });
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-digest-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    'channel: "#kanaal"\ndigest: daily 08:30\nwatches:\n  - { id: motie, name: Motie, motion: 36600-XX-29 }\n  - { id: dossier, name: Dossier, dossier: 36600-XX }\n',
  );
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n  gegevensmagazijn: { url: "${parliament.url}" }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { enabled: false }\nwatches: watches/*.yaml\n`,
  );
  const onceAt = async (at: string) => {
    now = new Date(at);
    let cards = "";
    const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      cards += String(text);
      return true;
    });
    try {
      const words = ["once", "--config", join(folder, "kamerwacht.yaml")];
      const { status, err } = await runCommand(words, { LOG_LEVEL: "silent" }, { clock: () => now });
      expect({ status, err }).toMatchObject({ status: 0 });
    } finally {
      write.mockRestore();
    }
    return cards;
  };

  await onceAt("2024-12-02T12:00:00Z");
  parliament.publish([DOSSIER, MOTION]);
  await onceAt("2024-12-02T13:00:00Z");
  parliament.remove(DOSSIER.kind, DOSSIER.id);
  await onceAt("2024-12-02T14:00:00Z");
  await onceAt("2024-12-03T07:31:00Z");

  now = new Date("2024-12-03T12:00:00Z");
  parliament.publish([DOSSIER]);
  expect(await onceAt("2024-12-03T12:00:00Z")).toMatch(/Weer opgenomen in de gegevens van de\s+Kamer\./);
  parliament.remove(MOTION.kind, MOTION.id);
  expect(await onceAt("2024-12-03T13:00:00Z")).toContain("Verwijderd door de bron.");
  const digest = await onceAt("2024-12-04T07:31:00Z");
  expect(digest).toContain("Dagoverzicht");
  expect(digest).toMatch(/plan 29.*Verwijderd door de\s+bron\./s);
  expect(digest).toMatch(/Begroting.*Weer opgenomen in de gegevens van\s+de\s+Kamer\./s);
  expect(digest).not.toMatch(/Ingetrokken|Weer open\./);
});

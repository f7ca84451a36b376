import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { build, makeDocx, startSmallParliament } from "#demo";
import { runCommand } from "./run-command.ts";

/** What is followed, and a letter about it, from a feed to the terminal by `kamerwacht once`. */
const TODAY = new Date().toISOString().slice(0, 10);
const YEAR = TODAY.slice(0, 4);

const FOLLOWED = [
  build.kamerstukdossier("dossier", { nummer: "36600", toevoeging: "XX", titel: "Begroting" }),
  ...["29", "31"].flatMap((volgnummer) => [
    build.zaak(`motie-${volgnummer}`, {
      soort: "Motie",
      nummer: `${YEAR}Z180${volgnummer}`,
      onderwerp: `Motie van het lid Voorbeeld over plan ${volgnummer}`,
      gestartOp: `${TODAY}T00:00:00`,
      volgnummer,
      kamerstukdossier: "dossier",
    }),
  ]),
  build.zaak("vragen", {
    soort: "Schriftelijke vragen",
    nummer: `${YEAR}Z19000`,
    onderwerp: "Vragen over de tenten",
    gestartOp: `${TODAY}T00:00:00`,
  }),
];

function letter(serial: string, text: string) {
  return build.document(`brief-${serial}`, {
    soort: "Brief regering",
    documentNummer: `${YEAR}D${serial}`,
    onderwerp: `Brief nummer ${serial}`,
    datum: `${TODAY}T00:00:00`,
    file: {
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      bytes: makeDocx({ paragraphs: [text] }),
    },
  });
}

it("tells a letter where the thing that it cites is told, and by a card where it is told nowhere", async () => {
  await using parliament = await startSmallParliament();
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-cited-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    `channel: "#kanaal"\nwatches:\n  - { id: beide, name: Beide, motion: 36600-XX-29, dossier: 36600-XX }\n  - { id: vragen, name: Vragen, question: ${YEAR}Z19000 }\n`,
  );
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n  gegevensmagazijn: { url: "${parliament.url}" }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { enabled: false }\nwatches: watches/*.yaml\n`,
  );
  const told = async () => {
    let cards = "";
    const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      cards += String(text);
      return true;
    });
    try {
      const words = ["once", "--config", join(folder, "kamerwacht.yaml")];
      const { status, err } = await runCommand(words, { LOG_LEVEL: "silent" });
      expect({ status, err }).toMatchObject({ status: 0 });
    } finally {
      write.mockRestore();
    }
    return cards.split("── #kanaal ").filter((message, at) => at > 0 && !message.includes("bijgewerkt: "));
  };

  await told();
  parliament.publish(FOLLOWED);
  expect((await told()).join()).toMatch(/Voorbeeld.*tenten|tenten.*Voorbeeld/s);

  parliament.publish([
    letter("45001", "Ik verwijs naar de motie (Kamerstuk 36 600 XX, nr. 29)."),
    letter("45002", "Ik verwijs naar de motie (Kamerstuk 36 600 XX, nr. 31)."),
    letter("45003", `Ik verwijs naar de Kamervragen (${YEAR}Z19000).`),
  ]);
  const messages = await told();
  expect(messages).toHaveLength(3);
  const about = (serial: string) => messages.find((message) => message.includes(serial)) ?? "";
  expect(about("45001")).toMatch(/Genoemd in/);
  expect(about("45002")).toMatch(/brief nummer 45002/i);
  expect(about("45003")).toMatch(/Genoemd in/);
  expect(await told()).toEqual([]);

  // What says nowhere whose it is: its kind does.
  parliament.publish([letter("45004", "De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.")]);
  expect((await told()).join()).toContain("Uitgevoerd, zegt");
});

import { inBoth, type Language } from "#alert";
import { momentText } from "#report";
import type { Holder, StoreTrouble } from "#store";

/** What is said of a database that cannot be used, and what to do. */
export function storeTroubleText(trouble: StoreTrouble, language: Language): string {
  const words = TROUBLES[language];
  switch (trouble.what) {
    case "held":
      return words.held(trouble.file, holderText(trouble.holder, language));
    case "gone":
    case "emptied":
      return words[trouble.what](trouble.file, trouble.at === null ? null : momentText(trouble.at, language));
    case "not-a-folder":
      return words.notAFolder(trouble.path);
    case "cannot-be":
      return words.cannotBe(trouble.path, trouble.reason);
    case "no-right":
      return words.noRight(trouble.path, words[trouble.to], trouble.owner, trouble.own ?? 0);
    case "taken-over":
      return words.takenOver(trouble.holder === null ? null : words.process(trouble.holder));
    case "lost":
      return words.lost(trouble.reason);
    case "not-migrated":
      return words.notMigrated(trouble.file, trouble.version, trouble.reason);
    default:
      return words[trouble.what](trouble.file);
  }
}

/** Which process has a database, on which machine and since when; null where nobody can tell. */
function holderText(holder: Holder | null, language: Language): string | null {
  if (holder === null) return null;
  const words = TROUBLES[language];
  return `${words.process(holder.process)}, ${words.since(momentText(holder.since, language))}`;
}

const TROUBLES = inBoth({
  /** `HOST, process 123`, as it stands in the database. */
  process: {
    nl: (holder: string) => holder.replace(/, process (\d+)$/, ", proces $1"),
    en: (holder) => holder,
  },
  since: { nl: (moment: string) => `sinds ${moment}`, en: (moment) => `since ${moment}` },
  read: { nl: "lezen", en: "read" },
  write: { nl: "beschrijven", en: "written" },
  none: {
    nl: (file: string) => `${file} is er nog niet: de database wordt gemaakt bij de eerste start (npm start)`,
    en: (file) => `there is no ${file} yet: the database is made by the first start (npm start)`,
  },
  "not-ours": {
    nl: (file: string) =>
      `${file} is geen database van Kamerwacht: zet dat ergens anders, of wijs met --state een andere map aan`,
    en: (file) =>
      `${file} is no database of Kamerwacht: put that elsewhere, or name another folder with --state`,
  },
  newer: {
    nl: (file: string) =>
      `${file} is gemaakt door een nieuwere Kamerwacht: start die, of zet een reservekopie van voor die tijd terug`,
    en: (file) =>
      `${file} was written by a newer version of Kamerwacht: start that one, or restore a backup of before`,
  },
  "other-schema": {
    nl: (file: string) =>
      `${file} is van een oudere Kamerwacht: start Kamerwacht één keer, die werkt hem bij`,
    en: (file) =>
      `${file} is of an older version of Kamerwacht: start Kamerwacht once, which brings it up to date`,
  },
  itself: {
    nl: (file: string) => `${file} is de database zelf: geef een ander bestand`,
    en: (file) => `${file} is the database itself: give another file`,
  },
  "no-backup": {
    nl: (file: string) => `${file} bestaat niet: geef het bestand dat met backup gemaakt is`,
    en: (file) => `there is no ${file}: give the file that backup made`,
  },
  damaged: {
    nl: (file: string) => `${file} is beschadigd: zet een reservekopie terug`,
    en: (file) => `${file} is damaged: restore a backup`,
  },
  full: {
    nl: (file: string) =>
      `de schijf van ${file} is vol: maak ruimte en start opnieuw; er gaat niets verloren`,
    en: (file) => `the disk of ${file} is full: make room and start again; nothing is lost`,
  },
  held: {
    nl: (_file: string, holder: string | null) =>
      `een andere Kamerwacht${holder === null ? "" : ` (${holder})`} gebruikt deze database: stop die eerst, of geef met --state een andere map`,
    en: (_file, holder) =>
      `another Kamerwacht${holder === null ? "" : ` (${holder})`} is using this database: stop it first, or give another folder with --state`,
  },
  gone: {
    nl: (file: string, at: string | null) =>
      `${file} is weg, en er was er een${at === null ? "" : `, het laatst beschreven op ${at}`}: zet hem terug, zo nodig uit een reservekopie, of begin opnieuw met --begin-anew; dan is vergeten wat al verteld is`,
    en: (file, at) =>
      `${file} is gone, and there was one${at === null ? "" : `, last written on ${at}`}: put it back, from a backup where need be, or begin anew with --begin-anew, which forgets what was told`,
  },
  emptied: {
    nl: (file: string, at: string | null) =>
      `${file} is leeg, en er stond een database in${at === null ? "" : `, het laatst beschreven op ${at}`}: zet een reservekopie terug, of begin opnieuw met --begin-anew; dan is vergeten wat al verteld is`,
    en: (file, at) =>
      `${file} is empty, and there was a database in it${at === null ? "" : `, last written on ${at}`}: restore a backup, or begin anew with --begin-anew, which forgets what was told`,
  },
  takenOver: {
    nl: (holder: string | null) =>
      `een andere Kamerwacht${holder === null ? "" : ` (${holder})`} heeft deze database overgenomen: laat er één lopen`,
    en: (holder) =>
      `another Kamerwacht${holder === null ? "" : ` (${holder})`} has taken this database over: let one of them run`,
  },
  lost: {
    nl: (reason: string) =>
      `de database is niet meer te gebruiken (${reason}): kijk wat er met de schijf is, en start opnieuw; er gaat niets verloren`,
    en: (reason) =>
      `the database can no longer be used (${reason}): look what is the matter with the disk, and start again; nothing is lost`,
  },
  notMigrated: {
    nl: (file: string, version: number, reason: string) =>
      `${file} is van schema ${version} en kan niet bijgewerkt worden (${reason}): zet met restore terug wat van voor die tijd bewaard is (${file}.schema-…), of een reservekopie`,
    en: (file, version, reason) =>
      `${file} has schema ${version} and cannot be brought up to date (${reason}): put back by restore what was kept before (${file}.schema-…), or a backup`,
  },
  notAFolder: {
    nl: (path: string) => `${path} is een bestand: geef met --state (of state in de configuratie) een map`,
    en: (path) => `${path} is a file: give a folder with --state (or state in the configuration)`,
  },
  cannotBe: {
    nl: (path: string, reason: string) =>
      `${path} kan hier niet gemaakt of gebruikt worden (${reason}): geef met --state (of state in de configuratie) een map op een gewone schijf`,
    en: (path, reason) =>
      `${path} cannot be made or used here (${reason}): give a folder on an ordinary disk with --state (or state in the configuration)`,
  },
  noRight: {
    nl: (path: string, done: string, owner: number, own: number) =>
      `${path} is niet te ${done}: dat is van gebruiker ${owner}, en dit programma loopt als gebruiker ${own}. Geef het recht met: chown -R ${own} ${path}`,
    en: (path, done, owner, own) =>
      `${path} cannot be ${done}: it belongs to user ${owner}, and this program runs as user ${own}. Give the right with: chown -R ${own} ${path}`,
  },
});

/** What is said of other things that go wrong. */
export const failureWords = inBoth({
  portTaken: {
    nl: (port: number) =>
      `poort ${port} is bezet door een ander programma: kies een andere (demo --port, of metrics.port of slack.port in de configuratie)`,
    en: (port) =>
      `port ${port} is taken by another program: choose another one (demo --port, or metrics.port or slack.port in the configuration)`,
  },
  notOurAddress: {
    nl: (address: string) =>
      `${address} is geen adres van deze machine: zet bij host in de configuratie 127.0.0.1, of 0.0.0.0 voor alle adressen`,
    en: (address) =>
      `${address} is no address of this machine: write 127.0.0.1 as host in the configuration, or 0.0.0.0 for all addresses`,
  },
  portForbidden: {
    nl: (port: number) => `poort ${port} mag dit programma niet gebruiken: kies er een boven 1023`,
    en: (port) => `this program may not use port ${port}: choose one above 1023`,
  },
  noRight: {
    nl: (path: string) =>
      `${path} mag dit programma niet gebruiken: geef de gebruiker waar het als loopt dat recht`,
    en: (path) => `this program may not use ${path}: give the user that it runs as the right to`,
  },
  notThere: { nl: (path: string) => `${path} is er niet`, en: (path) => `${path} is not there` },
  diskFull: {
    nl: (path: string) => `de schijf is vol (${path}): maak ruimte en start opnieuw`,
    en: (path) => `the disk is full (${path}): make room and start again`,
  },
  ours: {
    nl: (message: string, place: string) =>
      `dit is een fout in Kamerwacht zelf: ${message}${place}. Meld hem met deze regel; LOG_LEVEL=debug laat meer zien`,
    en: (message, place) =>
      `this is a fault of Kamerwacht itself: ${message}${place}. Report it with this line; LOG_LEVEL=debug shows more`,
  },
});

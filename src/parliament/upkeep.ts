/** What keeps an archive that runs for years in hand. */
export interface UpkeepArchive {
  /** Forgets runs that began before (UTC ISO), but the newest of each stream, and what was odd only before. Returns how many. */
  pruneLedger(before: string): number;
  /** Empties edits made before (UTC ISO) that a later one of their card overtook; that they were sent stays known. Returns how many. */
  pruneEdits(before: string): number;
  /** How many things each rule hit since (UTC ISO), of those that it hit at all. */
  hitsByWatch(since: string): readonly { readonly watch: string; readonly hits: number }[];
  /** Keeps how large the database is on a civil day; what is kept of days before `oldest` is forgotten. */
  keepSize(day: string, bytes: number, oldest: string): void;
  /** How large it was on a civil day; null where that was not kept. */
  sizeOn(day: string): number | null;
  /** When all of it was last read and found whole (UTC ISO); null where it never was. */
  examinedAt(): string | null;
  keepExamined(at: string): void;
  /** Small things whose names begin so, by name. */
  notesFrom(beginning: string): readonly { readonly name: string; readonly value: string }[];
}

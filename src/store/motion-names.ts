import { type MotionSnapshot, type NamedMotion, type SubjectId, surnameKey } from "#parliament";
import type { Database } from "./database.ts";

/** More motions by the same people than this are not told apart by what a sentence says of one. */
const CANDIDATES_MAX = 300;

export interface MotionNameTable {
  /** Keeps who proposed a motion, in place of who did before. */
  saveNames(subject: SubjectId, motion: MotionSnapshot): void;
  /**
   * Motions and amendments that were proposed by all of these people, the first proposer among them, the newest first.
   * Surnames in any spelling, without initials or with.
   */
  motionsBy(surnames: readonly string[]): readonly NamedMotion[];
}

interface Row {
  readonly id: string | null;
  readonly title: string;
  readonly tabledOn: string | null;
}

/** The motions by the surnames of their proposers. */
export function motionNameTable(database: Database): MotionNameTable {
  const clear = database.prepare("DELETE FROM motion_names WHERE subject = ?");
  const add = database.prepare("INSERT INTO motion_names (surname, subject, lead) VALUES (?, ?, ?)");
  const find = database.prepare<[string, number], Row>(
    `SELECT snapshot ->> '$.ids[0]' AS id, snapshot ->> '$.title' AS title, snapshot ->> '$.tabledOn' AS tabledOn
     FROM (SELECT subject FROM motion_names WHERE surname IN (SELECT value FROM json_each(?))
           GROUP BY subject HAVING count(*) = +? AND max(lead) = 1)
     CROSS JOIN subjects ON subjects.id = subject
     ORDER BY tabledOn DESC, id LIMIT ${CANDIDATES_MAX}`,
  );
  return {
    saveNames(subject, motion) {
      clear.run(subject);
      for (const [surname, isLead] of proposersOf(motion)) add.run(surname, subject, isLead ? 1 : 0);
    },
    motionsBy(surnames) {
      const keys = [...new Set(surnames.map(surnameKey))];
      const rows = find.all(JSON.stringify(keys), keys.length);
      return rows.flatMap(({ id, title, tabledOn }) => (id === null ? [] : [{ id, title, tabledOn }]));
    },
  };
}

/** By surname whether it is the first proposer's. Where the archive does not say who was first, any of them may be. */
function proposersOf({ actors }: MotionSnapshot): ReadonlyMap<string, boolean> {
  const proposers = actors.filter(({ role }) => /indiener|ondertekenaar/i.test(role));
  const named = proposers.some(({ role }) => FIRST.has(role));
  const found = new Map<string, boolean>();
  for (const { name, role } of proposers) {
    const surname = surnameKey(name);
    found.set(surname, found.get(surname) === true || !named || FIRST.has(role));
  }
  return found;
}

const FIRST: ReadonlySet<string> = new Set(["Indiener", "Eerste ondertekenaar"]);

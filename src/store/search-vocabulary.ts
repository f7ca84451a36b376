import type { Database } from "./database.ts";

/** All words of the index, to find those that end so, or have that in them. */
export interface Vocabulary {
  /** Adds the words that are new. */
  add(words: Iterable<string>): void;
  /** To be called before a transaction, and when it is committed: only then is what was added in it there for good. */
  begin(): void;
  settle(): void;
  /** To be called when the tables are made anew. */
  forget(): void;
  /** False is certain: no document has it. */
  isKnown(word: string): boolean;
  /** The words with a part in them, or that end in it; null where they are too many to be told apart by it. */
  holding(part: string): readonly string[] | null;
  ending(end: string): readonly string[] | null;
}

/** Shorter parts stand in so many words that they tell nothing. */
const PART_MIN = 3;
const WORDS_MAX = 4_000;
/** So many words are remembered as known: texts share most of theirs. */
const KNOWN_MAX = 40_000;

/** The tables must be there, and may be made anew. */
export function searchVocabulary(database: Database): Vocabulary {
  const known = new Set<string>();
  let added: string[] = [];
  const statements = prepare(database);
  const find = (part: string, place: "anywhere" | "end") => {
    if (part.length < PART_MIN) return null;
    const words = statements[place].all({ trigrams: trigrams(part), part });
    return words.length > WORDS_MAX ? null : words;
  };
  return {
    add(words) {
      for (const word of words) {
        if (word.length < PART_MIN || known.has(word)) continue;
        const { changes, lastInsertRowid } = statements.add.run(word);
        if (changes > 0) statements.addParts.run(lastInsertRowid, word);
        added.push(word);
      }
    },
    begin() {
      added = [];
    },
    settle() {
      if (known.size > KNOWN_MAX) known.clear();
      for (const word of added) known.add(word);
      added = [];
    },
    forget() {
      known.clear();
      added = [];
    },
    isKnown: (word) => word.length < PART_MIN || known.has(word) || statements.has.get(word) !== undefined,
    holding: (part) => find(part, "anywhere"),
    ending: (end) => find(end, "end"),
  };
}

function prepare(database: Database) {
  return {
    add: database.prepare("INSERT OR IGNORE INTO vocabulary (word) VALUES (?)"),
    addParts: database.prepare("INSERT INTO parts (rowid, word) VALUES (?, ?)"),
    has: database.prepare<[string]>("SELECT 1 FROM vocabulary WHERE word = ?"),
    anywhere: finding(database, "instr(vocabulary.word, @part) > 0"),
    end: finding(database, "substr(vocabulary.word, -length(@part)) = @part"),
  };
}

function finding(database: Database, condition: string) {
  return database
    .prepare<[{ trigrams: string; part: string }], string>(
      `SELECT vocabulary.word FROM parts CROSS JOIN vocabulary ON vocabulary.number = parts.rowid
       WHERE parts MATCH @trigrams AND ${condition} LIMIT ${WORDS_MAX + 1}`,
    )
    .pluck();
}

/** The parts of three letters that such a word has, all of them: `"opv" AND "pva"`. */
function trigrams(part: string): string {
  const letters = [...part];
  const found = letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(""));
  return [...new Set(found)].map((three) => `"${three}"`).join(" AND ");
}

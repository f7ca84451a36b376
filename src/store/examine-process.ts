import { openToLook } from "./database.ts";

/** Prints what SQLite says of a whole database: `ok`, or what is wrong with it. Argument: the file. */
process.stdout.write(verdict(process.argv[2] ?? ""));

function verdict(file: string): string {
  try {
    const { database } = openToLook(file);
    const rows = database.prepare<[], string>("PRAGMA integrity_check(5)").pluck().all();
    database.close();
    return rows.join("; ");
  } catch (error) {
    // A page that cannot be read at all is no row, but an error.
    return error instanceof Error ? error.message : String(error);
  }
}

import type { Fault } from "./fault-words.ts";
import { parseQuery } from "./parse.ts";
import { QueryError } from "./query.ts";

/** What is wrong with a query, in a sentence for whoever wrote it; null where nothing is. */
export function queryFault(query: string, language: keyof Fault): string | null {
  try {
    parseQuery(query);
    return null;
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return error.fault[language];
  }
}

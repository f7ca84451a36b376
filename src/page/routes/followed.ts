import { displayId, linksOf, type SubjectId, type SubjectKind } from "#parliament";
import { listingOf } from "#report";
import { longDate, titleOf } from "#slack";
import type { Transaction } from "#store";
import { followedIds, targetsOf, type Watch } from "#watch";
import { framed, section } from "../frame.ts";
import { html, linked, type Markup } from "../html.ts";
import { type PageWords, pageWords } from "../page-words.ts";
import type { PageParts } from "../parts.ts";
import type { Route } from "../route.ts";
import { tableOf } from "../table.ts";

const LISTED = ["motion", "question", "promise"] as const;

/** `/followed`: what is followed by its number with where it stands and which term runs, then the rules of words. */
export function followedRoute(parts: PageParts): Route {
  const { language } = parts.config;
  const words = pageWords[language];
  return {
    path: "/followed",
    answer() {
      const watches = parts.watches();
      const pieces = [
        ...LISTED.map((kind) => [words[kind], listed(kind, watches, parts)] as const),
        [words.others, others(watches, parts)] as const,
        [words.rules, rules(watches, words)] as const,
      ].filter(([, table]) => table !== null);
      const contents =
        pieces.length === 0
          ? html`<p class="none">${words.nothingFollowed}</p>`
          : html`${pieces.map(([title, table]) => section(title, table))}`;
      return framed(contents, { place: "followed", language, now: parts.clock() });
    },
  };
}

function listed(kind: (typeof LISTED)[number], watches: readonly Watch[], parts: PageParts): Markup | null {
  const { config, store, clock } = parts;
  const look = { watches, archive: store, now: clock(), recesses: config.recesses };
  const { columns, rows } = listingOf({ kind, all: false, limit: null }, look, config.language);
  const day = (civil: string) => longDate(civil, config.language);
  const cells = columns.map(({ head, cell }, at) => ({
    head,
    cell: (row: (typeof rows)[number]) =>
      at === 0 ? linked(cell(row, day), linksOf([String(row.id)], kind)[0]?.url) : cell(row, day),
  }));
  return tableOf(cells, rows);
}

interface Other {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly watch: Watch;
}

/** What no list of its own tells of: dossiers, documents, meetings. */
function others(watches: readonly Watch[], { config, store }: PageParts): Markup | null {
  const { language } = config;
  const words = pageWords[language];
  const followed = watches.flatMap((watch) =>
    targetsOf(watch)
      .filter(({ kind, id }) => !LISTED.includes(kind as never) && followedIds(watch).includes(id))
      .map(({ kind, id }): Other => ({ id, kind, watch })),
  );
  const title = ({ id, kind }: Other) =>
    store.transaction((transaction) => titleIn(transaction, id, kind, language)) ?? words.unknown;
  return tableOf<Other>(
    [
      { head: words.number, cell: ({ id, kind }) => linked(displayId(id), linksOf([id], kind)[0]?.url) },
      { head: words.name, cell: ({ watch }) => watch.name },
      { head: words.title, cell: title },
      { head: words.channel, cell: ({ watch }) => watch.channel },
    ],
    followed,
  );
}

function titleIn(
  transaction: Pick<Transaction, "subject" | "subjectsWithId">,
  id: string,
  kind: SubjectKind,
  language: "nl" | "en",
): string | null {
  const own = (subject: SubjectId) => subject.startsWith(`${kind}:`);
  const found = transaction.subjectsWithId(id).find(own);
  const snapshot = found === undefined ? null : transaction.subject(found)?.snapshot;
  return snapshot === null || snapshot === undefined ? null : titleOf(snapshot, language);
}

function rules(watches: readonly Watch[], words: PageWords): Markup | null {
  return tableOf<Watch>(
    [
      { head: words.name, cell: ({ name }) => name },
      { head: words.query, cell: ({ query, not }) => [query, not].filter(Boolean).join(" NOT ") },
      { head: words.channel, cell: ({ channel }) => channel },
    ],
    watches.filter(({ query }) => query !== undefined),
  );
}

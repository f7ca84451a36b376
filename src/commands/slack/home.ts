import { civilDate, type SubjectKind } from "#parliament";
import type { Home } from "#slack";
import type { Transaction } from "#store";
import type { Watch } from "#watch";
import { agendaRows } from "../lists/agenda.ts";
import { completenessLine, statusReport } from "../status.ts";
import { livingOf, subjectsOf } from "./found.ts";
import type { DeskParts } from "./parts.ts";
import { troubles } from "./standing.ts";

const CLAIMS_MAX = 50;
const TARGETS = ["motion", "question", "promise", "dossier", "document"] as const;

/** What App Home shows to a user. */
export function homeOf(userId: string, parts: DeskParts): Home {
  const { app, config } = parts;
  const now = app.context.clock();
  const report = statusReport(app.store, now);
  const { watches } = app.context.watching().matcher;
  const today = civilDate(now.toISOString()) ?? "";
  const deadlines = agendaRows(
    { watches, language: config.language, recesses: config.recesses },
    false,
    app.store,
    now,
  )
    .filter(({ type }) => type === "deadline")
    .map(({ date, title }) => ({ on: date, title, overdue: date < today }));
  return app.store.transaction((transaction) => {
    const proposals = transaction.proposals().filter(({ inForce }) => inForce);
    const fromSlack = new Set(proposals.map(({ watch }) => watch.id));
    return {
      completeness: completenessLine(report),
      health: troubles(report, parts),
      followed: watches.flatMap((watch) => followedBy(watch, fromSlack, transaction)),
      deadlines,
      claims: transaction
        .claims(CLAIMS_MAX)
        .filter(({ claim }) => claim.userId === userId)
        .flatMap(({ card, content, claim }) =>
          "snapshot" in content ? [{ card, snapshot: content.snapshot, at: claim.at, note: claim.note }] : [],
        ),
      rules: proposals.map(({ watch, userId: user }) => ({
        id: watch.id,
        name: watch.name,
        channel: watch.channel,
        userId: user,
      })),
    };
  });
}

/** What a watch follows by its number, as it is now; the thing itself once, whatever number it is followed by. */
function followedBy(
  watch: Watch,
  fromSlack: ReadonlySet<string>,
  transaction: Transaction,
): Home["followed"] {
  const ids = [...new Set(TARGETS.flatMap((field: SubjectKind & keyof Watch) => watch[field] ?? []))];
  return ids.map((id) => {
    const [found] = subjectsOf([id], transaction);
    const snapshot = found === undefined ? null : livingOf(found, transaction).snapshot;
    return { id, snapshot, channel: watch.channel, fromSlack: fromSlack.has(watch.id) };
  });
}

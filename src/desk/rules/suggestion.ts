import type { WatchHit } from "#alert";
import type { Suggestion } from "#store";
import { parseQuery, QueryError, type Watch } from "#watch";

/**
 * The change that would have spared this card: the words nearer to each other, where the rule asks for two that stand
 * in different sentences; else a word of the title that the rule does not ask for. Null where no words led here.
 */
export function suggestionFor(rule: Watch, hit: WatchHit, title: string): Suggestion | null {
  const terms = hit.evidence.filter(({ type }) => type === "term");
  if (rule.query === undefined || terms.length === 0) return null;
  const nearer = nearerQuery(rule.query);
  const sentences = new Set(terms.map(({ sentenceStart, where }) => `${where} ${sentenceStart}`));
  if (nearer !== null && sentences.size > 1) return { watch: rule.id, query: nearer };
  const asked = rule.query.toLowerCase();
  const found = new Set(terms.map(({ text }) => text.toLowerCase()));
  const words = (title.match(/\p{L}[\p{L}-]{5,}/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !COMMON.has(word) && !asked.includes(word.slice(0, 6)) && !found.has(word));
  const term = words.sort((a, b) => b.length - a.length)[0];
  return term === undefined ? null : { watch: rule.id, not: term };
}

/** Two words or phrases that both must occur, asked for near each other. */
function nearerQuery(query: string): string | null {
  try {
    const { source, root } = parseQuery(query);
    if (root.type !== "and" || root.nodes.length !== 2) return null;
    if (root.nodes.some(({ type }) => type !== "term")) return null;
    return root.nodes.map(({ offset, length }) => source.slice(offset, offset + length)).join(" NEAR/10 ");
  } catch (error) {
    if (error instanceof QueryError) return null;
    throw error;
  }
}

/** What stands in titles of all kinds of documents. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "antwoord antwoorden vragen kamervragen schriftelijke mondelinge mededeling uitstel beantwoording motie amendement " +
    "gewijzigde nader nadere verslag lijst brief kamerbrief minister staatssecretaris ministerie voortgang rapport " +
    "aanbieding reactie kabinetsreactie verzoek commissie commissiedebat overleg wetgevingsoverleg plenair debat " +
    "wijziging vaststelling begroting begrotingsstaten voorstel memorie toelichting inzake betreffende overige " +
    "leden lid berichten bericht diverse toezegging toezeggingen"
  ).split(" "),
);

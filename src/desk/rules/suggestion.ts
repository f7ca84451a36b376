import type { WatchHit } from "#alert";
import type { Snapshot } from "#parliament";
import type { Suggestion } from "#store";
import { parseQuery, QueryError, type Watch } from "#watch";

const WORDS_MAX = 4;

/**
 * The changes that may have spared this card: the words nearer to each other, where the rule asks for two that stand in
 * different sentences; and words of the title that the rule does not ask for. Never a name: that a rule should skip what
 * somebody asks, or what happens somewhere, is for people to decide. None where no words led here.
 */
export function suggestionsFor(
  rule: Watch,
  hit: WatchHit,
  { title, actors }: Snapshot,
): readonly Suggestion[] {
  const terms = hit.evidence.filter(({ type }) => type === "term");
  if (rule.query === undefined || terms.length === 0) return [];
  const nearer = nearerQuery(rule.query);
  const sentences = new Set(terms.map(({ sentenceStart, where }) => `${where} ${sentenceStart}`));
  const found = new Set(terms.map(({ text }) => text.toLowerCase()));
  const asked = rule.query.toLowerCase();
  const words = commonWords(title, actors.map(({ name }) => name).join(" ")).filter(
    (word) => !asked.includes(word.slice(0, 6)) && !found.has(word),
  );
  return [
    ...(nearer !== null && sentences.size > 1 ? [{ watch: rule.id, query: nearer }] : []),
    ...words
      .sort((a, b) => b.length - a.length)
      .slice(0, WORDS_MAX)
      .map((not) => ({ watch: rule.id, not })),
  ];
}

/** Words of a title that tell what it is about: long, in small letters, and of nobody's name. */
function commonWords(title: string, names: string): readonly string[] {
  const named = new Set(names.toLowerCase().match(/\p{L}+/gu) ?? []);
  const words = title.match(/(?<![\p{L}\d-])\p{Ll}[\p{L}-]{5,}/gu) ?? [];
  return [...new Set(words)].filter(
    (word) => word === word.toLowerCase() && !COMMON.has(word) && !named.has(word),
  );
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
    "leden lid berichten bericht diverse toezegging toezeggingen " +
    "volgens waarmee waardoor waarbij waarin waarop waarvan tussen binnen buiten zonder worden andere tijdens vanwege " +
    "omtrent middels rondom jegens sinds daarvan hiervan hebben kunnen moeten zullen blijven nieuwe jaarlijkse gevolgen"
  ).split(" "),
);

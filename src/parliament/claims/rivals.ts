/** What is carried out or finished as motions are, and that `deze`, `die` or `zij` may mean as well. */
const RIVAL =
  /(?:^|[^\p{L}])(?:de|deze|die|een|mijn|onze)\s+(?:(?!motie)\p{L}+e\s+)?(?!motie)\p{L}*(?:evaluatie|verkenning|analyse|inventarisatie|studie|toets|pilot|proef|audit|meting|monitor|peiling|telling|doorlichting|controle|regeling|maatregel|aanbeveling|afspraak|toezegging|opdracht|campagne|opleiding|werkzaamheden|maatregelen|aanbevelingen|afspraken|(?<!\p{L})acties?|wijziging|herziening|aanpassing|implementatie|bezuiniging|bezuinigingen|renovatie|inspectie|taak|taken)(?![\p{L}])/iu;
const BY_IT = /\b(?:hiermee|daarmee|hierdoor|daardoor|daarom)\b/i;

/**
 * Whether a pronoun may mean something else that the sentence before speaks of first: `De evaluatie noemt de motie-Wit.
 * Deze is in mei afgerond.` Where it was done by what stands before (`daarmee`) it means the motion.
 * @param lead what stands before the motion in its sentence
 * @param words the sentence with the pronoun
 */
export function hasRival(lead: string, words: string): boolean {
  return RIVAL.test(lead) && !BY_IT.test(words);
}

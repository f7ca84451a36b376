export interface AgendaItem {
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
  /** Keys of the zaken that are decided on. */
  readonly zaken: readonly string[];
}

/** What a committee decided about one zaak. */
export interface MeetingDecision {
  /** The key of the zaak. */
  readonly zaak: string;
  /** As published: `Voor kennisgeving aannemen.` */
  readonly text: string;
}

/** Who speaks at a meeting. */
export interface MeetingSpeaker {
  readonly name: string;
  readonly party: string | null;
  /** `minister van Asiel en Migratie`; null of a member of the House. */
  readonly office: string | null;
}

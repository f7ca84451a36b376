import type { SubjectKind } from "#parliament";

/** What a watch can follow by id, in the order in which it is told. */
export const TARGET_KINDS = ["motion", "dossier", "question", "promise", "document", "meeting"] as const;

export type TargetKind = Extract<SubjectKind, (typeof TARGET_KINDS)[number]>;

/** Canonical ids by kind: `kst-36600-XX-29`, `kv-tk-2024Z18231`, `TZ202412-116`, `dossier-36333`, `2024D43817`. */
export type TargetIds = { readonly [Kind in TargetKind]?: string };

/** One thing that a watch follows by id. */
export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
}

/** What a watch follows by id. All that depends on that takes it from here. */
export function targetsOf(watch: TargetIds): readonly Target[] {
  return TARGET_KINDS.flatMap((kind) => {
    const id = watch[kind];
    return id === undefined ? [] : [{ kind, id }];
  });
}

/** The ids of what a watch follows, each once: a number may be followed as a motion and as a document. */
export function followedIds(watch: TargetIds): readonly string[] {
  return [...new Set(targetsOf(watch).map(({ id }) => id))];
}

/** Whether a watch follows by id what bears these. */
export function follows(watch: TargetIds, ids: readonly string[]): boolean {
  return targetsOf(watch).some(({ id }) => ids.includes(id));
}

/** Whether the thread of such a thing names the documents that cite it. Those that cite another have cards of their own. */
export function namesWhoCites(kind: SubjectKind): boolean {
  return NAMES_WHO_CITES[kind];
}

const NAMES_WHO_CITES: Readonly<Record<SubjectKind, boolean>> = {
  motion: true,
  question: true,
  promise: true,
  dossier: false,
  document: false,
  meeting: false,
};

/**
 * The dossier that a Kamerstuk belongs to: `kst-36600-XX-29` to `dossier-36600-XX`, `kst-36333-C` to `dossier-36333`;
 * of a dossier itself that dossier; null for everything else. The last part of a Kamerstuk's id is its number.
 */
export function dossierOf(id: string): string | null {
  if (id.startsWith("dossier-")) return id;
  const parts = /^kst-(\d{5}(?:-[^-]+)*?)(?:-\(R\d+\))?-[^-]+$/.exec(id);
  return parts === null ? null : `dossier-${parts[1]}`;
}

/** The dossiers that watches follow, and those in which lies what they follow. */
export function followedDossiers(watches: readonly TargetIds[]): readonly string[] {
  const dossiers = watches.flatMap(followedIds).map(dossierOf);
  return [...new Set(dossiers.filter((id) => id !== null))];
}

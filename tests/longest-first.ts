import { BaseSequencer, type TestSequencer, type TestSpecification, type Vitest } from "vitest/node";

/** Begins with these files, in their order: begun last, one of them would run on alone when the others are done. */
export function longestFirst(names: readonly string[]): new (context: Vitest) => TestSequencer {
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const rest = await super.sort(files);
      const first = names.flatMap((name) => rest.filter(({ moduleId }) => moduleId.endsWith(name)));
      return [...new Set([...first, ...rest])];
    }
  };
}

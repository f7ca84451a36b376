export {
  build,
  type Entity,
  type EntityFile,
  type EntityParts,
  type EntityValue,
  entity,
  guidOf,
} from "./parliament/entity.ts";
export type { ParliamentFault } from "./parliament/faults.ts";
export {
  type ParliamentLogLine,
  type SmallParliament,
  type SmallParliamentOptions,
  startSmallParliament,
} from "./parliament/small-parliament.ts";

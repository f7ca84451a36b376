import { UnexpectedShapeError } from "#parliament";
import { HttpStatusError } from "./retry.ts";

/** Whether an error can be of one place in what a service gives: it answers, and badly. */
export function isOfPlace(error: unknown): error is Error {
  if (error instanceof UnexpectedShapeError) return true;
  if (!(error instanceof Error)) return false;
  return error.cause instanceof HttpStatusError && error.cause.status === 500;
}

import { readFileSync } from "node:fs";

/**
 * The most memory in MB that this process held, by the kernel's account. Not `maxRSS`: that begins with what the process
 * that started it had taken until then, so that a small child of a large test is large.
 * @throws Error where the system has no such account
 */
export function peakMb(): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  if (kilobytes === undefined) throw new Error("this system does not say how much memory a process took");
  return Math.round((Number(kilobytes) * 1_024) / 1_000_000);
}

import type { CriterionStatus, ReportState } from "../types.ts";
import type { Say } from "./printer.ts";

export function stateOfAnswer(status: CriterionStatus["status"], say: Say): string {
  return say(`status/state-${status ?? "none"}`);
}

export function stateOfReport(state: ReportState, say: Say): string {
  return say(`status/report-${state}`);
}

import { finding } from "../findings/finding.ts";
import { isOverdue } from "./overdue.ts";
import { defineRule } from "./rule.ts";

/** Every answer is marked ready; one that is late is `overdue` instead. */
export const statusNotReady = defineRule({
  id: "status-not-ready",
  severity: "warning",
  *check({ project, today }) {
    for (const response of project.responses)
      if (response.status !== "ready" && !isOverdue(response, today))
        yield finding(
          "status-not-ready",
          { number: response.criteria.join(", "), status: response.status },
          response.at(["status"]),
          { criterion: response.criteria[0]! },
        );
  },
});

import { finding } from "../findings/finding.ts";
import { judgedAnswers } from "./answers.ts";
import { isOverdue } from "./overdue.ts";
import { defineRule } from "./rule.ts";

/** Every answer is marked ready; one that is late is `overdue` instead. */
export const statusNotReady = defineRule({
  id: "status-not-ready",
  severity: "warning",
  *check(context) {
    const { today } = context;
    for (const response of judgedAnswers(context))
      if (response.status !== "ready" && !isOverdue(response, today))
        yield finding(
          "status-not-ready",
          { number: response.criteria.join(", "), status: response.status },
          response.at(["status"]),
          { criterion: response.criteria[0]! },
        );
  },
});

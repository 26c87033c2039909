import { finding } from "../findings/finding.ts";
import type { Response } from "../project/types.ts";
import { judgedAnswers } from "./answers.ts";
import { isOverdue } from "./overdue.ts";
import { defineRule } from "./rule.ts";

/** Every answer is marked ready; one that is late is `overdue` instead, one that is not begun `narrative-missing`. */
export const statusNotReady = defineRule({
  id: "status-not-ready",
  severity: "warning",
  *check(context) {
    const { project, dueDay } = context;
    const isBegun = ({ narrative, file }: Response) => narrative !== null || project.broken.has(file.path);
    for (const response of judgedAnswers(context))
      if (response.status !== "ready" && isBegun(response) && !isOverdue(response, dueDay))
        yield finding(
          "status-not-ready",
          { number: response.criteria.join(", "), status: response.status },
          response.at(["status"]),
          { criterion: response.criteria[0]! },
        );
  },
});

import { finding } from "../findings/finding.ts";
import { message } from "../messages/index.ts";
import type { Response } from "../project/types.ts";
import { judgedAnswers } from "./answers.ts";
import { defineRule } from "./rule.ts";

export function isOverdue({ status, due }: Response, day: string | null): boolean {
  return status !== "ready" && due !== null && day !== null && due < day;
}

/** What is not ready is not late. */
export const overdue = defineRule({
  id: "overdue",
  severity: "warning",
  *check(context) {
    const { dueDay } = context;
    for (const response of judgedAnswers(context))
      if (isOverdue(response, dueDay))
        yield finding(
          "overdue",
          {
            number: response.criteria.join(", "),
            due: response.due!,
            responsible: response.responsible ?? message("overdue/nobody", {}),
          },
          response.at(["due"]),
          { criterion: response.criteria[0]! },
        );
  },
});

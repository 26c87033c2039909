import { readCsv } from "../../src/load/csv.ts";
import { tableFromCsv } from "../../src/load/csv-table.ts";
import type { DataTable } from "../../src/project/types.ts";

export function readCsvTable(path: string, text: string): DataTable {
  const file = { path, text };
  const { value, findings } = tableFromCsv({ file, rows: readCsv(file).value } as never);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return value;
}

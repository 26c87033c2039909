/** Works out once what several rules ask of a column or a row of a table. */
import type { Row, Table } from "./table.ts";

export function oncePerColumn<Result>(
  work: (table: Table, column: number) => Result,
): (table: Table, column: number) => Result {
  const known = new WeakMap<Table, Map<number, Result>>();
  return (table, column) => {
    let columns = known.get(table);
    if (!columns) {
      columns = new Map();
      known.set(table, columns);
    }
    if (!columns.has(column)) columns.set(column, work(table, column));
    return columns.get(column)!;
  };
}

export function oncePerRow<Result>(
  work: (table: Table, row: Row) => Result,
): (table: Table, row: Row) => Result {
  const known = new WeakMap<Row, Result>();
  return (table, row) => {
    let result = known.get(row);
    if (result === undefined) {
      result = work(table, row);
      known.set(row, result);
    }
    return result;
  };
}

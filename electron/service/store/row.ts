import { AppError } from '#shared/contract/errors.ts'
import type { Query, Reader, Sql } from '../db/sql.ts'
import type { Json } from './tables/column.ts'

/**
 * Writes a record that carries the revision its writer saw: with 0 it is inserted, otherwise updated.
 * Returns its new revision. Throws AppError `not-found` where there is no row to change, `conflict` where the row
 * has another revision or an insert finds it there already.
 */
export function saveRow(
  db: Sql,
  seen: number,
  queries: {
    readonly revision: Query<{ revision: number }>
    readonly insert: (revision: number) => Query<unknown>
    readonly update: (revision: number) => Query<unknown>
  },
): number {
  const row = db.one(queries.revision)
  if (seen === 0) {
    if (row) throw new AppError('conflict')
    db.run(queries.insert(1))
    return 1
  }
  if (!row) throw new AppError('not-found')
  if (row.revision !== seen) throw new AppError('conflict')
  db.run(queries.update(seen + 1))
  return seen + 1
}

/** The row, if it still has the revision that was seen. Throws AppError `not-found` or `conflict`. */
export function needRevision<Row extends { revision: number }>(
  db: Reader,
  query: Query<Row>,
  seen: number,
): Row {
  const row = db.need(query)
  if (row.revision !== seen) throw new AppError('conflict')
  return row
}

/** Reads a column that holds JSON text; it was parsed against the contract before it was written. */
export const fromJson = <T>(text: Json): T => JSON.parse(text) as T

/** Rows by what they hang on, each list in the order in which the rows came. */
export function groupBy<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

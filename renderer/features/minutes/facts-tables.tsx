import type { Cell, FactRow, TableBlock } from '#shared/minutes/blocks.ts'
import classes from './document.module.css'

function Lines({ of }: { readonly of: Cell }) {
  if (typeof of === 'string') return of
  if (of.length < 2) return of[0] ?? ''
  return of.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a printed cell have no identity and never move
    <span key={at} className={classes.line}>
      {line}
    </span>
  ))
}

/** Labels and values side by side, read only: they come from the records, not from the minute-taker. */
export function FactsTable({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <table className={classes.facts}>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Lines of={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The same for many short values: a screen has less room than a page, so here they stand in two columns. */
export function FactsColumns({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <dl className={classes.columns}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Lines of={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A table with a header row, read only. `label` names it for screen readers. */
export function PlainTable({ label, columns, rows }: Omit<TableBlock, 'kind'>) {
  const total = columns.reduce((sum, one) => sum + one.width, 0)
  return (
    <table className={classes.table} aria-label={label}>
      <colgroup>
        {columns.map((one) => (
          <col key={one.title} style={{ width: `${((one.width / total) * 100).toFixed(1)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((one) => (
            <th key={one.title} scope="col">
              {one.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no identity and never move
          <tr key={at}>
            {cells.map((cell, place) => (
              <td key={columns[place]?.title}>
                <Lines of={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

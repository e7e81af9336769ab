import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import readSheet from 'read-excel-file/node'

export type Found = { readonly actions: number; readonly cases: number; readonly headings: number }

type Cell = string | number | boolean | Date | null

/** The rows of the action log under their headings, by the name of the column. */
async function actionRows(path: string): Promise<readonly ReadonlyMap<string, Cell>[]> {
  const sheets = (await readSheet(path)) as unknown as readonly {
    readonly data: readonly (readonly Cell[])[]
  }[]
  const rows = sheets[0]?.data ?? []
  const at = rows.findIndex((row) => row.includes('Agency') && row.includes('Due'))
  const titles = rows[at] ?? []
  return rows
    .slice(at + 1)
    .filter((row) => row.some((cell) => cell !== null))
    .map((row) => new Map(row.map((cell, column) => [String(titles[column]), cell])))
}

/** The one folder in which the app left its documents. Throws where there is none, or more than one. */
export function documentsIn(folder: string): string {
  const [only, ...others] = readdirSync(folder)
  if (only === undefined || others.length > 0) throw new Error('one folder of documents was expected')
  return join(folder, only)
}

/**
 * Reads the documents back with other libraries than those that wrote them. Throws an Error that says what is missing:
 * every action has agency, person and date, and every action of the log stands in the minutes.
 */
export async function verify(folder: string): Promise<Found> {
  const rows = await actionRows(join(folder, 'action-log.xlsx'))
  if (rows.length === 0) throw new Error('the action log is empty')
  for (const row of rows) {
    const what = String(row.get('Action') ?? '')
    for (const column of ['Action', 'Agency', 'Person'])
      if (String(row.get(column) ?? '').trim() === '') throw new Error(`${column} is missing: ${what}`)
    if (!(row.get('Due') instanceof Date)) throw new Error(`Due is no date: ${what}`)
  }
  const { value: html } = await mammoth.convertToHtml({ path: join(folder, 'minutes.docx') })
  const { value: text } = await mammoth.extractRawText({ path: join(folder, 'minutes.docx') })
  for (const row of rows)
    if (!text.includes(String(row.get('Action'))))
      throw new Error(`not in the minutes: ${String(row.get('Action'))}`)
  const { value: log } = await mammoth.extractRawText({ path: join(folder, 'action-log.docx') })
  for (const row of rows)
    if (!log.includes(String(row.get('Action'))))
      throw new Error(`not in the action log: ${String(row.get('Action'))}`)
  return {
    actions: rows.length,
    cases: new Set(rows.map((row) => `${String(row.get('MARAC date'))} ${String(row.get('Case number'))}`))
      .size,
    headings: (html.match(/<h[1-6]/gu) ?? []).length,
  }
}

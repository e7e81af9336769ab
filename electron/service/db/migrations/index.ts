import type { Migration } from '../migrate.ts'
import { journal } from './0000-journal.ts'

/** In order, without gaps; a line that has been released is never changed, only followed by another. */
export const migrations: readonly Migration[] = [{ version: 1, sql: journal }]

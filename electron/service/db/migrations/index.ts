import type { Migration } from '../migrate.ts'
import { journal } from './0000-journal.ts'
import { meeting } from './0001-meeting.ts'
import { capture } from './0002-capture.ts'
import { guidance } from './0003-guidance.ts'

/** In order, without gaps; a line that has been released is never changed, only followed by another. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: journal },
  { version: 2, sql: meeting },
  { version: 3, sql: capture },
  { version: 4, sql: guidance },
]

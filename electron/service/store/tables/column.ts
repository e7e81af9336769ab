import type { ColumnType } from 'kysely'

/** SQLite has no boolean: written as one (`db/sql.ts` binds it), read back as 0 or 1. */
export type Flag = ColumnType<0 | 1, boolean, boolean>

/** JSON text. Whoever writes it has parsed it against the contract, so that reading it needs no second check. */
export type Json = string

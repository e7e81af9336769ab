import { queryBuilder } from '../db/sql.ts'
import type { Tables } from './tables/index.ts'

/** Builds every query of the store; it compiles and runs nothing. */
export const build = queryBuilder<Tables>()

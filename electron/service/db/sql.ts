import type { Database as Connection, Statement } from 'better-sqlite3'
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { AppError } from '#shared/contract/errors.ts'

/** Reads only; a statement that would write is refused. What a query's handler gets. */
export type Reader = {
  /** Every row, in the query's order. */
  readonly all: <Row>(query: Query<Row>) => Row[]
  /** The first row, or undefined where there is none. */
  readonly one: <Row>(query: Query<Row>) => Row | undefined
  /** The first row. Throws AppError `not-found` where there is none. */
  readonly need: <Row>(query: Query<Row>) => Row
}

/** Reads and writes, inside the transaction of the command that is being applied. */
export type Sql = Reader & {
  /** Runs an insert, update or delete; returns how many rows changed. */
  readonly run: (query: Query<unknown>) => number
}

/** Anything that Kysely can compile: a builder, or its raw `sql` fragment already compiled. */
export type Query<Row> = Compilable<Row> | CompiledQuery<Row>

/** More distinct texts than the program has; `in (…)` lists of changing length are what fills it. */
const maxStatements = 400

/**
 * Kysely as a compiler and nothing else: it builds SQL and its types, `sql(connection)` runs it, synchronously, so
 * that a command stays one transaction. Call it once per set of tables.
 */
export const queryBuilder = <Tables>(): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })

/** SQLite has no boolean: true and false are stored as 1 and 0. */
const bindable = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value)

const statements = (connection: Connection) => {
  const kept = new Map<string, Statement>()
  return (text: string): Statement => {
    const found = kept.get(text)
    if (found) return found
    if (kept.size >= maxStatements) kept.clear()
    const made = connection.prepare(text)
    kept.set(text, made)
    return made
  }
}

/**
 * The door to one open database: compiled queries in, rows out, prepared statements kept.
 * Throws SqliteError as the driver gives it (`refusal.ts` turns it into a code).
 */
export const sql = (connection: Connection): Sql => {
  const statement = statements(connection)
  const compiled = (query: Query<unknown>): CompiledQuery => ('compile' in query ? query.compile() : query)
  const reading = (query: Query<unknown>) => {
    const { sql: text, parameters } = compiled(query)
    const prepared = statement(text)
    if (!prepared.readonly) throw new TypeError('a statement that writes goes through run()')
    return { prepared, parameters: parameters.map(bindable) }
  }
  const one = <Row>(query: Query<Row>): Row | undefined => {
    const { prepared, parameters } = reading(query)
    return prepared.get(...parameters) as Row | undefined
  }
  return {
    all: <Row>(query: Query<Row>) => {
      const { prepared, parameters } = reading(query)
      return prepared.all(...parameters) as Row[]
    },
    one,
    need: <Row>(query: Query<Row>) => {
      const row = one(query)
      if (row === undefined) throw new AppError('not-found')
      return row
    },
    run: (query) => {
      const { sql: text, parameters } = compiled(query)
      return statement(text).run(...parameters.map(bindable)).changes
    },
  }
}

/** The same door with the writing half taken away. */
export const readerOf = ({ all, one, need }: Sql): Reader => ({ all, one, need })

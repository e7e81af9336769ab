import { sitDown } from './desk.ts'
import { plant } from './plant.ts'

// A process of its own, to be killed: makes a vault in the folder it is given, says what it typed, and stays.
const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('a data folder is needed')
const { app } = await sitDown({ dataFolder })
process.stdout.write(`${JSON.stringify(await plant(app))}\n`)
setInterval(() => undefined, 60_000)

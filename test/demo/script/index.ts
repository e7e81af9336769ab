import type { SampleDay } from '#electron/service/sample/sample-day.ts'
import { casesOneToFour } from './cases-1-to-4.ts'
import { casesFiveToEight } from './cases-5-to-8.ts'
import { casesNineToTwelve } from './cases-9-to-12.ts'
import { type DemoCase, onDay } from './demo-case.ts'

/** How the twelve cases of the sample go, in the order in which they are called. */
export const demoCases = (day: SampleDay): readonly DemoCase[] =>
  [...casesOneToFour, ...casesFiveToEight, ...casesNineToTwelve].map((one) => onDay(one, day))

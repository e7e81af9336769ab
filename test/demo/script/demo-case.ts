import type { SampleDay } from '#electron/service/sample/sample-day.ts'

/** Something said in the meeting that nobody had written down beforehand. */
export type Said = {
  /** Agency as the speaking order names it. */
  readonly agency: string
  readonly purpose: 'Risk now' | 'Keeps safer' | 'Children' | 'Person causing harm' | 'Barriers'
  readonly opinion?: boolean
  readonly source: string
  readonly text: string
}

/** What is written into the survivor's voice while its carrier speaks; the rest was sent beforehand. */
export type VoiceWords = {
  readonly contact?: 'Spoke with them' | 'Not reached' | 'Declined'
  readonly speaker?: string
  /** As typed into the date field. */
  readonly lastContact?: string
  readonly fields: Readonly<Record<string, string>>
}

/** How one case goes, as the minute-taker types it. Texts may hold `{{8}}`: the day in eight days. */
export type DemoCase = {
  readonly number: number
  /** Where the program has to ask who carries the survivor's voice. */
  readonly voiceBy?: string
  readonly voice?: VoiceWords
  /** Prepared items that are held back: some of their words, and why. Every other undecided one is shared. */
  readonly hold?: Readonly<Record<string, string>>
  /** Prepared items that are shortened before they are shared: some of their words, and what is left. */
  readonly shorten?: Readonly<Record<string, string>>
  readonly said?: readonly Said[]
  readonly risks: readonly {
    readonly who: 'Survivor' | 'Children' | 'Professionals' | 'Somebody else'
    readonly which?: string
    readonly ofWhat: string
  }[]
  readonly summary: string
  /** One line each, as typed into the action line. */
  readonly actions: readonly string[]
  readonly feedback?: {
    readonly agency: string
    readonly person: string
    readonly by: string
    readonly route: string
    readonly what: string
  }
  /** Open points that are passed: how they begin, and the reason. */
  readonly passed?: Readonly<Record<string, string>>
  /** The case is not heard: why it is deferred. */
  readonly deferred?: string
}

/** The case with every `{{8}}` as the day that it means. */
export const onDay = (one: DemoCase, day: SampleDay): DemoCase =>
  JSON.parse(JSON.stringify(one), (_, value: unknown) =>
    typeof value === 'string' ? day.tell(value) : value,
  ) as DemoCase

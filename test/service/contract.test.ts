import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { maxInputBytes } from '#electron/service/input.ts'
import type { CallSpec } from '#shared/contract/call.ts'
import { calls } from '#shared/contract/calls.ts'
import type { Reply } from '#shared/contract/messages.ts'
import { roles } from '#shared/domain/user.ts'
import { contractStory, type StoryStep } from '#test/harness/contract-story.ts'
import { programParts } from '#test/harness/meeting-room.ts'
import { openService, type TestService } from '#test/harness/service.ts'

/** What the case service answers from its database. */
const specs = Object.entries<CallSpec>(calls).filter(([, { kind }]) => kind === 'query' || kind === 'command')
/** It wants a vault in which nothing has been set up, so it has no place in a story. */
const outsideTheStory = ['sample.load']

const codeOf = (reply: Reply): string => (reply.ok ? 'ok' : reply.error.code)
const specOf = (name: string): CallSpec => (calls as Readonly<Record<string, CallSpec>>)[name] as CallSpec
const keysOf = (name: string): string[] => {
  const { input } = specOf(name)
  return input instanceof z.ZodObject ? Object.keys(input.shape) : []
}
const own = (step: StoryStep): Record<string, unknown> => ({ ...step.input })

/** Tells the story up to its end; `before` and `after` see each call at its own place. */
async function tell(
  at: TestService,
  watch: {
    readonly before?: (step: StoryStep) => Promise<void>
    readonly after?: (step: StoryStep, reply: Reply, commandId: string) => Promise<void>
  } = {},
): Promise<readonly StoryStep[]> {
  const story = contractStory()
  for (const one of story) {
    await watch.before?.(one)
    if (one.byService) {
      at.service.issue(one.name, one.input)
      continue
    }
    const commandId = randomUUID()
    const reply = await at.send(one.name, one.input, commandId)
    expect([one.name, codeOf(reply), reply.ok ? [] : at.errors.at(-1)]).toEqual([one.name, 'ok', []])
    await watch.after?.(one, reply, commandId)
  }
  return story
}

const isCommand = (step: StoryStep): boolean => specOf(step.name).kind === 'command'

describe('every call of the contract', () => {
  test('has its place in the story', () => {
    const told = new Set<string>(contractStory().map((one) => one.name))
    const missing = specs.map(([name]) => name).filter((name) => !told.has(name))
    expect(missing).toEqual(outsideTheStory)
  })

  test('answers valid input, and leaves a whole chain behind', async () => {
    const at = await openService(programParts)
    const story = await tell(at)
    const commands = story.filter(isCommand).length
    // `documents.write` issues one more.
    expect(at.service.vault.opened()?.database.journal.verify()).toMatchObject({
      ok: true,
      length: commands + 1,
    })
    const empty = await openService(programParts)
    expect(empty.service.issue('sample.load', {})).toHaveProperty('meetingId')
  })

  test('applies a command that is sent twice once, and gives the same answer', async () => {
    const at = await openService(programParts)
    const length = () => at.service.vault.opened()?.database.journal.head().length
    await tell(at, {
      after: async (one, reply, commandId) => {
        if (!isCommand(one)) return
        const before = length()
        expect([one.name, await at.send(one.name, one.input, commandId), length()]).toEqual([
          one.name,
          reply,
          before,
        ])
      },
    })
  })

  test('names the field that is missing, or that is something else', async () => {
    const at = await openService(programParts)
    const wrong: string[] = []
    const refuse = async (name: string, input: unknown, field: string): Promise<void> => {
      const reply = await at.send(name, input)
      const fields = reply.ok ? [] : (reply.error.fields ?? [])
      const isNamed = field === '' || fields.some((one) => one === field || one.startsWith(`${field}.`))
      if (codeOf(reply) !== 'invalid-input' || !isNamed)
        wrong.push(`${name} ${field}: ${codeOf(reply)} ${fields}`)
    }
    await tell(at, {
      before: async (one) => {
        if (one.byService) return
        for (const input of [null, [], 'words', 7, { ...one.input, surprise: 1 }])
          await refuse(one.name, input, '')
        for (const key of keysOf(one.name)) {
          const { [key]: value, ...rest } = own(one)
          await refuse(one.name, rest, key)
          const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
          await refuse(one.name, { ...rest, [key]: isObject ? 7 : { not: 'this' } }, key)
          if (typeof value === 'string') await refuse(one.name, { ...rest, [key]: 'x'.repeat(20_001) }, key)
          if (typeof value === 'number') await refuse(one.name, { ...rest, [key]: -1 }, key)
        }
      },
    })
    expect(wrong).toEqual([])
  })

  test('refuses whoever saw an older revision, or another number of facts', async () => {
    const at = await openService(programParts)
    const wrong: string[] = []
    const proven = new Set<string>()
    const mustConflict = async (name: string, input: object): Promise<void> => {
      proven.add(name)
      const code = codeOf(await at.send(name, input))
      if (code !== 'conflict') wrong.push(`${name}: ${code}`)
    }
    await tell(at, {
      before: async (one) => {
        const { revision, seen } = own(one)
        if (typeof revision === 'number' && revision > 0) {
          await mustConflict(one.name, { ...one.input, revision: revision + 7 })
        }
        if (typeof seen === 'number') await mustConflict(one.name, { ...one.input, seen: seen + 7 })
      },
      after: async (one) => {
        if (own(one).revision === 0) await mustConflict(one.name, one.input)
      },
    })
    expect(wrong).toEqual([])
    const guarded = specs
      .map(([name]) => name)
      .filter((name) => keysOf(name).some((key) => key === 'revision' || key === 'seen'))
    expect([...proven].sort()).toEqual(guarded.sort())
  })

  test('is too large when it is, before anything else is looked at', async () => {
    const at = await openService(programParts)
    const codes = new Set<string>()
    for (const [name] of specs) codes.add(codeOf(await at.send(name, { filler: 'x'.repeat(maxInputBytes) })))
    expect([...codes]).toEqual(['too-large'])
  })

  test('is locked while the vault is', async () => {
    const at = await openService(programParts)
    at.service.vault.close()
    const codes = new Set<string>()
    for (const one of contractStory()) codes.add(codeOf(await at.send(one.name, one.input)))
    expect([...codes]).toEqual(['locked'])
  })

  test.each(roles)('asks for its role: what a %s alone may send', async (role) => {
    const at = await openService(programParts, { roles: [role] })
    const wrong: string[] = []
    for (const one of contractStory()) {
      const allowed = specOf(one.name).roles?.includes(role) ?? true
      const code = codeOf(await at.send(one.name, one.input))
      if ((code === 'forbidden') === allowed) wrong.push(`${one.name}: ${code}`)
    }
    expect(wrong).toEqual([])
  })

  test('never breaks: no refusal in all of this is a bug of ours', async () => {
    const at = await openService(programParts)
    const story = contractStory()
    for (const one of [...story].reverse()) await at.send(one.name, one.input)
    for (const one of story) await at.send(one.name, one.input)
    for (const one of story) await at.send(one.name, one.input)
    expect(at.logs.filter((line) => line.code === 'internal')).toEqual([])
  })
})

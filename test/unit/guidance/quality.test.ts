import { describe, expect, it } from 'vitest'
import { evaluate, readLabelled, rulesIn } from '#test/training/score.ts'

/** Floors stand a little under what was measured, so that a change which costs quality is noticed. */
const floors = [
  { part: 'dev', microF1: 0.97, cleanFlagged: 0.03 },
  { part: 'own', microF1: 0.95, cleanFlagged: 0.03 },
  { part: 'independent', microF1: 0.97, cleanFlagged: 0.02 },
  { part: 'practice', microF1: 0.95, cleanFlagged: 0.02 },
  { part: 'unseen', microF1: 0.94, cleanFlagged: 0.04 },
  { part: 'heldout', microF1: 0.9, cleanFlagged: 0.04 },
] as const

describe('guidance against labelled texts', () => {
  for (const floor of floors) {
    it(`keeps its quality on ${floor.part}`, () => {
      const result = evaluate(readLabelled(floor.part))
      expect(result.micro.f1).toBeGreaterThanOrEqual(floor.microF1)
      expect(result.cleanFlagged / result.clean).toBeLessThanOrEqual(floor.cleanFlagged)
    }, 60_000)
  }

  for (const part of ['unseen', 'heldout'] as const) {
    it(`finds each label of the guide in the ${part} part more often than not`, () => {
      const { labels } = evaluate(readLabelled(part))
      expect(labels.size).toBe(14)
      for (const [rule, figures] of labels) expect(figures.recall, rule).toBeGreaterThan(0.5)
    }, 60_000)
  }

  it('keeps the parts apart: no unseen or held-out text is among those worked on or learned from', () => {
    const worked = new Set(
      (['dev', 'own', 'independent', 'practice'] as const).flatMap((part) =>
        readLabelled(part).map((row) => row.text),
      ),
    )
    for (const part of ['unseen', 'heldout'] as const) {
      expect(readLabelled(part).filter((row) => worked.has(row.text))).toEqual([])
    }
  })

  it('uses the action labels for actions and the others for sharing, never across', () => {
    const actionLabels = new Set(['survivor-burden', 'not-smart', 'unsafe-contact'])
    for (const row of readLabelled('own')) {
      for (const rule of rulesIn(row)) expect(actionLabels.has(rule), row.id).toBe(row.kind === 'action')
    }
  }, 60_000)
})

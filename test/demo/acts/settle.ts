import type { Locator } from 'playwright-core'
import type { DemoCase } from '../script/demo-case.ts'
import { type Stage, until } from '../stage.ts'

const clock = (stage: Stage): Locator => stage.page().getByRole('region', { name: 'Case clock' })
const actions = (stage: Stage): Locator => stage.page().getByRole('region', { name: 'Actions', exact: true })
const nextPhase = (stage: Stage): Promise<void> => clock(stage).getByRole('button', { name: 'Next' }).click()

/** Who is at risk, of what, and the chair's summary. */
export async function nameRisks(stage: Stage, one: DemoCase): Promise<void> {
  for (const risk of one.risks) {
    await stage.press('Alt+r')
    await stage.field('Who is at risk').selectOption(risk.who)
    await stage.field('Which of them').fill(risk.which ?? '')
    await stage.field('Of what').fill(risk.ofWhat)
    await stage.press('Enter')
    await stage.page().getByRole('listitem').filter({ hasText: risk.ofWhat }).waitFor()
  }
  if (one.summary !== '') {
    const summary = stage.field('The chair’s summary, in a sentence or two')
    await summary.fill(one.summary)
    await summary.blur()
  }
  await stage.shot('risk')
}

/** Actions by the line, then who tells the survivor. */
export async function agreeActions(stage: Stage, one: DemoCase): Promise<void> {
  await nextPhase(stage)
  await stage.page().getByRole('heading', { name: 'Each risk, and what answers it' }).waitFor()
  for (const [index, line] of one.actions.entries()) {
    await stage.press('Alt+a')
    await stage.type(line)
    if (index === 0) await stage.shot('action-line')
    await closeMenu(stage)
    await stage.press('Enter')
    await until(line, async () => (await actions(stage).getByRole('listitem').count()) === index + 1)
  }
  if (one.feedback !== undefined) await planFeedback(stage, one.feedback)
  await stage.shot('actions')
}

/** The menu of completions would take Enter for itself. */
async function closeMenu(stage: Stage): Promise<void> {
  const menu = actions(stage).getByRole('listbox')
  if (await menu.isVisible()) await stage.press('Escape')
}

async function planFeedback(stage: Stage, plan: NonNullable<DemoCase['feedback']>): Promise<void> {
  const form = stage.page().getByRole('group', { name: 'Who tells the survivor' })
  await stage.press('Alt+f')
  await form.getByRole('combobox').fill(plan.agency)
  await stage.page().getByRole('option', { name: plan.agency, exact: true }).click()
  await form.getByLabel('Person', { exact: true }).fill(plan.person)
  await form.getByRole('textbox', { name: 'By', exact: true }).fill(plan.by)
  await form.getByLabel('Safe route').fill(plan.route)
  await form.getByLabel('What they are told').fill(plan.what)
  await form.getByLabel('What they are told').blur()
}

/** The actions read aloud, open points passed with their reason, and the case concluded. */
export async function readBack(stage: Stage, one: DemoCase): Promise<void> {
  await nextPhase(stage)
  const open = stage.page().getByRole('region', { name: 'Still open' })
  await open.waitFor()
  for (const [starts, reason] of Object.entries(one.passed ?? {})) {
    await stage.shot('still-open')
    await open.getByRole('textbox', { name: new RegExp(`^Reason to pass: ${starts}`) }).fill(reason)
    await stage.press('Enter')
    await open.getByText(reason).waitFor()
  }
  const conclude = open.getByRole('button', { name: 'Conclude the case' })
  await until('nothing to be open', () => conclude.isEnabled())
  await stage.shot('read-back')
  await conclude.click()
  await stage.said(/^Case concluded/)
}

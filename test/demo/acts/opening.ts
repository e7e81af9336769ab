import type { Stage } from '../stage.ts'

/** Late on the day: comes when the seventh case has been heard. */
export const lateArrival = 'Keith Omondi'

const answers = [
  {
    starts: 'Fit a second lock',
    answer: 'Not done',
    note: 'The fitter came twice; it is booked again for Monday.',
  },
  {
    starts: 'Allocate an assessment',
    answer: 'Circumstances changed',
    note: 'The family has moved to another area, which has been told and has taken it over.',
  },
] as const

/** Attendance, the statement read and accepted, last time's actions accounted for; then the meeting opens. */
export async function open(stage: Stage): Promise<void> {
  await stage.press('Control+4')
  await stage.page().getByText('still expected').waitFor()
  await stage.shot('opening')
  await stage.page().getByLabel('Idris Vaughan: information sent?').selectOption('yes')
  await stage.button(/expected are here$/).click()
  await stage.page().getByText('· 0 still expected').waitFor()
  await stage
    .page()
    .getByRole('radiogroup', { name: `${lateArrival}: here?` })
    .getByText('Expected', { exact: true })
    .click()
  await stage.page().getByText('· 1 still expected').waitFor()
  await accountForActions(stage)
  await stage.press('Control+Shift+S')
  await stage.button('It has been read').waitFor()
  await stage.shot('statement')
  await stage.button('It has been read').click()
  await stage.page().getByText('Who accepts the statement').waitFor()
  await stage.shot('statement-accepted')
  await stage.button(/^All \d+ accept$/).click()
  await stage
    .page()
    .getByText(/Accepted by all/)
    .waitFor()
  await stage.shot('opening-done')
  await stage.press('Control+Shift+O')
  await stage.page().getByRole('region', { name: 'Case clock' }).waitFor()
}

async function accountForActions(stage: Stage): Promise<void> {
  const rows = stage.page().getByRole('region', { name: 'Actions from last time' }).getByRole('listitem')
  for (const { starts, answer, note } of answers) {
    const row = rows.filter({ hasText: starts })
    await row.getByRole('button', { name: answer }).click()
    await row.getByRole('textbox').fill(note)
    await stage.press('Enter')
    await row.getByText(note).waitFor()
  }
}

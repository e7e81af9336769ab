import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { FindingNote, useReviewedField } from '#renderer/features/guidance/index.ts'
import { useTyped } from '#renderer/state/typed.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { atRiskWords } from '#renderer/text/words.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import { type Risk, risk } from '#shared/domain/risk.ts'
import type { RiskId } from '#shared/ids.ts'
import classes from './risk-pane.module.css'
import { useAbout } from './use-about.ts'
import { useLiveCase } from './use-live.ts'

const options = risk.shape.atRisk.options.map((value) => ({ value, label: atRiskWords[value] }))

/** One line: who is at risk, of what. Enter adds it and stays ready for the next. */
export function NewRisk() {
  const { file } = useLiveCase()
  const caseId = file.record.id
  const [atRisk, setAtRisk] = useState<Risk['atRisk']>('survivor')
  const [atRiskDetail, setDetail] = useState('')
  const [ofWhat, setOfWhat] = useTyped(`risk:${caseId}`)
  // Known before it is saved: what is kept while one types stays kept on the risk.
  const [id, setId] = useState(newId<RiskId>)
  const { review, field } = useReviewedField(ofWhat, useAbout(findingPlace.risk(id), null))

  const add = async (): Promise<void> => {
    const typed = ofWhat.trim()
    if (typed === '') return
    setOfWhat('')
    const saved = await attempt('risk.save', { id, caseId, atRisk, atRiskDetail, ofWhat: typed, revision: 0 })
    if (saved === null) setOfWhat(typed)
    else {
      setId(newId<RiskId>())
      setDetail('')
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void add()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault()
      void add()
    } else if (event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <div>
      <form className={classes.add} onSubmit={submit}>
        <NativeSelect
          aria-label="Who is at risk"
          value={atRisk}
          data={options}
          onChange={(event) => setAtRisk(event.currentTarget.value as Risk['atRisk'])}
        />
        <TextInput
          aria-label="Which of them"
          placeholder={atRisk === 'other' ? 'Who' : 'Which (optional)'}
          value={atRiskDetail}
          maxLength={300}
          onChange={(event) => setDetail(event.currentTarget.value)}
        />
        {field({
          'aria-label': 'Of what',
          placeholder: 'Of what? Enter adds it',
          'data-field': 'risk',
          minRows: 1,
          maxRows: 3,
          maxLength: 300,
          onChange: (event) => setOfWhat(event.currentTarget.value.replace(/\n/gu, ' ')),
          onKeyDown,
        })}
        <Button type="submit" variant="default">
          Add
        </Button>
      </form>
      <FindingNote review={review} room="tight" />
    </div>
  )
}

import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { aboutCase, GroundLine, useGuidance } from '#renderer/features/guidance/index.ts'
import { agencyKindWords } from '#renderer/text/words.ts'
import type { Agency } from '#shared/domain/agency.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { type SharingItem, sharedWords } from '#shared/domain/sharing.ts'
import type { AgencyId, ItemId } from '#shared/ids.ts'
import classes from './agencies.module.css'
import { ResearchItem } from './research-item.tsx'

type Props = {
  readonly file: CaseFile
  readonly agency: Agency
  readonly wordBudget: number
  /** Something has been written down for this agency. */
  readonly onReceived: () => void
}

const blankItem = (id: ItemId, agencyId: AgencyId): SharingItem => ({
  id,
  agencyId,
  purpose: 'risk-now',
  basis: 'fact',
  source: '',
  text: '',
  decision: 'undecided',
  holdReason: '',
  prepared: true,
  capturedAt: 0,
  revision: 0,
})

/** What one agency has returned on this case: each item with its purpose, its source and its decision. */
export function ResearchPane({ file, agency, wordBudget, onReceived }: Props) {
  const [added, setAdded] = useState<readonly ItemId[]>([])
  const own = file.items.filter((item) => item.agencyId === agency.id)
  const stored = new Set(own.map((item) => item.id))
  const items = [...own, ...added.filter((id) => !stored.has(id)).map((id) => blankItem(id, agency.id))]
  const { read } = useGuidance(aboutCase(file.record, '', agency.kind))
  const found = useMemo(() => {
    const said = file.items.filter((item) => item.agencyId === agency.id && item.decision !== 'hold')
    return new Set(said.flatMap((item) => read(item.text)).map((one) => one.rule))
  }, [file.items, agency.id, read])
  const words = sharedWords(file.items, agency.id)
  return (
    <section className={classes.research} aria-labelledby="research-of">
      <div className={classes.researchHead}>
        <h2 id="research-of">{agency.name}</h2>
        <span className={classes.soft}>{agencyKindWords[agency.kind]}</span>
        <span className={classes.words} data-over={words > wordBudget}>
          {words} of {wordBudget} words shared
        </span>
      </div>
      <div className={classes.ground}>
        <GroundLine
          meetingId={file.record.meetingId}
          caseId={file.record.id}
          agencyId={agency.id}
          found={found}
        />
      </div>
      {items.length === 0 && <p className={classes.soft}>Nothing returned yet.</p>}
      {items.map((item) => (
        <ResearchItem
          key={item.id}
          stored={item}
          record={file.record}
          agencyKind={agency.kind}
          onSaved={onReceived}
          onDrop={() => setAdded(added.filter((id) => id !== item.id))}
        />
      ))}
      <div>
        <Button variant="default" onClick={() => setAdded([...added, newId<ItemId>()])}>
          Add an item
        </Button>
      </div>
      <p className={classes.soft}>
        Only shared items reach the minutes. What is held back stays here with its reason; undecided items are
        decided in the meeting.
      </p>
    </section>
  )
}

import { Checkbox, TextInput } from '@mantine/core'
import { needWords } from '#renderer/text/words.ts'
import { type Need, needKinds } from '#shared/domain/case.ts'
import classes from './form.module.css'

type Props = { readonly needs: readonly Need[]; readonly onChange: (needs: readonly Need[]) => void }

/** What has to be thought of when anybody meets the survivor; a ticked need opens a line for its detail. */
export function NeedsSection({ needs, onChange }: Props) {
  return (
    <fieldset className={classes.group}>
      <legend>Needs</legend>
      <div className={classes.needs}>
        {needKinds.map((kind) => {
          const need = needs.find((one) => one.kind === kind)
          return (
            <div key={kind} className={classes.need} data-ticked={need !== undefined}>
              <Checkbox
                label={needWords[kind]}
                checked={need !== undefined}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...needs, { kind, detail: '' }]
                      : needs.filter((one) => one.kind !== kind),
                  )
                }
              />
              {need !== undefined && (
                <TextInput
                  aria-label={`${needWords[kind]}: detail`}
                  placeholder="Detail"
                  maxLength={300}
                  value={need.detail}
                  onChange={(event) => {
                    const detail = event.currentTarget.value
                    onChange(needs.map((one) => (one.kind === kind ? { kind, detail } : one)))
                  }}
                />
              )}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

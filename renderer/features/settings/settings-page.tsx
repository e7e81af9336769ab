import { Tabs } from '@mantine/core'
import { useRows } from '#renderer/api/rows.ts'
import { Screen } from '#renderer/features/frame/index.ts'
import { GuidanceSettings } from '#renderer/features/guidance/index.ts'
import { homePlaces } from '#renderer/features/meetings/index.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { Agencies } from './agencies.tsx'
import { AreaForm } from './area-form.tsx'
import classes from './settings.module.css'

/** What an area sets once: its words and times, its agencies and their people. Everything saves itself. */
export function SettingsPage() {
  const area = useRows('area.read', {})
  const list = useRows('agency.list', {})
  return (
    <Screen
      title={area.data?.maracName ?? 'Area settings'}
      places={homePlaces('settings')}
      hints={['program.meetings', 'program.palette']}
    >
      <div className={classes.page} data-region tabIndex={-1}>
        <h1 className="visually-hidden">Area settings</h1>
        <ProblemNote problem={area.error ?? list.error} />
        <Tabs defaultValue="area" className={classes.tabs}>
          <Tabs.List>
            <Tabs.Tab value="area">Area</Tabs.Tab>
            <Tabs.Tab value="agencies">Agencies and people</Tabs.Tab>
            <Tabs.Tab value="guidance">Guidance and grounds</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="area" className={classes.panel}>
            {area.data !== undefined && <AreaForm stored={area.data} />}
          </Tabs.Panel>
          <Tabs.Panel value="agencies" className={classes.panel}>
            {list.data !== undefined && (
              <Agencies agencies={list.data.agencies} representatives={list.data.representatives} />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="guidance" className={classes.panel}>
            <GuidanceSettings />
          </Tabs.Panel>
        </Tabs>
      </div>
    </Screen>
  )
}

import { Screen } from '#renderer/features/frame/index.ts'

export function SettingsPage() {
  return <Screen title="Area settings">{null}</Screen>
}

import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Desktop } from '#electron/host/host-calls.ts'

type Command = { readonly file: string; readonly args: readonly string[] }

const title = 'Folder for the minutes and the action log'

const onPath = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)))

/** A dialog that the system brings along; without Electron there is no other. */
const picker = (platform: NodeJS.Platform): Command | null => {
  if (platform === 'darwin')
    return { file: 'osascript', args: ['-e', `POSIX path of (choose folder with prompt "${title}")`] }
  if (platform === 'win32')
    return {
      file: 'powershell.exe',
      args: [
        '-NoProfile',
        '-STA',
        '-Command',
        'Add-Type -AssemblyName System.Windows.Forms; $d = New-Object System.Windows.Forms.FolderBrowserDialog; ' +
          `$d.Description = '${title}'; if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath }`,
      ],
    }
  if (onPath('zenity'))
    return { file: 'zenity', args: ['--file-selection', '--directory', `--title=${title}`] }
  if (onPath('kdialog')) return { file: 'kdialog', args: ['--title', title, '--getexistingdirectory'] }
  return null
}

const opener = (platform: NodeJS.Platform): string | null => {
  if (platform === 'win32') return 'explorer.exe'
  if (platform === 'darwin') return 'open'
  return onPath('xdg-open') ? 'xdg-open' : null
}

const run = ({ file, args }: Command): Promise<string | null> =>
  new Promise((resolve) => {
    execFile(file, [...args], { windowsHide: true }, (error, stdout) => resolve(error ? null : stdout.trim()))
  })

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** The desktop as an app without Electron finds it; with no display there is none. */
export const systemDesktop = (headless: boolean, platform: NodeJS.Platform = process.platform): Desktop => {
  const pick = headless ? null : picker(platform)
  const open = headless ? null : opener(platform)
  return {
    canPickFolder: pick !== null,
    async pickFolder() {
      const path = pick === null ? null : await run(pick)
      return path !== null && path !== '' && isFolder(path) ? path : null
    },
    async openFolder(path) {
      if (open === null || !isFolder(path)) return false
      // Explorer answers 1 even when it opened the folder.
      return (await run({ file: open, args: [path] })) !== null || platform === 'win32'
    },
  }
}

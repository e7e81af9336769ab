import type { BrowserWindow, Dialog, Shell } from 'electron'
import type { Desktop } from '#electron/host/host-calls.ts'

/** Native dialogs over the app's window; a folder is only ever shown, never opened as a program. */
export const nativeDesktop = (
  dialog: Pick<Dialog, 'showOpenDialog'>,
  shell: Pick<Shell, 'openPath'>,
  isFolder: (path: string) => boolean,
  window: () => BrowserWindow | null,
): Desktop => ({
  canPickFolder: true,
  async pickFolder() {
    const over = window()
    const options = {
      title: 'Folder for the minutes and the action log',
      properties: ['openDirectory' as const, 'createDirectory' as const, 'dontAddToRecent' as const],
    }
    const { canceled, filePaths } = await (over === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(over, options))
    return canceled ? null : (filePaths[0] ?? null)
  },
  // `openPath` on a file would run it: a picked folder could have been replaced by one since.
  openFolder: async (path) => isFolder(path) && (await shell.openPath(path)) === '',
})

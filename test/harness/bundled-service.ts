import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { clearUp } from './temp-folder.ts'

const root = join(import.meta.dirname, '../..')

/**
 * The service of `cheap-service.ts` in one file, as a packaged program has it: five times quicker to start than its
 * sources, which counts where it is started hundreds of times. Returns the file; it lies where Node finds the two
 * native packages, and goes when the test that asked has finished.
 */
export const bundledService = async (): Promise<string> => {
  const outDir = join(root, 'node_modules/.cache', `test-service-${process.pid}`)
  clearUp(() => rmSync(outDir, { recursive: true, force: true }))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
    build: {
      ssr: 'test/harness/cheap-service.ts',
      outDir,
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'service.mjs' } },
    },
  })
  return join(outDir, 'service.mjs')
}

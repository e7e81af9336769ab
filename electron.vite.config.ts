import { join } from 'node:path'
import { defineConfig } from 'electron-vite'
import renderer from './renderer/vite.config.ts'
import { calls } from './shared/contract/calls.ts'
import { events } from './shared/contract/events.ts'

/** `out/`: main.js and service.js are modules; the preload is CommonJS, as a sandboxed page needs it. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { main: 'electron/main.ts', service: 'electron/service/service.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    define: {
      __MARAC_ROOM_CALLS__: JSON.stringify(Object.keys(calls)),
      __MARAC_ROOM_EVENTS__: JSON.stringify(Object.keys(events)),
    },
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      sourcemap: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...renderer,
    // Said again: the bundled configuration takes its own folder for that of the file it was written in.
    root: join(import.meta.dirname, 'renderer'),
    build: {
      ...renderer.build,
      outDir: join(import.meta.dirname, 'out', 'renderer'),
      rolldownOptions: { input: { index: join(import.meta.dirname, 'renderer', 'index.html') } },
    },
  },
})

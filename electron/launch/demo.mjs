import { launch } from './bootstrap.mjs'

launch('demo.ts')

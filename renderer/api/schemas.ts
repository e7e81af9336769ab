import { z } from 'zod'

/** The page's policy forbids `new Function`, which zod would try for speed: told beforehand, it does not even ask. */
z.config({ jitless: true })

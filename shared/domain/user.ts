import { z } from 'zod'
import { userId } from '#shared/ids.ts'

/** What a named person does at the meeting; one person may hold several (domain.md 1.7). */
export const roles = ['chair', 'coordinator', 'minute-taker'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** A person who can unlock this vault. */
export const user = z.strictObject({
  id: userId,
  name: z.string().trim().min(2).max(120),
  roles: z.array(role).min(1).readonly(),
})
export type User = z.infer<typeof user>

import { create } from 'zustand'
import type { VaultStatus } from '#shared/contract/vault.ts'

/** Who is here, and how the vault stands. `status` is null until the case service has answered once. */
type SessionStore = {
  readonly status: VaultStatus | null
  /** Seconds until the idle lock, in its last two minutes. */
  readonly lockIn: number | null
  readonly setStatus: (status: VaultStatus) => void
  readonly setLockIn: (seconds: number | null) => void
}

export const useSession = create<SessionStore>()((set) => ({
  status: null,
  lockIn: null,
  setStatus: (status) => set({ status }),
  setLockIn: (lockIn) => set({ lockIn }),
}))

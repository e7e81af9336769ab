import type { VaultStatus } from '#shared/contract/vault.ts'

export function VaultDoor({ status }: { readonly status: VaultStatus }) {
  return <p>{status.state}</p>
}

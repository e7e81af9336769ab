export { VaultDoor } from './vault-door.tsx'

export { PreparePage } from './prepare-page.tsx'

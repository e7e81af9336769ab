export { MinutesPage } from './minutes-page.tsx'

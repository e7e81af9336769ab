export { ArrivalDialog } from './arrival-dialog.tsx'
export { OpeningPage } from './opening-page.tsx'

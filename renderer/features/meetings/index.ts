export { MeetingsPage } from './meetings-page.tsx'
export { homePlaces } from './places.ts'

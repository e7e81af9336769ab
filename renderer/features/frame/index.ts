export { meetingPlaces } from './places.ts'
export { Screen } from './screen.tsx'

import type { ErrorCode } from '#shared/contract/errors.ts'

/** What each refusal says: what happened, and what to do next. Nothing typed is ever lost by one of these. */
export const sentences: Record<ErrorCode, string> = {
  'invalid-input': 'Something in the form does not fit. Check the fields that are marked and try again.',
  'too-large': 'That is too long to save in one piece. Shorten it, or split it in two.',
  'unknown-call': 'This version of the program does not know that command. Close it and start it again.',
  'not-yours': 'The request did not come from the program’s own page and was refused.',
  locked: 'The vault is locked. Unlock it to go on.',
  forbidden: 'Your role does not allow this. Ask the chair or the coordinator.',
  conflict:
    'This was changed since you opened it. What is on screen is now up to date: make your change again.',
  'not-found': 'It is no longer there. Go back to the list and open it again.',
  'vault-missing': 'There is no vault in this folder. Create one, or choose the folder that holds yours.',
  'vault-exists': 'There is a vault here already. Unlock it instead.',
  'vault-in-use': 'Another copy of the program has this vault open. Close it there first.',
  'header-missing':
    'The vault’s key file (vault.json) is missing beside the database. Restore it from your backup; without it the database cannot be opened.',
  'header-damaged': 'The vault’s key file (vault.json) is damaged. Restore it from your backup.',
  'header-newer': 'This vault was made by a newer version of Marac Room. Install that version to open it.',
  'database-missing': 'The vault’s database (marac.db) is missing. Restore it from your backup.',
  'database-empty':
    'The vault’s database (marac.db) is an empty file. Nothing was changed: restore it from your backup.',
  'database-damaged':
    'The vault’s database is damaged. Nothing was changed: keep the folder as it is and restore from your backup.',
  'database-newer':
    'This database was written by a newer version of Marac Room. Install that version to open it.',
  'database-not-ours': 'The file marac.db is not a Marac Room database. Nothing was changed.',
  'wrong-passphrase': 'That passphrase does not open this vault. Check Caps Lock and try again.',
  'wrong-recovery-key': 'That recovery key does not open this vault. Check it against the printed page.',
  'recovery-mistyped': 'That does not match the key on your page. Check the group and type it again.',
  'passphrase-short': 'Use 12 characters or more. Three or four unrelated words are easy to remember.',
  'passphrase-common': 'That passphrase is too easy to guess. Three or four unrelated words work well.',
  'try-later': 'Too many wrong attempts. Wait a moment before the next one.',
  'journal-broken':
    'The record of changes in this vault does not fit together: something was altered outside the program. Tell whoever looks after your records, keep a copy of the vault folder as it is, and restore from your backup.',
  'meeting-not-open': 'The meeting is not open yet. Open it first.',
  'meeting-closed': 'The meeting has been closed. Open it again to change this.',
  'another-case-live': 'Another case is still open. Conclude or defer it first.',
  'case-not-live': 'This case is not being heard now.',
  'case-withdrawn': 'This case has been withdrawn. Restore it first.',
  'clock-state': 'The clock had already moved on. What is on screen is now up to date.',
  'reason-needed': 'Give a reason: it is kept with the case.',
  'points-open': 'Something is still open. Settle it, or give a reason to pass it.',
  'action-incomplete': 'An action needs an agency, a named person or role, and a date.',
  'action-parked': 'A parked action must be settled or removed first.',
  'minutes-signed': 'These minutes are signed. A correction makes a new version.',
  'minutes-not-signed': 'These minutes are not signed yet.',
  'held-in-minutes':
    'A section still holds words that an agency held back. Take them out, or make the section again from what was captured.',
  'in-the-past': 'That date has passed. Choose today or later.',
  'disk-full': 'The disk is full. What you typed is still on screen: free some space and try again.',
  'read-only': 'The folder cannot be written to. Choose another one, or ask for the right to write there.',
  'folder-gone': 'The chosen folder is no longer there. Choose it again.',
  'file-open-elsewhere': 'The file is open in another program. Close it there and try again.',
  'service-gone': 'The case service stopped and was started again. Unlock to go on where you were.',
  internal:
    'Something went wrong in the program. Nothing was lost. Try again; if it stays, note the reference.',
}

/** The sentence for a refusal. */
export const sentenceFor = (code: ErrorCode): string => sentences[code]

/**
 * Every user command, once. Button, menu, palette, shortcut and help sheet all read this record.
 * Single keys work while no text field has the focus; with Alt they work from anywhere (`alt` is derived).
 */
export type ActionRecord = {
  readonly title: string
  readonly section: 'Program' | 'Meeting' | 'Case' | 'Capture' | 'Minutes'
  /** In the form `Ctrl+K`, `Shift+N`, `A`, `ArrowRight`, `Space`. The first is shown on buttons. */
  readonly keys: readonly string[]
}

const define = <T extends Record<string, ActionRecord>>(records: T): T => records

export const catalogue = define({
  'program.palette': { title: 'Find a command', section: 'Program', keys: ['Ctrl+K'] },
  'program.help': { title: 'All keys', section: 'Program', keys: ['?'] },
  'program.lock': { title: 'Lock the vault', section: 'Program', keys: ['Ctrl+L'] },
  'program.scheme': { title: 'Switch between light and dark', section: 'Program', keys: ['Ctrl+Shift+L'] },
  'program.region': { title: 'Move to the next part of the screen', section: 'Program', keys: ['F6'] },
  'program.meetings': { title: 'All meetings', section: 'Program', keys: ['Ctrl+1'] },
  'program.settings': { title: 'Area settings and agencies', section: 'Program', keys: ['Ctrl+2'] },
  'meetings.new': { title: 'New meeting', section: 'Program', keys: ['Ctrl+Shift+N'] },

  'meeting.prepare': { title: 'Cases and agenda', section: 'Meeting', keys: ['Ctrl+3'] },
  'meeting.opening': { title: 'Opening: attendance and statement', section: 'Meeting', keys: ['Ctrl+4'] },
  'meeting.live': { title: 'Live meeting', section: 'Meeting', keys: ['Ctrl+5'] },
  'meeting.minutes': { title: 'Minutes and documents', section: 'Meeting', keys: ['Ctrl+6'] },
  'meeting.open': { title: 'Open the meeting', section: 'Meeting', keys: ['Ctrl+Shift+O'] },
  'meeting.break': { title: 'Start or end a break', section: 'Meeting', keys: ['B'] },
  'meeting.close': { title: 'Close the meeting', section: 'Meeting', keys: ['Ctrl+Shift+E'] },
  'meeting.arrival': { title: 'Somebody has arrived', section: 'Meeting', keys: ['L'] },
  'statement.show': {
    title: 'Show the confidentiality statement',
    section: 'Meeting',
    keys: ['Ctrl+Shift+S'],
  },
  'case.add': { title: 'Add a case', section: 'Meeting', keys: ['Ctrl+Shift+A'] },
  'guidance.requests': {
    title: 'Hints to send back before the agenda goes out',
    section: 'Meeting',
    keys: ['Ctrl+Shift+F'],
  },

  'case.start': { title: 'Start the case', section: 'Case', keys: ['S'] },
  'clock.toggle': { title: 'Pause or resume the clock', section: 'Case', keys: ['Space', 'P'] },
  'phase.next': { title: 'Next phase', section: 'Case', keys: ['ArrowRight'] },
  'phase.back': { title: 'Back one phase', section: 'Case', keys: ['ArrowLeft'] },
  'turn.next': { title: 'Next speaker', section: 'Case', keys: ['N'] },
  'turn.back': { title: 'Back one speaker', section: 'Case', keys: ['Shift+N'] },
  'turn.nil': { title: 'Confirm the nil returns', section: 'Case', keys: ['0'] },
  'turn.arrange': { title: 'Change the speaking order', section: 'Case', keys: ['O'] },
  'case.readback': { title: 'Read back and conclude', section: 'Case', keys: ['C'] },
  'case.defer': { title: 'Defer the case', section: 'Case', keys: ['D'] },
  'case.declare': { title: 'Declare an interest', section: 'Case', keys: ['X'] },
  'agenda.focus': { title: 'Go to the agenda', section: 'Case', keys: ['G'] },
  'agenda.earlier': { title: 'Move the chosen case up', section: 'Case', keys: ['Alt+ArrowUp'] },
  'agenda.later': { title: 'Move the chosen case down', section: 'Case', keys: ['Alt+ArrowDown'] },

  'capture.item': { title: 'Write what is said', section: 'Capture', keys: ['I'] },
  'capture.voice': { title: 'Survivor’s voice', section: 'Capture', keys: ['V'] },
  'capture.risk': { title: 'Add a risk', section: 'Capture', keys: ['R'] },
  'capture.summary': { title: 'Chair’s summary of the risk', section: 'Capture', keys: ['M'] },
  'capture.action': { title: 'Add an action', section: 'Capture', keys: ['A'] },
  'capture.feedback': { title: 'Who tells the survivor', section: 'Capture', keys: ['F'] },
  'hint.next': { title: 'Next hint', section: 'Capture', keys: ['Alt+H'] },
  'hint.use': { title: 'Use the suggestion', section: 'Capture', keys: ['Alt+Enter'] },
  'hint.keep': { title: 'Keep the words as they are', section: 'Capture', keys: ['Alt+J'] },
  'hint.keepWhy': { title: 'Keep the words, with a reason', section: 'Capture', keys: ['Alt+Shift+J'] },
  'hint.ignore': { title: 'Ignore this rule here', section: 'Capture', keys: ['Alt+U'] },
  'hint.count': { title: 'Say how many hints there are', section: 'Capture', keys: ['Alt+Q'] },
  'hint.summarise': { title: 'Summarise into purposes', section: 'Capture', keys: ['Alt+Y'] },

  'minutes.assemble': { title: 'Assemble the minutes', section: 'Minutes', keys: ['Ctrl+Shift+M'] },
  'minutes.sign': { title: 'Sign off the minutes', section: 'Minutes', keys: ['Ctrl+Shift+G'] },
  'minutes.write': { title: 'Write the documents', section: 'Minutes', keys: ['Ctrl+Shift+P'] },
  'minutes.correct': { title: 'Make a correction', section: 'Minutes', keys: ['Ctrl+Shift+K'] },
  'minutes.restore': {
    title: 'Make the section again from what was captured',
    section: 'Minutes',
    keys: ['Ctrl+Shift+X'],
  },
  'minutes.next': { title: 'Next section', section: 'Minutes', keys: ['Alt+ArrowDown'] },
  'minutes.previous': { title: 'Previous section', section: 'Minutes', keys: ['Alt+ArrowUp'] },
})

export type ActionId = keyof typeof catalogue

export const actionIds = Object.keys(catalogue) as readonly ActionId[]
export const recordOf = (id: ActionId): ActionRecord => catalogue[id]

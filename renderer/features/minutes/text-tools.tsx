import { Button } from '@mantine/core'
import { type Editor, useEditorState } from '@tiptap/react'
import { keyLabel } from '#renderer/actions/keys.ts'
import classes from './section.module.css'

const tools = [
  {
    name: 'bold',
    label: 'Bold',
    keys: 'Ctrl+B',
    run: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'Italic',
    keys: 'Ctrl+I',
    run: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    label: 'Bullets',
    keys: 'Ctrl+Shift+8',
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'Numbers',
    keys: 'Ctrl+Shift+7',
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
] as const

/** What can be done to the text under the caret. Pressed state is read per transaction, but drawn only when it changes. */
export function TextTools({ editor }: { readonly editor: Editor }) {
  const pressed = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.map((tool) => now.isActive(tool.name)).join(),
  }).split(',')
  return (
    <div className={classes.tools} role="toolbar" aria-label="Text">
      {tools.map((tool, at) => (
        <Button
          key={tool.name}
          size="compact-xs"
          variant="subtle"
          className={classes.tool}
          aria-pressed={pressed[at] === 'true'}
          aria-keyshortcuts={tool.keys.replace('Ctrl', 'Control')}
          title={`${tool.label} (${keyLabel(tool.keys)})`}
          // The text keeps the focus and the selection that the tool is for.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tool.run(editor)}
        >
          {tool.label}
        </Button>
      ))}
    </div>
  )
}

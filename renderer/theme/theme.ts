import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** The accent that means "now"; its contrast on white and on the dark panel is above 7:1. */
const now: MantineColorsTuple = [
  '#e6effb',
  '#cfe0f7',
  '#a9c8f0',
  '#7db4ff',
  '#5a97e6',
  '#2f78cf',
  '#0b57b0',
  '#094c9b',
  '#084386',
  '#063669',
]

/** Mantine takes the ink of a filled button from the light shade alone; on the dark one it would be white on pale. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const isNow = input.color === undefined || input.color === 'now'
  return input.variant === 'filled' && isNow ? { ...colors, color: 'var(--now-ink)' } : colors
}

/** Mantine, made dense and quiet: small controls, square corners, no shadows where a line will do. */
export const theme = createTheme({
  primaryColor: 'now',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  variantColorResolver: variantColors,
  colors: { now },
  fontFamily: '"Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '6px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '4px', xl: '6px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Mantine's smallest size sets 10px beneath a field; nobody reads that at the end of a day.
    Input: { vars: () => ({ wrapper: { '--input-fz': '13px' } }) },
    InputWrapper: {
      styles: { label: { fontSize: 12 }, description: { fontSize: 12 }, error: { fontSize: 12 } },
    },
    Table: { defaultProps: { borderColor: 'var(--line)' } },
    Button: { defaultProps: { size: 'xs' }, styles: { root: { flexShrink: 0 } } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs', autosize: true, minRows: 2 } },
    Select: {
      // The list scrolls itself: a scrolling box inside it would be one more thing without a key of its own.
      defaultProps: {
        size: 'xs',
        comboboxProps: { shadow: 'sm' },
        withScrollArea: false,
        checkIconPosition: 'right',
      },
      styles: { options: { maxHeight: 252, overflowY: 'auto' } },
    },
    MultiSelect: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs', iconColor: 'var(--now-ink)' } },
    Radio: { defaultProps: { size: 'xs', iconColor: 'var(--now-ink)' } },
    SegmentedControl: { defaultProps: { size: 'xs', withItemsBorders: false } },
    Switch: { defaultProps: { size: 'xs' } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.45 },
        // The page behind never scrolls; the lock would put in a style tag without our nonce.
        lockScroll: false,
        // A dialog's `header` is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { content: { background: 'var(--panel)' }, header: { background: 'var(--panel)' } },
    },
    SpotlightRoot: { defaultProps: { lockScroll: false } },
    Tabs: { defaultProps: { keepMounted: false } },
  },
})

/** Mantine's own variables follow ours, so that both colour schemes are drawn from one list (tokens.css). */
export const cssVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-error': 'var(--over)',
    '--mantine-color-anchor': 'var(--now)',
  }
  // Fields and boxes: an edge that can be seen (3:1), and our panel's ground in both schemes.
  const light = { ...ours, '--mantine-color-gray-4': 'var(--line-strong)' }
  const dark = {
    ...ours,
    '--mantine-color-dark-4': 'var(--line-strong)',
    '--mantine-color-dark-6': 'var(--panel)',
    // Mantine's greys are brown beside ours: what is chosen, what is pointed at, what lies deeper.
    '--mantine-color-dark-5': '#343d4a',
    '--mantine-color-dark-7': '#262d37',
    '--mantine-color-dark-8': 'var(--panel-sunk)',
  }
  return { variables: {}, light, dark }
}

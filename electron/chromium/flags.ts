/**
 * Features of a browser that an app window has no use for, and that would look things up or keep things.
 * Chromium takes the last `--disable-features` only, so playwright-core's own entries that matter here are repeated.
 */
const disabledFeatures = [
  'AimEnabled',
  'AutofillServerCommunication',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BackForwardCache',
  'CertificateTransparencyComponentUpdater',
  'DestroyProfileOnBrowserClose',
  'GlobalMediaControls',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'InterestFeedContentSuggestions',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SpellcheckService',
  'SpareRendererForSitePerProcess',
  'Translate',
  'TranslateUI',
  'msForceBrowserSignIn',
]

export type FlagChoice = {
  /** First address of the window; the real page is opened once its requests are answered. */
  readonly firstAddress: string
  readonly size: { readonly width: number; readonly height: number }
}

/**
 * Flags of the app window. `--incognito` keeps form fields and history out of the profile's session files;
 * `--test-type` keeps back the warning bar about `--host-resolver-rules`, which is there on purpose.
 */
export const chromiumFlags = ({ firstAddress, size }: FlagChoice): string[] => [
  '--incognito',
  `--app=${firstAddress}`,
  `--window-size=${size.width},${size.height}`,
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-client-side-phishing-detection',
  '--disable-dinosaur-easter-egg',
  '--disable-print-preview',
  '--disk-cache-size=1',
  '--media-cache-size=1',
  '--disable-gpu-shader-disk-cache',
  '--no-first-run',
  '--no-pings',
  '--no-default-browser-check',
  '--deny-permission-prompts',
  '--disable-notifications',
  '--disable-speech-api',
  '--test-type',
  `--disable-features=${disabledFeatures.join(',')}`,
]

/** What a flag cannot say, written into the throw-away profile before the first start. */
export const profilePreferences = {
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  download_restrictions: 3,
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  net: { network_prediction_options: 2 },
  profile: {
    password_manager_enabled: false,
    default_content_setting_values: {
      geolocation: 2,
      media_stream_camera: 2,
      media_stream_mic: 2,
      notifications: 2,
    },
  },
} as const

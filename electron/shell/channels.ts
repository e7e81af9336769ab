/** The two channels between page and shell: one call, one event. */
export const callChannel = 'marac-room:call'
export const eventChannel = 'marac-room:event'

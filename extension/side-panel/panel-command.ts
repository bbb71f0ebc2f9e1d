/** The name of the keyboard command that opens the panel. */
export const PANEL_COMMAND = 'open-panel';

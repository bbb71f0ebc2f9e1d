/** Every host of the web, as the manifest names it among what may be asked for. */
export const everyHost: string[] = ['*://*/*'];

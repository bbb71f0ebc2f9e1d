import packageFile from '../../package.json' with { type: 'json' };

/** How the CLI names itself to servers. */
export const USER_AGENT = `Mingcha/${packageFile.version} (audit of government portals)`;

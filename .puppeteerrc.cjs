// The browser is looked for, or fetched, by scripts/browser.mjs: an install without a network must not fail here.
module.exports = { skipDownload: true };

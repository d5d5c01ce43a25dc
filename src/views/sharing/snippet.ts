import { sharingWords as words } from './words';

/** As large as picture, equation and buttons have room in. */
const SIZE = { width: 960, height: 640 };

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The HTML that puts the page into another one. */
export const snippet = (address: string): string =>
  `<iframe src="${escaped(address)}" width="${SIZE.width}" height="${SIZE.height}" title="${escaped(words.frameTitle)}" style="border: 0; max-width: 100%"></iframe>`;

/** The words of the dialog for sharing. */
export const sharingWords = {
  title: 'Share',
  carries: (what: string) => `The link carries: ${what}.`,
  others: 'All else is as in the article.',
  carriesNothing: 'The link leads to the article’s numbers, at the first step.',
  practising: 'Who opens it is not practising: the results are there.',
  onDevice:
    'This page is a file on your device: its link leads nowhere from another one. Send the file, and with it the state by Save numbers.',
  link: 'Link',
  copy: 'Copy link',
  copied: {
    done: 'Link copied',
    failed: 'Copying was refused. The link is selected: copy it by the keys or the menu.',
  },
  code: 'QR code of the link',
  enlarge: 'Fill the screen with the code',
  reduce: 'Back to the dialog',
  dense:
    'A link this long makes a dense code, which phones read only from nearby. Fewer changed numbers make a coarser one.',
  none: 'This link is too long for a QR code. Copy it instead.',
  snippet: 'HTML for a page of your own',
  host: 'To set steps and hear of changes from that page, name it in the address: ?embed=https://your.page in place of ?embed.',
  frameTitle: 'Backstep: backpropagation, one number at a time',
  copyHtml: 'Copy HTML',
  copiedHtml: {
    done: 'HTML copied',
    failed: 'Copying was refused. The HTML is selected: copy it by the keys or the menu.',
  },
  close: 'Close',
} as const;

/** The words of the notices of what a page can take, or cannot do. */
export const noticeWords = {
  isNew: 'A new version of Backstep is here. Your numbers and your step stay.',
  take: 'Reload with it',
  later: 'Later',
  blocked:
    'The browser did not open the window. Allow this page to open windows, and press S again.',
  refused: 'This link was not opened, and everything stays as it was:',
  mind: 'All of this link was taken over. Mind one number:',
  alone:
    'Backstep in one file has no lecturer’s own window: two files cannot speak to each other. From a site it has.',
} as const;

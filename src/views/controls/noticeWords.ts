/** The words of the notice that there is a new version of the page. */
export const noticeWords = {
  isNew: 'A new version of Backstep is here. Your numbers and your step stay.',
  take: 'Reload with it',
  later: 'Later',
} as const;

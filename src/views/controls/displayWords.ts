import type { Theme } from '../../store';

/** The words of the dialog for display and sound. */
export const displayWords = {
  title: 'Display and sound',
  theme: 'Colours',
  sound: 'A tone follows the error while it changes, the lower the smaller',
  letters: 'Single letters are commands, as the list of keys has them',
  close: 'Close',
} as const;

/** The themes; each is a kind of screen. */
export const themeNames: Readonly<Record<Theme, string>> = {
  auto: 'As the system has it',
  light: 'Light',
  dark: 'Dark',
  projector: 'Projector: high contrast, thick lines',
};

const SECOND = 1000;

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** A time in ms as minutes and seconds, with hours from one hour on: 07:05, 1:07:05. */
export function clockText(time: number): string {
  const seconds = Math.floor(time / SECOND);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = `${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

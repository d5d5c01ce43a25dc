import type { ComponentType, ReactNode } from 'react';
import { later, useLater } from '../later';
import { Coming } from './Coming';

/**
 * A view whose code is fetched when it is first shown, with a sign in its place until then, an unseen one
 * where what it adds is not waited for.
 */
export function laterView<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  { quiet = false } = {},
): (props: Props) => ReactNode {
  const source = later(fetch);
  return function LaterView(props: Props) {
    const { value: View, again } = useLater(source);
    return View ? <View {...props} /> : <Coming again={again} quiet={quiet} />;
  };
}

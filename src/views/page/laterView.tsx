import type { ComponentType } from 'react';
import { later, useLater } from '../later';
import { words } from '../words';

/** A view whose code is fetched when it is first shown, with a sign in its place until then. */
export function laterView<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const source = later(fetch);
  return function LaterView(props: Props) {
    const View = useLater(source);
    return View ? <View {...props} /> : <p className="coming">{words.coming}</p>;
  };
}

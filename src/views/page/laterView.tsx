import type { ComponentType, ReactNode } from 'react';
import { later, useLater } from '../later';
import { words } from '../words';

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
    const View = useLater(source);
    if (View) return <View {...props} />;
    return (
      <p className="coming" hidden={quiet}>
        {words.coming}
      </p>
    );
  };
}

import { classOf, type Kind } from './kinds';
import { indented, text } from './lines';
import type { Program } from './program';
import { codeWords as words } from './words';

/** What a layer of one kind does besides what all do, in Python. */
export function pythonKind(
  kind: Kind,
  { kinds, several }: Program,
  { out, delta }: Readonly<Record<'out' | 'delta', string[]>>,
): string {
  const self = several ? 'self, pair' : 'self';
  return text(
    `class ${classOf(kind, kinds)}(Layer):`,
    indented(4, [
      `"""${words.kinds[kind.activation]}"""`,
      '',
      `def activate(${self}):`,
      indented(4, out),
      '',
      `def slopes(${self}):`,
      indented(4, delta),
    ]),
  );
}

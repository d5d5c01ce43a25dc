import type { Rolldown } from 'vite';

type Group = Extract<Rolldown.OutputOptions['codeSplitting'], { groups?: unknown }>['groups'];

/** The module that brings React, as the entry asks for it. */
export const PAGE = /\/src\/mountPage\.tsx$/;

/** What the two only reach through the index of a folder or library, and do not use. */
const UNUSED =
  /\/lesson\/(?:lecturing|answers|sections|general|lineSteps)\.ts$|\/tex\/(?:derivation|expression|allDecimals|general|handoutLatex|keyForm|more\w+|toFill)\.ts$|\/src\/practice\/|\/engine\/(?:landscape|nudge|errorOf|partialDerivative|general|activations|losses|checkShape|complete|layoutOfAny|floats|workings|kernelOfLayers|moreRules)\.ts$|\/node_modules\/d3-(?!selection)/;

/**
 * Two files hold the first screen: what the picture takes, and what the rest of the page takes
 * besides. What comes later has files of its own; left alone, all that two of them share would make
 * a file, thirty in all.
 */
export const chunks: NonNullable<Group> = [
  {
    name: 'lecturing',
    test: /\/lesson\/lecturing\.ts$/,
    priority: 3,
    includeDependenciesRecursively: false,
  },
  {
    name: 'dialogs',
    test: /\/views\/(?:controls\/\w+Dialog|page\/(?:Dialog|Choice|saveFile))\.tsx?$/,
    priority: 3,
    includeDependenciesRecursively: false,
  },
  { name: 'picture', tags: ['$initial'], test: (id) => !UNUSED.test(id), priority: 2 },
  {
    debugName: 'page',
    name: (id, context) => {
      const seen = new Set<string>();
      const isNeeded = (module: string): boolean => {
        if (PAGE.test(module)) return true;
        if (seen.has(module)) return false;
        seen.add(module);
        return context.getModuleInfo(module)?.importers.some(isNeeded) ?? false;
      };
      return !UNUSED.test(id) && isNeeded(id) ? 'page' : null;
    },
    priority: 1,
  },
];

import type { Rolldown } from 'vite';

type Group = Extract<Rolldown.OutputOptions['codeSplitting'], { groups?: unknown }>['groups'];

/** The module that brings React, as the entry asks for it. */
export const PAGE = /\/src\/mountPage\.tsx$/;

/** What the two only reach through the index of a folder or library, and do not use. */
const UNUSED =
  /\/lesson\/(?:lecturing|answers|sections|general|isArticles|any\/[\w/]+)\.ts$|\/tex\/(?:copiedMaths|derivation|expression|allDecimals|general|more\w+|handoutLatex|keyForm|latexDocument|plainAddress|python|toFill)\.ts$|\/src\/(?:practice|files)\/|\/store\/(?:host(?:Messages)?|shortened)\.ts$|\/node_modules\/valibot\/|\/engine\/(?:landscape|nudge|errorOf|partialDerivative|general|activations|answersOver|losses|checkShape|complete|layoutOfAny|floats|workings|kernelOf(?:Layers|OnePair)|kernelStructure|layerwise|moreRules)\.ts$|\/node_modules\/d3-(?!selection)/;

/**
 * The small dialogs, and what of the store and the libraries only they use; also what one of them
 * shares with what is printed or saved.
 */
const DIALOGS =
  /\/src\/smallDialogs\.ts$|\/views\/(?:controls\/\w+Dialog|opening\/|sharing\/|text\/carriedText|page\/(?:Dialog|Choice|saveFile))|\/store\/(?:carried|fileFault|keptNetworks|linedJson|numbersTable|openedFiles|stateFile)\.ts$|\/node_modules\/(?:lean-qr|d3-dsv)\/|\/tex\/(?:latexDocument|plainAddress)\.ts$|\/files\/(?:changes|roundWords)\.ts$/;

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
  // Opened files and an embedding page are checked by it, each for itself.
  { name: 'valibot', test: /\/node_modules\/valibot\//, priority: 3 },
  {
    name: 'dialogs',
    test: DIALOGS,
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

import type { Network } from '../../engine';
import {
  beyondReceipts,
  curveCsv,
  type DecimalSign,
  type Given,
  javascriptCode,
  notebook,
  numbersFile,
  numpyCode,
  pythonCode,
  pytorchCode,
  receipt,
  roundCsv,
  roundLatex,
  roundsCsv,
  spreadsheetCsv,
  spreadsheetText,
} from '../../files';
import { backstep, type Choices, hasAnswers, writeStateFile } from '../../store';
import { type FormatName, filesWords as words } from './words';

/** A text of the round that can be saved, and copied. */
export type TextFormat = {
  name: FormatName;
  /** What its file's name ends with. */
  ending: string;
  type: string;
  make: (given: Given, sign: DecimalSign) => string;
  /** What is copied, where that is another text than the file's. */
  copied?: (given: Given, sign: DecimalSign) => string;
  /** Whether it holds no result, so that it may be had while results are to be worked out. */
  tellsNothing?: true;
  /** Why it cannot be made of such a network, if it cannot. */
  refusal?: (network: Network) => string | null;
};

export type Group = keyof (typeof words)['groups'];

const CSV = 'text/csv;charset=utf-8';
const JSON_TYPE = 'application/json';

/** All texts that can be taken away, by what they are for. A new one has its line here, and its words. */
export const TEXTS: Readonly<Record<Exclude<Group, 'pictures'>, readonly TextFormat[]>> = {
  numbers: [
    {
      name: 'state',
      ending: '.json',
      type: JSON_TYPE,
      make: () => writeStateFile(backstep.store.getState()),
      tellsNothing: true,
    },
    { name: 'numbers', ending: '-numbers.json', type: JSON_TYPE, make: numbersFile },
    {
      name: 'receipt',
      ending: '-receipt.jsonl',
      type: JSON_TYPE,
      make: receipt,
      refusal: (network) => {
        const beyond = beyondReceipts(network);
        if (beyond) return words.beyond(beyond);
        if (network.order !== 'simultaneous') return words.refusals.order;
        return (network.parameters.eta ?? 0) > 0 ? null : words.refusals.rate;
      },
    },
  ],
  tables: [
    { name: 'round', ending: '.csv', type: CSV, make: roundCsv },
    {
      name: 'formulas',
      ending: '-formulas.csv',
      type: CSV,
      make: spreadsheetCsv,
      copied: spreadsheetText,
    },
    { name: 'curve', ending: '-curve.csv', type: CSV, make: curveCsv },
    { name: 'rounds', ending: '-weights.csv', type: CSV, make: roundsCsv },
  ],
  documents: [
    { name: 'latex', ending: '.tex', type: 'application/x-tex', make: roundLatex },
    { name: 'notebook', ending: '.ipynb', type: 'application/x-ipynb+json', make: notebook },
  ],
  code: [
    { name: 'python', ending: '.py', type: 'text/x-python', make: pythonCode },
    { name: 'numpy', ending: '-numpy.py', type: 'text/x-python', make: numpyCode },
    { name: 'pytorch', ending: '-pytorch.py', type: 'text/x-python', make: pytorchCode },
    { name: 'javascript', ending: '.js', type: 'text/javascript', make: javascriptCode },
  ],
};

/** What a picture is drawn by, and where in that it is. */
export type PictureFormat = {
  name: FormatName;
  ending: string;
  drawn: 'graph' | 'rounds' | 'landscape' | 'answers';
  svg: string;
  /** What is there as soon as it has been drawn. */
  ready: string;
  canvas?: string;
  keys?: string;
  /** Whether there is such a picture; there is where nothing is said. */
  isThere?: (choices: Choices) => boolean;
};

export const PICTURES: readonly PictureFormat[] = [
  {
    name: 'graph',
    ending: '-network',
    drawn: 'graph',
    svg: '.picture svg',
    ready: '.part',
  },
  {
    name: 'errors',
    ending: '-errors',
    drawn: 'rounds',
    svg: '.curve svg',
    ready: '.lines .line[d]',
    keys: '.curve-keys',
  },
  {
    name: 'paths',
    ending: '-paths',
    drawn: 'rounds',
    svg: '.paths svg',
    ready: '.path path[d]',
  },
  {
    name: 'landscape',
    ending: '-landscape',
    drawn: 'landscape',
    svg: '.map svg',
    ready: '.lines path[d]',
    canvas: 'canvas',
    keys: '.ramp',
  },
  {
    name: 'answers',
    ending: '-answers',
    drawn: 'answers',
    svg: '.map svg',
    // They come last, when the map is at rest.
    ready: '.labels text',
    canvas: 'canvas',
    keys: '.ramp',
    isThere: hasAnswers,
  },
];

/** What a file of a round is called, counted from 1 as the round on paper: `backstep-round-1.csv`. */
export const fileName = (round: number, ending: string): string =>
  `backstep-round-${round + 1}${ending}`;

/** The words of the landscape. */
export const words = {
  title: 'The error as a map',
  label: 'Map of the total error',
  point: 'The present point',
  axes: { x: 'Across', y: 'Up' },
  to: 'to',
  ends: {
    xRange: ['lowest value across', 'highest value across'],
    yRange: ['lowest value up', 'highest value up'],
  },
  kinds: { weight: 'Weights', bias: 'Biases', input: 'Inputs', target: 'Targets' },
  fit: 'Fit',
  fitHint: 'A range that suits the point and its path',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  low: 'small error',
  high: 'large error',
  reversed: 'The lower end has to be below the upper one.',
  help: 'Press anywhere on the map, or drag the point, to change both numbers.',
  here: (place: string, error: string) => `Here ${place}: total error ${error}.`,
  errorIs: (error: string) => `total error ${error}`,
  pointer: (place: string, error: string) => `At the pointer ${place}: ${error}.`,
  arrow: (factor: string, slopes: string) =>
    `The arrow is −${factor} times the two slopes, ${slopes}: from here the error falls fastest that way.`,
  untold: 'The way down shows once both slopes have been worked out.',
  flat: 'It is flat here, so there is no arrow.',
  outside: 'The point lies outside of the map, so it is drawn hollow, at the edge.',
  summary: (here: string, way: string) => `${here} ${way}`,
  ways: (falls: readonly string[]) =>
    falls.length > 0
      ? `It falls fastest where ${falls.join(' and ')}.`
      : 'It does not change with either of the two here.',
  way: { up: (name: string) => `${name} grows`, down: (name: string) => `${name} shrinks` },
} as const;

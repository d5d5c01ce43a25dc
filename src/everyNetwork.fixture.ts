import { learnEveryNetwork } from './store/everyNetwork';

// Tests are of all networks; the page begins with the article's alone.
learnEveryNetwork();

import { learnAllEquations } from './tex';

// Tests are of all networks; the page begins with the article's alone.
learnAllEquations();

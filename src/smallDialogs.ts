/* The dialogs and views that are small enough to come together, with the first of them that is wanted. */
export { DisplayDialog } from './views/controls/DisplayDialog';
export { KeysDialog } from './views/controls/KeysDialog';
export { NotationDialog } from './views/controls/NotationDialog';
export { bindDropping } from './views/opening/dropping';
export { OpenDialog } from './views/opening/OpenDialog';
export { Resume } from './views/opening/Resume';
export { Pairs } from './views/pairs/Pairs';
export { ShareDialog } from './views/sharing/ShareDialog';

import { Dialog } from '../page/Dialog';

/** The network of the page: its layers, its pairs and its numbers. */
export function NetworkDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Network" closeLabel="Close" onClose={onClose}>
      <p>One moment …</p>
    </Dialog>
  );
}

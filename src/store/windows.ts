import type { Backstep } from './backstep';
import { writeLink } from './link';
import { ownName, type Role, syncWindows, type WindowSync } from './windowSync';

/** Where a window keeps the name of its lecture, so that it comes back to it when it is reloaded. */
const KEPT = 'backstep lecture';

/** And the name of the window that it opened last, which may still be there when it comes back. */
const OPENED = 'backstep window';

/** How long a window takes to close, in ms, before it has said that it goes. */
const CLOSING = 1000;

const PRESENTER_FEATURES = 'popup,width=1180,height=820';

/** The windows of one lecture on one machine. */
export type Windows = {
  /** One that stands in a page of others is in no lecture. */
  role: Role | 'embed';
  /** Opens the window of the other role, or brings it to the front. Whether the browser let it. */
  openOther(): Promise<boolean>;
  hasOther(): boolean;
  subscribe(listener: () => void): () => void;
  end(): void;
};

/** Joins the lecture that the address or the window itself names; there is none until it is needed. */
export function bindWindows(app: Backstep, page: Window & typeof globalThis): Windows {
  const asked = new URLSearchParams(page.location.search);
  if (asked.has('embed')) return alone('embed');
  // Pages that were opened as files cannot speak to each other.
  if (import.meta.env.MODE === 'single') return alone('lesson');
  const role: Role = asked.has('presenter') ? 'presenter' : 'lesson';
  const listeners = new Set<() => void>();
  let name = asked.get('presenter') || asked.get('lesson') || kept(page, KEPT);
  let sync: WindowSync | null = null;
  const enter = (begins: boolean) => {
    if (!name || sync) return;
    keep(page, KEPT, name);
    sync = syncWindows(app, new page.BroadcastChannel(`backstep ${name}`), { role, begins });
    sync.subscribe(() => {
      for (const listener of listeners) listener();
    });
  };
  enter(false);
  const leave = () => sync?.leave();
  page.addEventListener('pagehide', leave);
  const other: Role = role === 'lesson' ? 'presenter' : 'lesson';
  // Who opened a window that is in no lecture may be anybody.
  let otherWindow: Window | null = asked.has(role) ? page.opener : null;
  let target = kept(page, `${OPENED} ${role}`);

  const open = async (): Promise<boolean> => {
    // Opened again it would be loaded again, and leave its full screen.
    if (sync?.has(other) && otherWindow && !otherWindow.closed) {
      otherWindow.focus();
      if (!(await goes(sync, other))) return true;
    }
    name ??= ownName();
    enter(true);
    // One that is just closing still answers to its name, and would take the new page with it.
    if (otherWindow || !target) target = `backstep-${other}-${ownName()}`;
    keep(page, `${OPENED} ${role}`, target);
    const link = writeLink(app.store.getState());
    const address = `${page.location.pathname}?${other}=${name}${link && `#${link}`}`;
    const opened =
      role === 'lesson'
        ? page.open(address, target, PRESENTER_FEATURES)
        : page.open(address, target);
    opened?.focus();
    otherWindow = opened;
    return opened !== null;
  };
  /** Asked again while it is at it, it opens one window. */
  let opening: Promise<boolean> | null = null;

  return {
    role,
    openOther() {
      opening ??= open().finally(() => {
        opening = null;
      });
      return opening;
    },
    hasOther: () => sync?.has(other) ?? false,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end() {
      page.removeEventListener('pagehide', leave);
      leave();
    },
  };
}

/** A window that can have no other. */
const alone = (role: Windows['role']): Windows => ({
  role,
  openOther: async () => false,
  hasOther: () => false,
  subscribe: () => () => {},
  end() {},
});

/** Whether a window that is there is just closing, of which the browser says nothing at first. */
function goes(sync: WindowSync, role: Role): Promise<boolean> {
  return new Promise((done) => {
    const end = (gone: boolean) => {
      clearTimeout(timer);
      unsubscribe();
      done(gone);
    };
    const timer = setTimeout(end, CLOSING, false);
    const unsubscribe = sync.subscribe(() => {
      if (!sync.has(role)) end(true);
    });
  });
}

/** A browser may keep nothing: then a reloaded window has left its lecture. */
function kept(page: Window, key: string): string | null {
  try {
    return page.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(page: Window, key: string, name: string): void {
  try {
    page.sessionStorage.setItem(key, name);
  } catch {
    // As above.
  }
}

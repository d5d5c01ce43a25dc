/** Fills the screen with the page, or gives it back. A browser may refuse: then all stays. */
export function toggleFullScreen(page: Document): void {
  const change = page.fullscreenElement
    ? page.exitFullscreen()
    : page.documentElement.requestFullscreen?.();
  change?.catch(() => {});
}

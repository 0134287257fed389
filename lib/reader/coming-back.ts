interface ComingBack {
  /** The page is shown again out of the back/forward cache. */
  restored: () => void;
  /** The tab came into sight or left it. */
  turned: () => void;
}

/** Has it told when the user leaves the page and comes back to it, until the signal. */
export function watchComingBack(
  document: Document,
  { restored, turned }: ComingBack,
  signal: AbortSignal,
): void {
  document.defaultView?.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) restored();
    },
    { signal },
  );
  document.addEventListener('visibilitychange', turned, { signal });
}

/** What leaves the computer, and what holds that. */
export function WhatLeaves() {
  return (
    <>
      <p>
        <b>Nothing.</b> Articles are read, compared and marked on this computer, and your library stays in
        this browser. There is no account, no server and no tracking.
      </p>
      <p>
        That is held by the browser, not only promised: the policy in the extension’s manifest (
        <code>connect-src 'none'</code>) forbids its pages and its background to connect to anything. A test
        of each package fails where the policy lets anything through (<code>tests/package.e2e.ts</code>: “lets
        its pages connect to nothing, and the web to nothing of it”).
      </p>
      <p class="quiet">
        A link you open is a visit of yours to that site, and a backup goes where you put it.{' '}
        <a href="release-notes.html">What changed in this version</a>
      </p>
    </>
  );
}

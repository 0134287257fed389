import { render } from 'preact';
import '../../components/welcome.css';
import changelog from '../../CHANGELOG.md?raw';
import { ReleaseNotes } from '../../components/ReleaseNotes.tsx';
import { browser } from '../../lib/browser.ts';
import { parseReleases } from '../../lib/release-notes.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('The page of release notes has no #app to draw in.');

const { version } = browser.runtime.getManifest();
render(<ReleaseNotes version={version} releases={parseReleases(changelog)} />, root);

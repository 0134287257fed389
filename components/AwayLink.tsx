import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import { useWords } from './spoken.ts';

/** The address if a browser may safely open it from here; libraries come from anywhere, `javascript:` included. */
function webAddress(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.href : undefined;
}

/** A link to another site, opened in a tab of its own; plain text where the address is not one of the web. */
export function AwayLink({ url, children }: { url: string; children: ComponentChildren }) {
  const words = useWords();
  const href = webAddress(url);
  if (href === undefined) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon name="away" />
      <span class="unseen">{words.panel.newTab}</span>
    </a>
  );
}

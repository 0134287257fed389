import { render } from 'preact';
import { Hint } from '../../components/Hint.tsx';
import { Panel } from '../../components/Panel.tsx';
import css from '../../components/panel.css?inline';
import type { ReaderParts } from '../../lib/reader/parts.ts';

export { css };

export const drawPanel: ReaderParts['drawPanel'] = (box, view) => {
  render(view ? <Panel {...view} /> : null, box);
};

export const drawHint: ReaderParts['drawHint'] = (box, mark) => {
  render(mark ? <Hint mark={mark} /> : null, box);
};

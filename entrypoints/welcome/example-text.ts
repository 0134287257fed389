/** The article of the example: invented, and about nothing else. What its sentences meet is in example-answer.json. */
export const EXAMPLE = {
  title: 'Larch Bridge opens again',
  publisher: 'The Example Post',
  paragraphs: [
    'The town band played on the quay until the evening. The Larch Bridge reopened to traffic on 3 May 2024.',
    'The repair of the Larch Bridge cost 6 million euros. A crane fell into the river at the Larch Bridge in April 2024, a post on a local page claimed.',
  ],
} as const;

import { accountsTexts } from './accounts.texts';

type Word = keyof (typeof accountsTexts)['zh']['grant'];

/** The key of a grant's text; a colon would part a namespace off. */
export const grantText = (grant: string) =>
  `accounts.grant.${grant.replace(':', '_').replace('*', 'all') as Word}` as const;

/** Every grant that an account can have, in the order of the list. */
export const allGrants = (Object.keys(accountsTexts.zh.grant) as Word[]).map((word) =>
  word.replace('_all', ':*').replace('_', ':'),
);

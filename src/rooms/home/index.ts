import { answerView } from '../../web/answers.tsx';
import type { Localiser } from '../../web/languages/index.ts';
import type { Host } from '../../web/pages/index.ts';
import type { Room } from '../../web/room.ts';
import { homeView } from './pages/home.tsx';
import { siteViews } from './pages/site.tsx';

/** Home and the pages about the site; on top of all other rooms. */
export const home = (hostIn: (l: Localiser) => Host): Room => ({
  name: 'home',
  views: [homeView, answerView, ...siteViews(hostIn)],
  acts: [],
});

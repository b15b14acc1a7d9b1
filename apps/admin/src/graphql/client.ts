import { builtDocuments, createAppClient } from '@go-cua/client/graphql';
import { liveExchange, liveUrl } from '@go-cua/client/live';
import { lineStood } from './line';

const PATH = '/app/graphql';

/** The console's only way to data. A WebSocket cannot send a header, so its address says which app asks. */
export const client = createAppClient({
  url: PATH,
  app: 'console',
  ...(builtDocuments && { documents: builtDocuments }),
  live: liveExchange({
    url: liveUrl(`${PATH}?app=console`, location),
    onConnected: () => void (lineStood.value += 1),
  }),
});

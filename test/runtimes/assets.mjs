import { PAGE } from './said.mjs';

export default { fetch: () => new Response(PAGE) };

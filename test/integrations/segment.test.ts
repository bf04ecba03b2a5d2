import { describe, expect, it } from 'vitest';
import { type SegmentOptions, segment } from '../../src/integrations/segment.js';
import { pageWith, start, told } from './told.js';

type Event = Record<string, unknown>;
type Middleware = (given: { payload: { obj: Event }; next: (payload: { obj: Event }) => void }) => void;

const setup = (options?: SegmentOptions, name = 'analytics') => {
  const page = pageWith();
  const middleware: Middleware[] = [];
  const client = { addSourceMiddleware: (add: Middleware) => middleware.push(add) };
  const arrive = () => {
    page[name] = client;
  };
  /** What of an event goes on to Segment. */
  const send = (obj: Event) => {
    const on: Event[] = [];
    for (const each of middleware) each({ payload: { obj }, next: (payload) => on.push(payload.obj) });
    return on;
  };
  return { page, tell: start(segment(options), page), arrive, send, middleware, client };
};

describe('segment', () => {
  it('adds one middleware, when the client comes', () => {
    const { tell, arrive, middleware } = setup();
    tell(told(['analytics']));
    expect(middleware).toHaveLength(0);
    arrive();
    tell(told());
    expect(middleware).toHaveLength(1);
  });

  it('drops events until granted, and after a withdrawal', () => {
    const { tell, arrive, send } = setup();
    arrive();
    expect(send({ event: 'a' })).toEqual([]);
    tell(told(['analytics']));
    expect(send({ event: 'b' })).toMatchObject([{ event: 'b' }]);
    tell(told(['marketing']));
    expect(send({ event: 'c' })).toEqual([]);
  });

  it('stamps what is granted, beside what stands in the context', () => {
    const { tell, arrive, send } = setup();
    arrive();
    tell(told(['analytics']));
    expect(send({ context: { page: 1, consent: { other: 2 } } })).toEqual([
      {
        context: {
          page: 1,
          consent: {
            other: 2,
            categoryPreferences: { necessary: true, analytics: true, functional: false, marketing: false },
          },
        },
      },
    ]);
  });

  it('takes an imported client, another name, another category', () => {
    const imported = setup();
    const { client } = imported;
    const own = pageWith();
    start(segment({ client }), own);
    expect(imported.middleware).toHaveLength(1);
    const other = setup({ name: 'other', category: 'marketing' }, 'other');
    other.arrive();
    other.tell(told(['analytics']));
    expect(other.send({})).toEqual([]);
    other.tell(told(['marketing']));
    expect(other.send({})).toHaveLength(1);
  });
});

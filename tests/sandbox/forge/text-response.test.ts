import { TextResponse } from '../../../sandbox/forge/text-response';

describe('an answer whose text is there already', () => {
  const init = { status: 201, headers: { 'content-type': 'application/json' } };

  it('reads as any other', async () => {
    const [own, usual] = [new TextResponse('{"a":1}', init), new Response('{"a":1}', init)];
    expect([own.status, own.ok, own.headers.get('content-type')]).toEqual([201, true, 'application/json']);
    expect(await own.json()).toEqual(await usual.json());
    expect(own.bodyUsed).toBe(true);
    expect(await new TextResponse('a', init).text()).toBe('a');
  });

  it('reads once', async () => {
    const answer = new TextResponse('{}', init);
    await answer.text();
    await expect(answer.json()).rejects.toThrow(TypeError);
  });
});

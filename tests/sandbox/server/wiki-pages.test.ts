import { documentOf, heading, paragraph } from '../../../sandbox/confluence/adf';
import { macroNode } from '../../../sandbox/confluence/macro-node';
import { startTestSandbox, type TestSandbox } from './fixture-sandbox';

const place = '11111111-2222-4333-8444-555555555555/env';
const macro = (config?: Record<string, unknown>, moduleKey = 'macro') =>
  macroNode(place, { localId: `local-${moduleKey}`, moduleKey, config });

describe('pages of Confluence', () => {
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox();
  });
  afterAll(() => sandbox.close());

  const post = async (path: string, body: unknown) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${sandbox.origin}${path}`, init);
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const create = async (title: string, more: Record<string, string> = {}): Promise<string> => {
    const init = { method: 'POST', body: new URLSearchParams({ title, ...more }), redirect: 'manual' } as const;
    const { headers } = await fetch(`${sandbox.origin}/wiki/pages`, init);
    return headers.get('location')?.replace('/wiki/edit/', '') ?? '';
  };
  const publish = (id: string, version: number, content: Parameters<typeof documentOf>[0]) =>
    post(`/wiki/edit/${id}?as=bob`, { version, title: 'Plan & more', body: documentOf(content) });

  it('are created, published, read and kept in versions', async () => {
    const id = await create('Plan');
    const content = [heading(2, 'Soon <b>'), paragraph('Words'), macro({ thing: 'x' })];
    expect(await publish(id, 1, content)).toEqual({
      status: 200,
      json: { address: `/wiki/spaces/PLAN/pages/${id}` },
    });
    const { text } = await sandbox.get(`/wiki/spaces/PLAN/pages/${id}/Plan`);
    expect(text).toContain('<h1>Plan &amp; more</h1>');
    expect(text).toContain('<h2>Soon &lt;b&gt;</h2>');
    expect(text).toContain('Published by Bob Example');
    expect(text).toContain('&quot;moduleKey&quot;:&quot;macro&quot;');
    expect(text).toContain('&quot;config&quot;:{&quot;thing&quot;:&quot;x&quot;}');
    expect(text).toContain('&quot;localId&quot;:&quot;local-macro&quot;');
    expect((await sandbox.get(`/wiki/spaces/PLAN/pages/${id}?version=1`)).text).toContain('This is version 1 of 2');
    expect((await sandbox.get(`/wiki/history/${id}`)).text).toContain('Version 2');
    expect((await sandbox.get('/wiki')).text).toContain(`/wiki/spaces/PLAN/pages/${id}`);
  });

  it('have blog posts beside them, below the day of each, in the same editor, versions and exports', async () => {
    const id = await create('News', { type: 'blogpost' });
    const { json } = await publish(id, 1, [macro({ thing: 'news' })]);
    const address = String(json.address);
    expect(address).toMatch(new RegExp(`^/wiki/spaces/PLAN/blog/\\d{4}/\\d{2}/\\d{2}/${id}$`));
    const context = '&quot;content&quot;:{&quot;id&quot;:&quot;' + id + '&quot;,&quot;type&quot;:&quot;blogpost&quot;';
    for (const path of [address, `${address}/News`, `/wiki/pages/viewpage.action?pageId=${id}`])
      expect(await (await fetch(`${sandbox.origin}${path}`)).text()).toContain(context);
    const { json: framed } = await post('/wiki/frame', { pageId: id, macro: { localId: 'a', moduleKey: 'macro' } });
    expect(framed.frame).toContain('&quot;type&quot;:&quot;blogpost&quot;');
    expect((await sandbox.get('/wiki')).text).toContain(`<a href="${address}">Plan &amp; more</a>`);
    expect((await sandbox.get(`/wiki/history/${id}`)).text).toContain('Versions of this blog post');
    for (const type of ['pdf', 'word'])
      expect((await sandbox.get(`/wiki/export/${id}?type=${type}`)).text).toContain(`${type} of news, as a person`);
    expect(await create('None', { type: 'whiteboard' })).toBe('');
  });

  it('are not overwritten, and nothing that is no page is published', async () => {
    const id = await create('Contested');
    await publish(id, 1, [paragraph('of Bob')]);
    expect((await publish(id, 1, [paragraph('late')])).status).toBe(409);
    expect((await post(`/wiki/edit/${id}`, { version: 2, title: '', body: documentOf([]) })).status).toBe(400);
    expect((await post(`/wiki/edit/${id}`, { version: 2, title: 'x', body: { type: 'doc' } })).status).toBe(400);
    expect((await publish('none', 1, [])).status).toBe(404);
    expect((await sandbox.get(`/wiki/spaces/PLAN/pages/${id}`)).text).toContain('of Bob');
    expect((await sandbox.get('/wiki/spaces/PLAN/pages/none')).status).toBe(404);
  });

  it('say where the app no longer has a macro', async () => {
    const id = await create('Old');
    await publish(id, 1, [macro({}, 'gone')]);
    expect((await sandbox.get(`/wiki/spaces/PLAN/pages/${id}`)).text).toContain('no longer part of the app');
  });

  it('are exported in the shape of each kind, as a person or as nobody', async () => {
    const id = await create('Sheet');
    await publish(id, 1, [macro({ thing: 'roadmap' })]);
    const exported = async (query: string) => (await sandbox.get(`/wiki/export/${id}?${query}`)).text;
    expect(await exported('type=pdf')).toContain('<p>pdf of roadmap, as a person: 200</p>');
    expect(await exported('type=word')).toContain('<p>word of roadmap, as a person: 200</p>');
    expect(await exported('type=pdf&identity=none')).toContain('pdf of roadmap, NEEDS_AUTHENTICATION_ERR');
  });

  it('say what is wrong with an export that is no document', async () => {
    const id = await create('Broken');
    await publish(id, 1, [macro()]);
    const spy = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await sandbox.get(`/wiki/export/${id}?type=pdf`)).text).toContain(
      'The export of this macro is no document',
    );
    spy.mockRestore();
  });

  it('give the editor frames for macros of a draft', async () => {
    const asked = {
      pageId: await create('Framed'),
      macro: { localId: 'new', moduleKey: 'macro' },
      configuring: { isInserting: true },
    };
    const { json } = await post('/wiki/frame', asked);
    expect(json.frame).toContain('&quot;macro&quot;:{&quot;isConfiguring&quot;:true,&quot;isInserting&quot;:true}');
    expect(json.frame).toContain('&quot;isEditing&quot;:true');
    expect((await post('/wiki/frame', { pageId: '1' })).status).toBe(400);
  });
});

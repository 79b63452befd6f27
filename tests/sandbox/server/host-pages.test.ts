import { startTestSandbox, type TestSandbox } from './fixture-sandbox';

describe('the host pages', () => {
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox();
  });
  afterAll(() => sandbox.close());

  it('lead from the root to the app, keeping who looks', async () => {
    const { status, headers } = await sandbox.get('/jira?as=bob');
    expect([status, headers.get('location')]).toEqual([302, '/jira/apps/altitude?as=bob']);
  });

  it('show the app in a frame with what it may do, and its context', async () => {
    const { status, text } = await sandbox.get('/jira/apps/altitude/some/route');
    expect(status).toBe(200);
    expect(text).toContain('&quot;moduleKey&quot;:&quot;page&quot;');
    expect(text).toContain('src="/app/main/index.html"');
    expect(text).toContain('sandbox="allow-popups ');
    expect(text).toContain('&quot;type&quot;:&quot;jira:globalPage&quot;');
  });

  it('take the first person unless told, and remember whom they were told', async () => {
    expect((await sandbox.get('/jira/projects')).text).toContain('Signed in as Ada Example');
    const asBob = await sandbox.get('/jira/projects?as=bob@example.com');
    expect(asBob.text).toContain('Signed in as Bob Example');
    const cookie = (asBob.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await sandbox.get('/jira/projects', { cookie })).text).toContain('Signed in as Bob Example');
  });

  it('refuse people they do not know, in plain words', async () => {
    const { status, text } = await sandbox.get('/jira/projects?as=carol');
    expect([status, text]).toEqual([400, 'Nobody here is called carol. People: ada@example.com, bob@example.com.\n']);
  });

  it('show an issue as Jira does, escaping every text', async () => {
    const { status, text } = await sandbox.get('/jira/browse/ALP-1');
    expect(status).toBe(200);
    expect(text).toContain('<h1>Build &amp; open &lt;script&gt;</h1>');
    expect(text).toContain('Alpine &lt;b&gt;huts&lt;/b&gt;');
    expect(text).toContain('<p>On the ridge</p>');
    expect(text).toContain('href="/jira/browse/ALP-2"');
    expect(text).toContain('data-open-panel="panel"');
    expect(text).toContain('&quot;moduleKey&quot;:&quot;glance&quot;');
    expect(text).toMatch(/&quot;issue&quot;:\{&quot;id&quot;:&quot;20001&quot;,&quot;key&quot;:&quot;ALP-1&quot;/);
  });

  it('tell nobody whether an issue is hidden or missing', async () => {
    const hidden = await sandbox.get('/jira/browse/ALP-1?as=bob');
    const missing = await sandbox.get('/jira/browse/ALP-9?as=bob');
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    const stable = (text: string): string => text.replaceAll(/ALP-\d/g, 'KEY');
    expect(stable(hidden.text)).toBe(stable(missing.text));
  });

  it('send old addresses of issues to the issue view', async () => {
    expect((await sandbox.get('/browse/ALP-1')).headers.get('location')).toBe('/jira/browse/ALP-1');
  });

  it("show a project's summary and the app as one of its tabs", async () => {
    const summary = await sandbox.get('/jira/projects/ALP');
    expect(summary.text).toContain('Recently updated');
    const app = await sandbox.get('/jira/projects/ALP/altitude');
    expect(app.text).toContain('&quot;moduleKey&quot;:&quot;project&quot;');
    expect(app.text).toContain(
      '&quot;project&quot;:{&quot;id&quot;:&quot;10000&quot;,&quot;key&quot;:&quot;ALP&quot;,&quot;type&quot;:&quot;software&quot;}',
    );
    expect((await sandbox.get('/jira/projects/ALP?as=bob')).status).toBe(404);
  });

  it('keep administration to administrators', async () => {
    const ada = await sandbox.get('/jira/admin/altitude');
    expect([ada.status, ada.text.includes('&quot;moduleKey&quot;:&quot;admin&quot;')]).toEqual([200, true]);
    const bob = await sandbox.get('/jira/admin/altitude?as=bob');
    expect([bob.status, bob.text.includes('&quot;moduleKey&quot;:&quot;admin&quot;')]).toEqual([403, false]);
  });

  it('list what a JQL query finds, and say when it is none', async () => {
    expect((await sandbox.get('/issues/?jql=project%20%3D%20ALP')).text).toContain('ALP-2');
    expect((await sandbox.get('/jira/issues?jql=nonsense')).text).toContain('read this query');
  });

  it('say that nothing stands at an unknown address', async () => {
    expect((await sandbox.get('/jira/nowhere')).status).toBe(404);
    expect((await sandbox.get('/sandbox/nowhere')).status).toBe(404);
  });

  it('switch theme and person only back to their own pages', async () => {
    const theme = await sandbox.get('/sandbox/theme?choice=dark&back=//evil.example');
    expect([theme.headers.get('location'), theme.headers.get('set-cookie')]).toEqual([
      '/jira',
      'altitude-theme=dark; Path=/; SameSite=Lax',
    ]);
    const dark = await sandbox.get('/jira/projects', { cookie: 'altitude-theme=dark' });
    expect(dark.text).toContain('data-color-mode="dark"');
    const person = await sandbox.get('/sandbox/person?as=bob&back=%2Fjira%2Fprojects%3Fx%3D1');
    expect(person.headers.get('location')).toBe('/jira/projects?x=1&as=bob');
  });
});

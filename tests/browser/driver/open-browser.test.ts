import { installedBrowser, openBrowser } from './open-browser';

describe('the browser driver', () => {
  it.each(['bundled', 'any'])('opens a page with fonts and layout (%s)', async (choice) => {
    const before = process.env.ALTITUDE_BROWSER;
    process.env.ALTITUDE_BROWSER = choice;
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<span id="text" style="font: 40px sans-serif">Altitude</span>');
      const width = await page.locator('#text').evaluate((element) => element.getBoundingClientRect().width);
      expect(width).toBeGreaterThan(100);
    } finally {
      await browser.close();
      process.env.ALTITUDE_BROWSER = before;
      if (before === undefined) delete process.env.ALTITUDE_BROWSER;
    }
  });

  it('passes over an installed browser when the bundled one is asked for', () => {
    expect(installedBrowser({ PATH: '/usr/bin', ALTITUDE_BROWSER: 'bundled' })).toBeNull();
  });

  it('takes the browser that CHROME_PATH names', () => {
    expect(installedBrowser({ PATH: '', CHROME_PATH: '/opt/chrome' })?.executablePath).toBe('/opt/chrome');
  });

  it('finds nothing where nothing is installed', () => {
    expect(installedBrowser({ PATH: '/nowhere' })).toBeNull();
  });
});

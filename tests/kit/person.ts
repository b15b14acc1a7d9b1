import type { BrowserContext, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core';
import { DESK, newProfile, PHONE } from './browser';

type Words = string | RegExp;

/** One person with one browser, so that a story reads as what people do. */
export class Person {
  readonly #profile;
  #context: BrowserContext | undefined;
  #page: Page | undefined;
  /** Where is looked for things: the dialog that is being filled in, else the whole page. */
  #room: Locator | undefined;
  /** What went wrong in the page: uncaught errors, `console.error`. */
  readonly complaints: string[] = [];

  private constructor(
    readonly name: string,
    readonly origin: string,
    device: BrowserContextOptions,
  ) {
    this.#profile = newProfile(device);
  }

  static withPhone = (name: string, origin: string): Person => new Person(name, origin, PHONE);
  static with = (name: string, origin: string, device: BrowserContextOptions): Person =>
    new Person(name, origin, device);
  static atDesk = (name: string, origin: string): Person => new Person(name, `${origin}/admin`, DESK);

  get page(): Page {
    if (!this.#page) throw new Error(`${this.name} has no page open.`);
    return this.#page;
  }
  get context(): BrowserContext {
    if (!this.#context) throw new Error(`${this.name} has no browser open.`);
    return this.#context;
  }

  /** Chooses the look in both apps, as the settings would; holds for every page that is opened from now on. */
  async looks(look: { theme?: 'light' | 'dark' | 'auto'; lang?: 'vi' | 'en'; zoom?: number }): Promise<void> {
    const context = await this.#profile.open();
    this.#context = context;
    await context.addInitScript((chosen) => {
      for (const app of ['portal', 'console']) {
        const key = `go-cua.${app}.look`;
        const before = JSON.parse(localStorage.getItem(key) ?? '{"v":1}') as object;
        localStorage.setItem(key, JSON.stringify({ ...before, ...chosen }));
      }
    }, look);
  }

  /** Opens a page, in a browser that starts if none runs. @param path below the app's own address */
  async opens(path = '/'): Promise<void> {
    if (!this.#page) {
      this.#context = await this.#profile.open();
      this.#page = this.#listens(this.#context.pages()[0] ?? (await this.#context.newPage()));
    }
    await this.#page.goto(/^[a-z]+:/.test(path) ? path : `${this.origin}${path}`);
  }
  /** Beside the one that is open, which stays; what follows happens in the new one. */
  async opensAnotherTab(path = '/'): Promise<void> {
    this.#page = this.#listens(await this.context.newPage());
    await this.opens(path);
  }
  #listens(page: Page): Page {
    page.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    return page;
  }
  async reloads(): Promise<void> {
    await this.page.reload();
  }
  /** It ends from one moment to the next, as when the phone's battery is empty. */
  async losesTheBrowser(): Promise<void> {
    await this.#profile.kill();
    this.#context = undefined;
    this.#page = undefined;
  }
  async closesTheBrowser(): Promise<void> {
    await this.#profile.close();
    this.#context = undefined;
    this.#page = undefined;
  }
  async goesHome(): Promise<void> {
    this.#context = undefined;
    this.#page = undefined;
    await this.#profile.remove();
  }

  async goesOffline(): Promise<void> {
    await this.context.setOffline(true);
  }
  async comesOnline(): Promise<void> {
    await this.context.setOffline(false);
  }

  /**
   * The connection breaks off once, after the server has done what was asked and before its answer arrives.
   * @param holding words in the request's body @returns how often it has broken off
   */
  async losesTheAnswerTo(holding: string): Promise<() => number> {
    let losing = false;
    let lost = 0;
    await this.page.route('**/app/graphql', async (route) => {
      if (losing || !route.request().postData()?.includes(holding)) return route.continue();
      losing = true;
      await route.fetch();
      await route.abort('connectionreset');
      lost += 1;
    });
    return () => lost;
  }

  /** Does something in the dialog that bears this name, which is gone afterwards. */
  async inDialog(name: Words, steps: () => Promise<unknown>): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name });
    await this.#tells(dialog.waitFor({ state: 'visible' }));
    this.#room = dialog;
    try {
      await steps();
    } finally {
      this.#room = undefined;
    }
    await this.#tells(dialog.waitFor({ state: 'hidden' }));
  }

  /** Waits until the words are on the screen. */
  async sees(words: Words): Promise<void> {
    await this.#tells(this.page.getByText(words).first().waitFor({ state: 'visible' }));
  }
  async seesNot(words: Words): Promise<void> {
    await this.#tells(this.page.getByText(words).first().waitFor({ state: 'hidden' }));
  }
  async seesHeading(name: Words): Promise<void> {
    await this.#tells(this.page.getByRole('heading', { name }).first().waitFor({ state: 'visible' }));
  }
  /** Presses what bears this name: a button, a link, a choice. */
  async taps(name: Words): Promise<void> {
    await this.#tells(this.thing(name).click());
  }
  async fills(label: Words, value: string): Promise<void> {
    await this.#tells(this.#labelled(label).fill(value));
  }
  /** Into the box that bears this name, where a choice beside it bears it too. */
  async types(label: string, value: string): Promise<void> {
    await this.#tells((this.#room ?? this.page).getByRole('textbox', { name: label }).first().fill(value));
  }
  /** From a list that the phone itself unfolds. */
  async chooses(label: Words, option: string): Promise<void> {
    await this.#tells(this.#labelled(label).selectOption({ label: option }));
  }
  /** From a list that is found by typing. */
  async finds(label: Words, typed: string, option: Words): Promise<void> {
    await this.fills(label, typed);
    await this.#tells(this.page.getByRole('option', { name: option }).first().click());
  }
  /** What stands in a field. */
  reads = (label: Words): Promise<string> => this.#tells(this.#labelled(label).inputValue());
  #labelled = (label: Words): Locator => (this.#room ?? this.page).getByLabel(label).first();
  /** A step that fails says what stood on the screen instead. */
  async #tells<T>(step: Promise<T>): Promise<T> {
    try {
      return await step;
    } catch (error) {
      const { page, complaints, name } = this;
      const seen = await (this.#room ?? page.locator('body')).innerText().catch(() => '(the page is gone)');
      const more = complaints.length > 0 ? `\nThe page complained:\n${complaints.slice(-5).join('\n')}` : '';
      throw new Error(`${String(error)}\n${name} was at ${page.url()} and saw:\n${seen.slice(0, 1500)}${more}`, {
        cause: error,
      });
    }
  }
  thing(name: Words): Locator {
    const page = this.#room ?? this.page;
    const roles = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch', 'menuitem', 'option'] as const;
    return roles
      .map((role) => page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }))
      .reduce((any, next) => any.or(next))
      .first();
  }

  /** On tonight's list, by the number at the door. */
  async opensDoor(number: string): Promise<void> {
    const list = this.page.getByRole('list', { name: /^(Danh sách nhà tối nay|Doors tonight)/ });
    const plate = this.page.getByText(number, { exact: true });
    await this.#tells(list.getByRole('link').filter({ has: plate }).first().click());
  }

  /** In either app, on its sign-in page. */
  async signsIn({ phone, password }: { readonly phone: string; readonly password: string }): Promise<void> {
    await this.fills(/^Số điện thoại|^Phone/, phone);
    await this.fills(/^Mật khẩu|^Password|^Your password/, password);
    await this.taps(/^(Đăng nhập|Sign in)$/);
  }

  /** The worker that makes the portal work offline has the page in its hand. */
  async waitsForTheWorker(): Promise<void> {
    // It fetches a hundred files first, and how soon is a matter of the benchmark.
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }
  devtools(): Promise<CDPSession> {
    return this.context.newCDPSession(this.page);
  }
}

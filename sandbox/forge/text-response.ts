/**
 * An answer whose whole text is there already. It behaves as `Response` does for those who read it as text or JSON, once;
 * without a stream in between, which for the small answers of a database takes longer than everything else.
 */
export class TextResponse extends Response {
  private isRead = false;

  constructor(
    private readonly content: string,
    init: ResponseInit,
  ) {
    super(null, init);
  }

  override get bodyUsed(): boolean {
    return this.isRead;
  }

  override text(): Promise<string> {
    if (this.isRead) return Promise.reject(new TypeError('Body is unusable: Body has already been read'));
    this.isRead = true;
    return Promise.resolve(this.content);
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text()) as unknown;
  }
}

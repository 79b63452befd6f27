/** A bridge call that is refused with a code, as `view.submit` of a macro's configuration is. */
export class BridgeRefusal extends Error {
  override readonly name = 'BridgeRefusal';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

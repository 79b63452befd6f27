/** From the app's frame to the host page. */
export type FrameMessage =
  | { readonly altitude: 'call'; readonly id: number; readonly command: string; readonly payload: unknown }
  | { readonly altitude: 'height'; readonly height: number };

/** From the host page to the app's frame. */
export type HostMessage =
  | {
      readonly altitude: 'answer';
      readonly id: number;
      readonly value?: unknown;
      readonly error?: string;
      readonly code?: string;
    }
  | { readonly altitude: 'callback'; readonly callback: number; readonly args: readonly unknown[] }
  | { readonly altitude: 'theme'; readonly colorMode: string; readonly theme: string };

/** A function of the frame, as it crosses to the host page. */
export interface CallbackReference {
  readonly altitudeCallback: number;
}

/** What the app gets by `view.createHistory` before it moves: the place in its own routes. */
export interface RouteLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
  readonly key?: string;
}

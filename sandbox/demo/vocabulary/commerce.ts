import { english, englishChores, phrases, type Vocabulary } from './vocabulary';

const verbs = phrases(
  `Improve | Simplify | Rework | Speed up | Test | Review | Stabilise | Extend | Redesign | Measure use of`,
);
const base = { language: english, verbs, chores: englishChores };

export const shop: Vocabulary = {
  ...base,
  epics: phrases(`
    One-page checkout | Guest checkout | Gift cards | Business customer accounts | Product comparison | Faster
    search | Saved baskets | Returns without a printer | Delivery slot booking | Price transparency | Subscriptions
    | Pick-up in store | Product reviews | Personal offers | Christmas readiness | Checkout accessibility
  `),
  objects: phrases(`
    gift card balance | saved baskets | the delivery slot picker | address validation | guest checkout | return
    labels | price badges | stock levels | the voucher field | search suggestions | product filters | size tables |
    order history | the payment step | bulk order upload | product videos | review stars | cross-selling tiles
  `),
  contexts: phrases(`
    for business customers | on the product page | in the checkout | for returning customers | on small screens |
    for the Swiss market | in French and Italian | in the confirmation email | for orders above CHF 500 | without an
    account
  `),
  symptoms: phrases(`
    empty | shown twice | lost | overlapping the footer | not translated | slower than five seconds | rejected
    without a reason | rounded wrongly | still in the old currency | not reachable by keyboard
  `),
  conditions: phrases(`
    after switching language | on Safari 17 | with more than 50 items in the basket | after going back from the
    payment step | for customers without a postal code | when a voucher is applied | after the session expires | in
    private browsing
  `),
};

export const mobile: Vocabulary = {
  ...base,
  epics: phrases(`
    Offline mode | Scan and send | Push notifications that matter | Biometric sign-in | Live courier map | Widgets |
    App start under a second | Dark theme | Parcel locker access | Photo proof of delivery | In-app chat | Tablet
    layout | Accessibility 2.2 AA | Watch companion | One codebase | Crash-free sessions
  `),
  objects: phrases(`
    the parcel list | push notifications | the barcode scanner | biometric sign-in | the courier map | the home
    screen widget | deep links | offline drafts | the locker code | photo capture | the onboarding tour | chat
    attachments | app settings | background sync | the share sheet | haptic feedback
  `),
  contexts: phrases(`
    on Android 15 | on iOS | on tablets | without a network | for large font sizes | with VoiceOver | for first-time
    users | for couriers | after an update
  `),
  symptoms: phrases(`
    blank | frozen | draining the battery | cut off | out of date | shown in the wrong order | crashing the app |
    ignoring the dark theme | asking for permission twice | stuck at 99 percent
  `),
  conditions: phrases(`
    after waking the phone | with location switched off | on low memory devices | when switching accounts | after
    restoring from backup | on the first start | in airplane mode | with a VPN
  `),
};

export const loyalty: Vocabulary = {
  ...base,
  epics: phrases(`
    Points that never expire | Partner rewards | Tier benefits | Birthday surprises | Family accounts | Points for
    sustainable delivery | Loyalty in the store | Donation of points | Churn early warning | Referral programme |
    Member pricing | Loyalty data clean-up
  `),
  objects: phrases(`
    points balance | tier progress | partner vouchers | the reward catalogue | referral codes | family sharing |
    points expiry notices | the welcome bonus | member prices | donation receipts | campaign rules | the loyalty
    card | statement emails | reward stock
  `),
  contexts: phrases(`
    for gold members | for new members | in the app | at the counter | for partner airlines | during the spring
    campaign | for family accounts | in the monthly statement | for dormant members | after a return
  `),
  symptoms: phrases(`
    booked twice | missing | expired too early | shown to non-members | credited to the wrong member | negative |
    not reversed | sent in English only
  `),
  conditions: phrases(`
    after a partial refund | when two members share an address | at the turn of the month | for cards issued before
    2019 | after a tier downgrade | when the partner answers late
  `),
};

export const tracking: Vocabulary = {
  ...base,
  epics: phrases(`
    Delivery promise to the hour | Proactive delay messages | Redirect a parcel on its way | Neighbour delivery
    consent | Customs status explained | Carbon footprint per parcel | Tracking for returns | Partner carrier events
    | Tracking API 3 | Lost parcel search | Delivery photo | Public holiday calendar
  `),
  objects: phrases(`
    the estimated arrival | delay messages | carrier events | the tracking page | redirect requests | customs status
    | the delivery photo | neighbour consent | webhook deliveries | the event timeline | the map preview | handover
    scans | return tracking | the carbon figure
  `),
  contexts: phrases(`
    for cross-border parcels | for express shipments | from partner carriers | for senders | for recipients without
    an account | in the last mile | on public holidays | for bulky goods | through the public API | in the evening
    window
  `),
  symptoms: phrases(`
    one day late | out of order | repeated every hour | missing the time zone | stuck at the depot | visible to the
    wrong recipient | lost between two hubs | returned as 500 | dated in the future
  `),
  conditions: phrases(`
    when the carrier resends events | after a redirect | around midnight | for shipments with two parcels | when
    daylight saving ends | after the hub changes | for parcels without a scan
  `),
};

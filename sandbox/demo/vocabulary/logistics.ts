import { english, englishChores, phrases, type Vocabulary } from './vocabulary';

const verbs = phrases(`Improve | Automate | Simplify | Rework | Test | Extend | Monitor | Tune | Document | Review`);
const base = { language: english, verbs, chores: englishChores };

export const routing: Vocabulary = {
  ...base,
  epics: phrases(`
    Dynamic tours | Electric van ranges | Driver breaks by law | Traffic-aware routing | Time windows of shops |
    Tour cost model | Planner workbench | Same-day slots | Route replay | Low emission zones | Tour hand-over
    between depots | Subcontractor tours
  `),
  objects: phrases(`
    tour optimisation | driver break rules | traffic forecasts | depot cut-off times | charging stops | the planner
    map | vehicle capacities | time window penalties | toll costs | stop sequences | emission zones | subcontractor
    tours | tour hand-overs | the cost model | same-day insertions | route replay
  `),
  contexts: phrases(`
    for city tours | for night tours | for mountain regions | with mixed fleets | for the Zurich depot | in the
    planner workbench | under peak load | for subcontractors | across two depots | for refrigerated goods
  `),
  symptoms: phrases(`
    ignored | calculated in miles | worse than the manual plan | timing out | lost on re-planning | assigned to two
    drivers | over capacity | sent to the old depot | unstable between runs
  `),
  conditions: phrases(`
    when a stop is cancelled | with more than 180 stops | during road closures | after the shift starts | for
    vehicles without telematics | when the solver is restarted | on Saturdays
  `),
};

export const warehouse: Vocabulary = {
  ...base,
  epics: phrases(`
    Goods-in without paper | Pick by light | Slotting by demand | Cycle counts instead of stock-taking | Returns
    dock | Pallet building | Voice picking | Replenishment forecasting | Dangerous goods rules | Yard management |
    Labour planning in the warehouse | Cold chain evidence | Multi-tenant warehouse | Label printing renewal
  `),
  objects: phrases(`
    goods-in scanning | pick lists | slotting rules | cycle counts | pallet labels | replenishment orders | dock
    appointments | batch numbers | quarantine stock | the packing station | voice commands | cold chain readings |
    tenant separation | the label printer pool | yard moves | dangerous goods checks
  `),
  contexts: phrases(`
    for the Basel warehouse | for small parts | for pharmaceutical goods | on handheld scanners | during the night
    shift | for mixed pallets | for third-party stock | in the returns dock | for perishable goods | at peak season
  `),
  symptoms: phrases(`
    printed twice | blocked | counted twice | pointing at an empty slot | rejected by the scanner | without a batch
    number | slow on old handhelds | open after shipping | overdue
  `),
  conditions: phrases(`
    after a scanner restart | when two pickers share a list | for split pallets | after a tenant change | when the
    printer is offline | with expired batches | during the stock count
  `),
};

export const fleet: Vocabulary = {
  ...base,
  epics: phrases(`
    Electric fleet roll-out | Predictive maintenance | Driver scorecard | Fuel card reconciliation | Tachograph
    download | Accident reporting | Tyre pressure alerts | Vehicle documents | Depot charging management |
    Telematics unit 4 | Leasing returns | Trailer tracking
  `),
  objects: phrases(`
    battery health | maintenance intervals | driver scores | fuel card bookings | tachograph files | accident
    reports | tyre pressure alerts | vehicle papers | charging schedules | the telematics gateway | trailer
    positions | leasing contracts | workshop orders | mileage readings
  `),
  contexts: phrases(`
    for electric vans | for trucks above 7.5 tonnes | for leased vehicles | at the Lyon depot | for workshops | in
    the driver app | over cellular networks | for trailers | in winter operation | for depot managers
  `),
  symptoms: phrases(`
    unread | off by one day | sent to former drivers | duplicated | without a position | triggered at standstill |
    not stored | lost below minus ten degrees
  `),
  conditions: phrases(`
    when the vehicle changes depot | after a firmware update | with two drivers in one shift | in tunnels | when the
    SIM is replaced | after a border crossing
  `),
};

export const support: Vocabulary = {
  ...base,
  verbs: phrases(`
    Answer | Investigate | Correct | Explain | Escalate | Reproduce | Follow up on
  `),
  epics: phrases(`
    Self-service help | Response within four hours | Chat hand-over to people | Claims without paper | Voice of the
    customer | Knowledge base clean-up
  `),
  objects: phrases(`
    a damaged parcel claim | an unexpected customs charge | a missing refund | a wrong delivery address | a locked
    account | a missed pick-up | a double charge | a late express shipment | an unreadable label | a lost return | a
    complaint about a courier | a missing invoice | a request for proof of delivery | an API quota question
  `),
  contexts: phrases(`
    from a key account | from a private customer | raised by the Geneva branch | received by phone | in the partner
    portal | after the storm week | with legal follow-up | for a marketplace seller | from the embassy desk | with
    photos attached
  `),
  symptoms: phrases(`
    unanswered | closed too early | routed to the wrong queue | without a customer number | in a loop | lost in the
    mailbox
  `),
  conditions: phrases(`
    over the weekend | after the tool migration | when the sender replies twice | for forwarded emails | with
    attachments above 20 MB
  `),
};

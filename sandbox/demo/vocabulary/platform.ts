import { english, englishChores, phrases, type Vocabulary } from './vocabulary';

const verbs = phrases(
  `Set up | Harden | Migrate | Automate | Document | Monitor | Test | Review | Standardise | Consolidate`,
);
const base = { language: english, verbs, chores: englishChores };

export const data: Vocabulary = {
  ...base,
  epics: phrases(`
    Customer 360 | Event backbone | Self-service reporting | Data contracts | Forecasting as a service | Data
    quality score | Right to be forgotten | Warehouse migration | Feature store | Real-time dashboards | Cost per
    query | Metric catalogue
  `),
  objects: phrases(`
    customer profiles | event schemas | data contracts | the metric catalogue | demand forecasts | lineage graphs |
    quality checks | deletion requests | nightly loads | streaming joins | access policies | the feature store |
    dashboard extracts | late arriving events | reference data
  `),
  contexts: phrases(`
    for the finance mart | in the lakehouse | for the forecasting team | across regions | in near real time | for
    external partners | under the retention policy | for the board report | with row-level security | in the sandbox
    account
  `),
  symptoms: phrases(`
    late | duplicated | null for a third of the rows | readable by everyone | drifting | too expensive | not
    reproducible | missing one partition
  `),
  conditions: phrases(`
    after schema changes | when a producer restarts | on the first of the month | for merged customers | during
    backfills | with late events
  `),
};

export const identity: Vocabulary = {
  ...base,
  epics: phrases(`
    Passkeys | Single sign-on for partners | Least privilege | Joiner, mover, leaver | Consent centre | Secrets
    without files | Break-glass access | Account recovery | Access reviews | Zero trust network
  `),
  objects: phrases(`
    passkeys | partner sign-on | access reviews | service account keys | consent records | recovery codes | session
    limits | role models | break-glass accounts | login alerts | token lifetimes | the user directory | audit trails
    | privileged sessions
  `),
  contexts: phrases(`
    for administrators | for partners | for field staff | across all brands | in production | for shared devices |
    in the customer portal | for contractors | after the audit finding | without passwords
  `),
  symptoms: phrases(`
    accepted after revocation | locked | sent to the old phone | never expiring | missing in the audit trail |
    exposed in the URL | failing silently
  `),
  conditions: phrases(`
    after a change of surname | for accounts with two emails | when the clock is off | behind the proxy | after the
    directory sync | on shared terminals
  `),
};

export const infrastructure: Vocabulary = {
  ...base,
  epics: phrases(`
    Kubernetes upgrade | Second region | Cost down by a fifth | Zero-downtime releases | Observability for everyone
    | Backup that restores | Golden paths | Network segmentation | Certificate automation | Exit from the data
    centre | Build in under five minutes | Chaos days
  `),
  objects: phrases(`
    cluster nodes | backup restores | TLS certificates | log retention | build caches | container images | the
    service mesh | load balancers | database replicas | alert rules | cost tags | firewall rules | release pipelines
    | DNS zones | disk snapshots | on-call rotas
  `),
  contexts: phrases(`
    in the second region | for stateful services | in the old data centre | for all teams | in the staging
    environment | before the freeze | with short-lived credentials | for the payment network | under load | as code
  `),
  symptoms: phrases(`
    flapping | expired | full | twice as expensive as planned | unreachable | running the old version | silent for
    hours | out of sync
  `),
  conditions: phrases(`
    after the node upgrade | during failover | since the last release | in one availability zone | when autoscaling
    | at 3 a.m.
  `),
};

export const design: Vocabulary = {
  ...base,
  verbs: phrases(`
    Design | Refine | Document | Animate | Audit | Prototype | Deprecate | Ship
  `),
  epics: phrases(`
    Tokens for three brands | Accessible forms | Icon set 2 | Data tables | Dark theme tokens | Content guidelines |
    Motion principles | Figma library renewal
  `),
  objects: phrases(`
    the date picker | form errors | the icon set | data tables | focus styles | empty states | colour tokens | the
    side navigation | toast messages | loading skeletons | typography scales | the chart palette | dialog layouts |
    content guidelines
  `),
  contexts: phrases(`
    for dense screens | in dark theme | for right-to-left languages | with high contrast | for touch | in the Figma
    library | for the courier app | at 400 percent zoom | for brand two | with long German words
  `),
  symptoms: phrases(`
    cut off | below contrast | inconsistent | not focusable | jumping | missing in the library
  `),
  conditions: phrases(`
    at 200 percent zoom | in Firefox | with reduced motion | in the dark theme | with two lines of text
  `),
};

export const lab: Vocabulary = {
  ...base,
  verbs: phrases(`
    Explore | Prototype | Test demand for | Interview users about | Estimate the value of | Pilot
  `),
  epics: phrases(`
    Drone delivery pilot | Cargo bike hubs | Voice assistant | Shared parcel rooms | Digital product passport |
    Reusable packaging
  `),
  objects: phrases(`
    drone drop-off | cargo bike hubs | reusable boxes | parcel rooms | delivery to the boot | repair pick-up | a
    voice assistant | digital product passports | night-time robots | grocery boxes
  `),
  contexts: phrases(`
    in Winterthur | with 20 households | with a university | for elderly people | as a paid add-on | with one
    retailer | for housing cooperatives | over four weeks
  `),
  symptoms: phrases(`
    too heavy | unpopular | not insured | too loud | unprofitable
  `),
  conditions: phrases(`
    in rain | in the second week | for flats without a lift | without a subsidy
  `),
};

export const workplace: Vocabulary = {
  ...base,
  verbs: phrases(`
    Prepare | Digitise | Review | Publish | Negotiate | Translate | Simplify | Run
  `),
  epics: phrases(`
    Onboarding in one day | Skills catalogue | Fair pay review | Leadership programme | Absence without paper |
    Employer brand | Apprenticeships
  `),
  objects: phrases(`
    the onboarding checklist | salary bands | absence requests | the skills catalogue | employment contracts | exit
    interviews | the pulse survey | training budgets | shift allowances | parental leave rules | job adverts |
    performance talks
  `),
  contexts: phrases(`
    for warehouse staff | for couriers | for managers | in four languages | with the works council | for apprentices
    | at the Warsaw office | for part-time staff
  `),
  symptoms: phrases(`
    outdated | visible to colleagues | paid twice | not signed | lost
  `),
  conditions: phrases(`
    after a change of team | during parental leave | for cross-border commuters | at year end
  `),
};

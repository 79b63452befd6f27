import { english, englishChores, phrases, type Vocabulary } from './vocabulary';

const verbs = phrases(
  `Automate | Validate | Simplify | Review | Test | Migrate | Monitor | Correct | Document | Extend`,
);
const base = { language: english, verbs, chores: englishChores };

export const payments: Vocabulary = {
  ...base,
  epics: phrases(`
    Instant payments | Second payment provider | Wallets | Strong customer authentication | Refunds in one day | Pay
    by invoice | Chargeback handling | Tokenised cards | Payment cost transparency | PCI DSS 4 compliance | Direct
    debit mandates | Multi-currency settlement
  `),
  objects: phrases(`
    card tokens | refund files | wallet payments | direct debit mandates | chargeback evidence | the provider
    failover | settlement reports | 3-D Secure challenges | invoice payments | currency conversion | payment links |
    the retry schedule | fee reporting | payout batches | the reconciliation job
  `),
  contexts: phrases(`
    for the second provider | in the euro area | for subscriptions | with strong authentication | for marketplace
    sellers | in the nightly run | for amounts below CHF 25 | under PCI DSS 4 | for instant transfers | in the
    finance portal
  `),
  symptoms: phrases(`
    booked twice | declined | off by one centime | missing in the settlement | stuck in pending | sent without an
    end-to-end id | not refunded | logged in clear text
  `),
  conditions: phrases(`
    when the provider times out | for cards expiring this month | after a partial capture | on bank holidays | with
    two concurrent refunds | in Swedish krona
  `),
};

export const invoicing: Vocabulary = {
  ...base,
  epics: phrases(`
    E-invoicing mandate | QR-bill | Dunning with tact | Carrier settlement | Month-end close in two days | Credit notes |
    Revenue recognition | Tax engine renewal | Archive for ten years | Intercompany billing
  `),
  objects: phrases(`
    QR-bills | credit notes | dunning letters | carrier settlements | tax codes | invoice archives | intercompany
    postings | revenue accruals | payment terms | invoice layouts | the general ledger export | bank statements |
    price agreements
  `),
  contexts: phrases(`
    for Italy and Poland | at month end | for key accounts | in the ERP interface | for self-billing carriers | with
    reverse charge | for the auditors | above the approval limit | for foreign branches | in the archive
  `),
  symptoms: phrases(`
    rounded wrongly | unbalanced | sent to the old address | without a tax number | missing one line | rejected by
    the tax office | duplicated in the ledger
  `),
  conditions: phrases(`
    for invoices with 100 or more lines | after a change of VAT rate | when the customer merges | in the December
    closing | with negative lines | after a late credit note
  `),
};

export const fraud: Vocabulary = {
  ...base,
  verbs: phrases(`
    Detect | Score | Block | Review | Simulate | Explain | Report | Share
  `),
  epics: phrases(`
    Account take-over defence | Synthetic identities | Mule parcel detection | Case workbench | Rule simulation |
    Sanctions screening | Device reputation | Merchant monitoring
  `),
  objects: phrases(`
    mule addresses | stolen card patterns | sanction hits | device fingerprints | account take-overs | refund abuse
    | synthetic identities | merchant risk scores | case notes | false positives | velocity rules | watch lists
  `),
  contexts: phrases(`
    in real time | for new merchants | for high-value orders | with the police liaison | in the case workbench | at
    sign-up | for the compliance report | across brands
  `),
  symptoms: phrases(`
    scored too low | shown to the suspect | not escalated | blocked for everyone | lost in the queue | without
    evidence
  `),
  conditions: phrases(`
    for shared devices | after the rule deployment | behind carrier-grade NAT | for hotel addresses | when the list
    is updated
  `),
};

export const merger: Vocabulary = {
  ...base,
  verbs: phrases(`
    Plan | Map | Negotiate | Move | Assess | Align | Decide on | Communicate
  `),
  epics: phrases(`
    Day one readiness | Carve-out of shared systems | Contract novation | Brand transition | One payroll | Data room
  `),
  objects: phrases(`
    shared contracts | payroll data | brand assets | warehouse leases | IT service agreements | retention bonuses |
    customer lists | legal entities | bank accounts | insurance policies | supplier terms | works council topics
  `),
  contexts: phrases(`
    before signing | for day one | with outside counsel | for the French entity | under the clean team rules | for
    the steering committee | within 100 days | for shared services
  `),
  symptoms: phrases(`
    missing in the data room | disclosed too early | inconsistent | without an owner | not approved
  `),
  conditions: phrases(`
    after the second bid | in the legal review | since the last steering committee | for the holding
  `),
};

/** Titles of what stands above epics: the company's strategic initiatives. */
export const strategicInitiatives = [
  'Delivery promise to the hour in all of Switzerland',
  'Half of the fleet electric',
  'One customer account across all brands',
  'Entry into the Japanese market',
  'Net zero logistics: measure, reduce, report',
  'Instant refunds everywhere',
  'Warehouse automation, second wave',
  'Self-service for business customers',
  'Cloud only: leave the data centres',
  'Security certification ISO 27001 for all business units including subcontractors and acquired companies in Italy, Poland and France',
  'Returns without friction',
  'Loyalty as a reason to stay',
  'Peak season without overtime',
  'Carrier marketplace',
  'Decisions based on shared figures',
  'Payments cost down by a quarter',
  'Accessible by law and by conviction',
  'E-invoicing in twelve countries',
  'Faster from idea to customer',
  'Cross-border parcels made simple',
  'Fraud losses below five basis points',
  'Subcontractors as partners',
  'Retire the classic web shop',
  'Same-day delivery in ten cities',
] as const;

/** Initiatives that product lines run by themselves. */
export const localInitiatives = [
  'Modernise the foundations',
  'Readiness for regulation',
  'Quality offensive',
  'Partner integration programme',
  'Simplify operations',
  'Growth experiments',
] as const;

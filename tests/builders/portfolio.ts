import type { PortfolioDraft, Roles } from '../../src/contract/portfolio-record';

/** A draft that may be saved as it is. */
export function aDraft(parts: Partial<PortfolioDraft> = {}): PortfolioDraft {
  return {
    name: 'Portfolio',
    description: '',
    start: null,
    end: null,
    members: [],
    hiddenMembers: 'keep',
    candidates: [],
    milestones: [],
    themes: [],
    ...parts,
  };
}

export function someRoles(ownerAccountId: string, parts: Partial<Roles> = {}): Roles {
  return { ownerAccountId, sponsors: [], editors: [], viewers: [], moneyViewers: [], ...parts };
}

export const person = (accountId: string) => ({ kind: 'person', accountId }) as const;
export const group = (groupId: string) => ({ kind: 'group', groupId }) as const;
export const everyone = { kind: 'everyone' } as const;

import { usePageContext } from '../views/navigation/navigation';

/** The issue that the panel stands on. */
export function useIssueKey(): string {
  const { issueKey } = usePageContext();
  if (issueKey === null) throw new Error('An issue panel stands outside an issue.');
  return issueKey;
}

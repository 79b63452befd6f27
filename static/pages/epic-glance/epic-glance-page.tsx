import { EpicGlance } from '../../views/epic/epic-glance';
import { useIssueKey } from '../issue-key';

/** The answer in an issue's sidebar. */
export function EpicGlancePage() {
  return <EpicGlance issueKey={useIssueKey()} />;
}

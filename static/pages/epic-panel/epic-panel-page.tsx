import { EpicPanel } from '../../views/epic/epic-panel';
import { useIssueKey } from '../issue-key';

/** The panel below an issue's description. */
export function EpicPanelPage() {
  return <EpicPanel issueKey={useIssueKey()} />;
}

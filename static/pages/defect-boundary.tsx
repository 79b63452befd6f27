import Button from '@atlaskit/button/new';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { reloadPage } from '../bridge/reload';
import { useText } from '../messages/use-text';
import { QuietNotice } from '../ui/states/quiet-notice';
import { useReady } from '../views/macro/use-ready';
import { usePageContext } from '../views/navigation/navigation';

function StoppedWorking() {
  const say = useText();
  const { macro } = usePageContext();
  useReady(macro !== null);
  return (
    <main>
      <h1>{say('failure.page')}</h1>
      <QuietNotice
        action={
          <Button
            onClick={() => {
              void reloadPage();
            }}
          >
            {say('failure.reload')}
          </Button>
        }
      >
        {say('failure.page.description')}
      </QuietNotice>
    </main>
  );
}

interface DefectBoundaryProps {
  readonly children: ReactNode;
}

/** Catches defects, which have no message of their own. */
export class DefectBoundary extends Component<DefectBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <StoppedWorking /> : this.props.children;
  }
}

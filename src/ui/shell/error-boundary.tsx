import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { detailOf } from '../parts/settle.ts';
import { Sentence } from './sentence.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly caught: { readonly reason: unknown } | null };

/** Catches what a screen throws while drawing. A class because React knows no other way. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: null };

  static getDerivedStateFromError(reason: unknown): State {
    return { caught: { reason } };
  }

  override render() {
    const { caught } = this.state;
    if (caught === null) return this.props.children;
    return <Broken detail={detailOf(caught.reason)} onLeave={() => this.setState({ caught: null })} />;
  }
}

function Broken({ detail, onLeave }: { readonly detail: string; readonly onLeave: () => void }) {
  const words = useMessages().shell;
  const [, navigate] = useLocation();
  return (
    <Sentence title={words.errorTitle} body={words.errorBody} detail={detail}>
      <Button
        look="primary"
        onClick={() => {
          navigate('/');
          onLeave();
        }}
      >
        {words.toToday}
      </Button>
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </Sentence>
  );
}

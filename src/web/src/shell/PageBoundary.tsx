import { Component, type ReactNode } from 'react';
import { ErrorState } from '../shared/ErrorState';
import { useLocation } from 'react-router';

interface Props {
  place: string;
  children: ReactNode;
}

/** Catches what a screen could not: the rest of the shell stays usable, another address starts afresh. */
class Boundary extends Component<Props, { error?: unknown; place: string }> {
  state: { error?: unknown; place: string } = { place: this.props.place };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: { place: string }) {
    return props.place === state.place ? null : { error: undefined, place: props.place };
  }

  render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <ErrorState error={error} onRetry={() => this.setState({ error: undefined })} />;
  }
}

export function PageBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary place={pathname}>{children}</Boundary>;
}

import { Component } from "react";
import type { ReactElement, ReactNode } from "react";
import { NotThere } from "../shared/NotThere";
import { unexpectedMessage } from "../shared/sentences";
import { useTexts } from "../shared/texts";

interface GuardState {
  readonly broken: { readonly error: unknown } | undefined;
}

/**
 * A fault of ours in one view removes neither the other views nor what was typed: without an error boundary
 * React removes the whole pane.
 */
export class Guard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { broken: undefined };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { broken: { error } };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === undefined) return this.props.children;
    return (
      <Broken
        error={broken.error}
        onAgain={() => {
          this.setState({ broken: undefined });
        }}
      />
    );
  }
}

function Broken(props: { readonly error: unknown; readonly onAgain: () => void }): ReactElement {
  const { text } = unexpectedMessage(props.error, useTexts());
  return <NotThere text={text} onAgain={props.onAgain} />;
}

import { Button, Input } from "@fluentui/react-components";
import { DismissRegular, SearchRegular } from "@fluentui/react-icons";
import type { KeyboardEvent, ReactElement, Ref } from "react";

/** A search field with a button that empties it. */
export function SearchField(props: {
  readonly ref?: Ref<HTMLInputElement>;
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  /** The name of the button that empties it. */
  readonly clear: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** The id of the element that shows the results. */
  readonly controls?: string;
}): ReactElement {
  const { ref, text, clear, onText, onKeyDown } = props;
  return (
    <Input
      {...(ref === undefined ? {} : { input: { ref } })}
      // Not `type="search"`: browsers draw a clear button of their own into that.
      type="text"
      role="searchbox"
      size="small"
      value={text}
      aria-label={props.label}
      aria-controls={props.controls}
      placeholder={props.hint}
      spellCheck={false}
      contentBefore={<SearchRegular aria-hidden />}
      {...(text === ""
        ? {}
        : {
            contentAfter: (
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular aria-hidden />}
                aria-label={clear}
                title={clear}
                onClick={() => {
                  onText("");
                }}
              />
            ),
          })}
      onChange={(_, { value }) => {
        onText(value);
      }}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
    />
  );
}

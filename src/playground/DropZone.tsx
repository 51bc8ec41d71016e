/** The whole page accepts a file that is dropped on it. */
import { type DragEvent, type ReactNode, useState } from "react";

interface DropZoneProps {
  readonly hint: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

export function DropZone({ hint, onFile, children }: DropZoneProps): React.JSX.Element {
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  return (
    <div
      className="page"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        // Moving between two children leaves one of them, but not the page.
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
      {over && <div className="drop-hint">{hint}</div>}
    </div>
  );
}

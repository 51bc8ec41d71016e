import { actions } from "../../text/de/actions";
import { editor } from "../../text/de/editor";
import { equations } from "../../text/de/equations";
import * as host from "../../text/de/host";
import { pane } from "../../text/de/pane";
import type { Texts } from "./texts-en";

export const german: Texts = { language: "de", pane, actions, editor, equations, host };

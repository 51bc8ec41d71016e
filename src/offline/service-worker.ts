/**
 * The pane opens without a network after it was opened once: this service worker keeps the add-in's
 * own files of one build, and serves them from there. Nothing of a person's goes through it, and
 * office.js stays with Microsoft. A new build is fetched beside the running one and takes over when
 * the last pane of the old one has closed, so that a pane never mixes two builds.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

/** Files of this build, put in by `tools/offline.mjs`; a revision where the name does not change with the content. */
declare const PRECACHE: readonly { readonly url: string; readonly revision: string | null }[];

cleanupOutdatedCaches();
// Office puts what it knows of the host into the query of the pane's address.
precacheAndRoute([...PRECACHE], { ignoreURLParametersMatching: [/./], cleanURLs: false });

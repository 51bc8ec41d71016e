/**
 * The pane opens without a network once it has been opened before: this service worker stores the add-in's
 * own files of one build and serves them. No personal data passes through it, and office.js is left to
 * Microsoft. A new build is fetched beside the running one and takes over when the last pane of the old one
 * has closed, so that a pane never mixes two builds.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

/**
 * Files of this build, filled in by `tools/offline.mjs`; with a revision if the name does not depend on the
 * content.
 */
declare const PRECACHE: readonly { readonly url: string; readonly revision: string | null }[];

cleanupOutdatedCaches();
// Office adds details of the host to the query of the pane's address.
precacheAndRoute([...PRECACHE], { ignoreURLParametersMatching: [/./], cleanURLs: false });

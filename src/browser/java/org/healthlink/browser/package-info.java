/**
 * The visit page in real browsers, with a real Janus started from {@code server-config/janus}. A
 * small stub stands for the WAR. Where Janus or Chromium is not installed, the tests are skipped
 * and say so.
 */
package org.healthlink.browser;

/**
 * What the tests in a server share: the sandbox around it, one deployment for all of them, and a
 * hospital whose people send requests, so that a test reads as a story about them.
 */
package org.healthlink.testing;

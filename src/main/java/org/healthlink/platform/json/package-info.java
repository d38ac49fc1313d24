/**
 * JSON as this product speaks it: one reader and writer for every body on every server, strict with
 * what callers send and lenient with what providers answer.
 */
package org.healthlink.platform.json;

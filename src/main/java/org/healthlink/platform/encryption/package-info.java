/**
 * Encryption at rest: which texts of the database only this application can read, the keys for it,
 * and the change from one key to the next.
 */
package org.healthlink.platform.encryption;

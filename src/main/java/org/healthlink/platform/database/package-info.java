/**
 * The way to PostgreSQL: one connection pool that takes part in the server's transactions, the same
 * on every server, and the migrations that run before the first entity is read.
 */
package org.healthlink.platform.database;

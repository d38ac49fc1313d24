/**
 * The benchmark, {@code mvn -Pbench}: what the application does on one machine, beside what the
 * same PostgreSQL does at best. Never a part of the WAR.
 */
package org.healthlink.bench;

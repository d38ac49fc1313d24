/**
 * Everything that the WAR needs around it, on one machine and without installing anything: a
 * database, an identity provider and a Zoom, for {@code mvn -Prun} and for the tests. Nothing here
 * is part of the WAR.
 */
package org.healthlink.sandbox;

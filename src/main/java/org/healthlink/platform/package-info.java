/** The technical floor that every feature stands on: time and identifiers. Knows no feature. */
package org.healthlink.platform;

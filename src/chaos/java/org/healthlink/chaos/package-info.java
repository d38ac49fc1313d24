/**
 * Several nodes on one database, under faults, kills and full load. What is promised of meetings
 * must hold at the end: exactly one for each visit that wants one, and never a call too many.
 */
package org.healthlink.chaos;

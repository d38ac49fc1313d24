/**
 * The record of who saw or used which link and who changed what. It listens to what happens; nobody
 * in the domain calls it. Entries are written in the transaction of what they tell of, and sealed
 * into a chain within seconds, so that an entry that is edited, removed or put in later shows.
 */
package org.healthlink.audit;

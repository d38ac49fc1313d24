/** The record of who did what over HTTP, for hospital IT. */
package org.healthlink.audit.rest;

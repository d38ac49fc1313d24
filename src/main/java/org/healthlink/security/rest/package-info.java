/** The guards at the REST door: who is there, is the request of a form that is read at all. */
package org.healthlink.security.rest;

/** What programs that watch an installation, and those who administer it, ask for. */
package org.healthlink.operations.rest;

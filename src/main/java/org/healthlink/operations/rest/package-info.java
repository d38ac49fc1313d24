/** What keeps an installation in order, for those who administer it. */
package org.healthlink.operations.rest;

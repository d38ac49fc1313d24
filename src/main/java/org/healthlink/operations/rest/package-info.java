/** What hospital IT and programs look at beside the API. */
package org.healthlink.operations.rest;

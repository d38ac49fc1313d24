/**
 * The contract with REST clients: the OpenAPI document, compared with the code in unit tests and
 * with every answer that the tests in a server see.
 */
package org.healthlink.contract;

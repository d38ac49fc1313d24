/**
 * Incidents, played on the sandbox while people book visits and come to them, and what is told of
 * them in the end. What is played is the real application; what fails is the Zoom simulator.
 */
package org.healthlink.sandbox.drill;

/**
 * Breaks every rule of the architecture on purpose, in the layout of the product, so that each rule
 * is seen to fire. Nothing here is ever run or deployed.
 */
package org.healthlink.architecture.violations;

/**
 * What can be configured, where it is read from and whether it is right. The keys' manual is {@code
 * META-INF/microprofile-config.properties}; typed access stands with each feature in its {@code
 * …Configuration} class.
 */
package org.healthlink.platform.configuration;

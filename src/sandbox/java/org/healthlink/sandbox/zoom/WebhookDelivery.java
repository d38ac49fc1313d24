package org.healthlink.sandbox.zoom;

/**
 * An event that was sent.
 *
 * @param event its name
 * @param body as it was signed and sent
 * @param status of the answer, or 0 when there was none
 */
public record WebhookDelivery(String event, String body, int status) {}

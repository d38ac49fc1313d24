package org.healthlink.zoom.webhook;

import org.healthlink.platform.diagnosis.FindingKind;

/** What can be found about Zoom's events. */
final class WebhookFindings {

  static final FindingKind SIGNATURE = FindingKind.ok("zoom-webhook-signature");

  static final FindingKind SIGNATURE_BROKEN =
      FindingKind.error(
          "zoom-webhook-signature-broken",
          "Deploy a WAR of ours on a JDK that we support: this one computes signatures wrongly.");

  static final FindingKind SECRET_MISSING =
      FindingKind.warn(
          "zoom-webhook-secret-missing",
          "Subscribe the Zoom app to the meeting events, with the address"
              + " {healthlink.public.url}/api/v1/webhooks/zoom, and set zoom.webhook.secret to its"
              + " secret token.");

  static final FindingKind SECRETS_TWO =
      FindingKind.info(
          "zoom-webhook-secrets-two",
          "Take the former secret out of zoom.webhook.secret once Zoom signs with the new one.");

  static final FindingKind LAST_EVENT = FindingKind.ok("zoom-webhook-last-event");

  static final FindingKind NO_EVENT =
      FindingKind.info(
          "zoom-webhook-no-event",
          "Press Validate at the event subscription in the Zoom App Marketplace, then look again.");

  static final FindingKind SILENT =
      FindingKind.warn(
          "zoom-webhook-silent",
          "Press Validate at the event subscription in the Zoom App Marketplace; if that fails, have"
              + " the proxy let POST /healthlink/api/v1/webhooks/zoom through from outside.");

  static final FindingKind REFUSED =
      FindingKind.warn(
          "zoom-webhook-refused",
          "Compare zoom.webhook.secret with the secret token of the app's event subscription, and"
              + " have the clock of this machine set by NTP.");

  static final FindingKind NOT_READ =
      FindingKind.info("zoom-webhook-not-read", "See what is said of the database.");

  private WebhookFindings() {}
}

package org.healthlink.zoom;

import org.healthlink.platform.diagnosis.FindingKind;

/** What can be found about Zoom; what is also a meeting's problem has the problem's code. */
final class ZoomFindings {

  static final FindingKind OFF =
      FindingKind.info("zoom-off", "Set zoom.enabled=true if visits are to have meetings.");

  static final FindingKind REACHED = FindingKind.ok("zoom-reached");

  static final FindingKind NOT_ENCRYPTED =
      FindingKind.warn(
          "zoom-not-encrypted", "Use an https address: secrets travel with every call.");

  static final FindingKind NAME_UNKNOWN =
      FindingKind.error(
          "zoom-name-unknown",
          "Check the host in the address and the name servers of this machine.");

  static final FindingKind NO_CONNECTION =
      FindingKind.error(
          "zoom-no-connection",
          "Have the firewall let this machine out to port 443, or set https.proxyHost and"
              + " https.proxyPort in the JVM's options.");

  static final FindingKind PROXY_NOT_USED =
      FindingKind.error(
          "zoom-proxy-not-used",
          "Java does not read the environment's proxy: set https.proxyHost and https.proxyPort in"
              + " the JVM's options.");

  static final FindingKind PROXY_UNREACHABLE =
      FindingKind.error(
          "zoom-proxy-unreachable",
          "Correct https.proxyHost and https.proxyPort in the JVM's options.");

  static final FindingKind PROXY_REFUSES =
      FindingKind.error(
          "zoom-proxy-refuses",
          "Have the proxy let this machine through to the address without a login, or name the host"
              + " in http.nonProxyHosts.");

  static final FindingKind NOT_TRUSTED =
      FindingKind.error(
          "zoom-not-trusted",
          "If a proxy of the hospital opens TLS, name a trust store with its authority in"
              + " javax.net.ssl.trustStore; if not, somebody else answers.");

  static final FindingKind CREDENTIALS_MISSING =
      FindingKind.error(
          "zoom-credentials-missing",
          "Set zoom.account.id, zoom.client.id and zoom.client.secret of a Server-to-Server OAuth"
              + " app.");

  static final FindingKind CREDENTIALS_REFUSED =
      FindingKind.error(
          "zoom-credentials-refused",
          "Compare the three credentials with the app's page in the Zoom App Marketplace; the app"
              + " must be of the kind Server-to-Server OAuth, and activated.");

  static final FindingKind NO_ANSWER =
      FindingKind.error(
          "zoom-timeout", "See status.zoom.us; then the firewall or proxy on the way.");

  static final FindingKind TROUBLE =
      FindingKind.error("zoom-error", "See status.zoom.us; calls are retried by themselves.");

  static final FindingKind UNREADABLE =
      FindingKind.error(
          "zoom-unreadable",
          "Correct zoom.oauth.url and zoom.api.url, which are https://zoom.us and"
              + " https://api.zoom.us/v2; a proxy's page in their place looks the same.");

  static final FindingKind REFUSED =
      FindingKind.error(
          "zoom-refused",
          "Look at the app in the Zoom App Marketplace, and at the account's list of allowed IP"
              + " addresses.");

  static final FindingKind TOKEN = FindingKind.ok("zoom-token");

  static final FindingKind CLOCK_OFF =
      FindingKind.warn("zoom-clock-off", "Have the clock of this machine set by NTP.");

  static final FindingKind SCOPE_MISSING =
      FindingKind.error(
          "zoom-scope-missing",
          "Add the scope to the app in the Zoom App Marketplace and activate it anew, then look"
              + " again: that fetches a new token.");

  static final FindingKind HOST = FindingKind.ok("zoom-host");

  static final FindingKind HOST_UNKNOWN =
      FindingKind.error(
          "zoom-host-unknown",
          "Correct the doctor's zoomUserId, zoom.host.pool or zoom.host.default, or add the user to"
              + " the Zoom account.");

  static final FindingKind HOST_INACTIVE =
      FindingKind.error(
          "zoom-host-inactive",
          "Activate the user in the Zoom account, or have its invitation accepted.");

  static final FindingKind HOST_BASIC =
      FindingKind.warn(
          "zoom-host-basic", "Give the user a licence: Zoom ends meetings of basic users early.");

  static final FindingKind HOST_OVERBOOKED =
      FindingKind.warn(
          "zoom-host-overbooked",
          "Give doctors Zoom users of their own, or share several with zoom.host.pool: a licensed"
              + " user runs one meeting at a time, two with a Business, Education or Enterprise"
              + " plan.");

  static final FindingKind BUDGET_LOW =
      FindingKind.warn(
          "zoom-host-budget-low",
          "Give doctors Zoom users of their own: Zoom counts for each user, until 00:00 UTC.");

  static final FindingKind BUDGET_USED_UP =
      FindingKind.error(
          "zoom-daily-limit",
          "Wait for 00:00 UTC, or give doctors Zoom users of their own: Zoom counts for each user.");

  static final FindingKind DEFAULT_IS_ME =
      FindingKind.warn(
          "zoom-host-default-is-me",
          "Name a licensed Zoom user in zoom.host.default: me is the app's owner or, at Zoom's"
              + " choice, nobody.");

  static final FindingKind DOCTORS_SHARE =
      FindingKind.info(
          "zoom-doctors-without-user",
          "Give them a zoomUserId, so that they start visits themselves.");

  static final FindingKind DOCTORS_UNREAD = FindingKind.info("zoom-doctors-not-read");

  static final FindingKind HOSTS_NOT_ASKED = FindingKind.info("zoom-hosts-not-asked");

  private ZoomFindings() {}
}

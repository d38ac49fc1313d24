package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Cuts a list into pages; a page token belongs to one list and lives for a quarter of an hour. */
final class Paging {
  private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);
  private static final String DEFAULT_SIZE = "30";

  private final Clock clock;

  Paging(Clock clock) {
    this.clock = clock;
  }

  /**
   * The page that a request asks for.
   *
   * @param name the field that holds the items
   * @param list what tells this list from others, for the page token
   */
  ObjectNode page(Request request, String name, String list, List<? extends JsonNode> items) {
    int size = Integer.parseInt(request.queryParameter("page_size").orElse(DEFAULT_SIZE));
    int from = Math.min(offset(request, list, size), items.size());
    int to = Math.min(from + size, items.size());
    ObjectNode page = Json.object();
    page.put("page_size", size).put("total_records", items.size());
    page.put("next_page_token", to < items.size() ? token(to, list) : "");
    request
        .queryParameter("page_number")
        .ifPresent(
            n -> {
              page.put("page_number", Integer.parseInt(n));
              page.put("page_count", (items.size() + size - 1) / size);
            });
    ArrayNode array = page.putArray(name);
    items.subList(from, to).forEach(array::add);
    return page;
  }

  private int offset(Request request, String list, int size) {
    String token = request.queryParameter("next_page_token").orElse("");
    if (!token.isEmpty()) {
      return offset(token, list);
    }
    long page = Long.parseLong(request.queryParameter("page_number").orElse("1"));
    return (int) Math.min((page - 1) * size, Integer.MAX_VALUE);
  }

  private String token(int offset, String list) {
    Instant expires = clock.instant().plus(TOKEN_LIFETIME);
    String text = offset + "." + expires.toEpochMilli() + "." + Digests.text(12, list);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
  }

  private int offset(String token, String list) {
    String[] parts = decode(token).split("\\.");
    boolean valid =
        parts.length == 3
            && parts[2].equals(Digests.text(12, list))
            && Instant.ofEpochMilli(Long.parseLong(parts[1])).isAfter(clock.instant());
    if (!valid) {
      throw new Refusal(ZoomErrors.error(400, 300, "The next page token is invalid or expired."));
    }
    return Integer.parseInt(parts[0]);
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

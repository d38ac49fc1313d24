package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The access table has a line for every endpoint of the code, and speaks of the roles it has. */
class AccessTableTest {
  private static final AccessTable TABLE = AccessTable.read();
  private static final Set<Endpoint> SERVED =
      Served.all().stream().map(Served::endpoint).collect(Collectors.toCollection(TreeSet::new));

  /** The columns of people with one role, who are known. */
  private static final Map<String, String> ROLES =
      Map.of(
          "pat", "PATIENT",
          "pat2", "PATIENT",
          "doc", "DOCTOR",
          "doc2", "DOCTOR",
          "desk", "STAFF",
          "it", "ADMIN");

  static Stream<Endpoint> endpoints() {
    return TABLE.rows().keySet().stream();
  }

  @Test
  void everyEndpointOfTheCodeHasALine() {
    Set<Endpoint> missing = new TreeSet<>(SERVED);
    missing.removeAll(TABLE.rows().keySet());
    assertEquals(
        Set.of(), missing, "add a line to src/test/resources/org/healthlink/contract/access.txt");
    Set<Endpoint> surplus = new TreeSet<>(TABLE.rows().keySet());
    surplus.removeAll(SERVED);
    assertEquals(Set.of(), surplus, "no code serves it");
  }

  @Test
  void everyEndpointHasARequest() {
    Set<Endpoint> missing = new TreeSet<>(TABLE.rows().keySet());
    missing.removeAll(Requests.known());
    assertEquals(Set.of(), missing, "add a request that succeeds to Requests");
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void everyLineHasAStatusForEveryColumn(Endpoint endpoint) {
    assertEquals(TABLE.columns().size(), TABLE.rows().get(endpoint).size());
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void whoHasNoneOfTheRolesIsRefused(Endpoint endpoint) {
    Set<String> roles = Document.OURS.operations().get(endpoint).roles();
    if (roles.isEmpty()) {
      return;
    }
    for (String column : List.of("none", "empty", "bad")) {
      assertEquals(401, TABLE.expected(endpoint, column), column);
    }
    ROLES.forEach(
        (column, role) -> {
          if (!roles.contains(role)) {
            assertEquals(403, TABLE.expected(endpoint, column), column);
          }
        });
  }
}

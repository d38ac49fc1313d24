package org.healthlink.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.healthlink.sandbox.Directories;
import org.healthlink.sandbox.Sandbox;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;

/** A sandbox with several nodes, and the people of a hospital. Everything ends with this JVM. */
final class Cluster implements AutoCloseable {
  private final Sandbox sandbox;
  private final ZoomSimulator zoom;
  private final Connection database;
  private final List<Node> nodes = new ArrayList<>();

  /**
   * Starts the sandbox; the nodes are not started yet.
   *
   * @param name of the directory below {@code target} where the nodes keep their files
   * @param variables what the nodes are told besides where the sandbox is
   */
  Cluster(String name, int size, Map<String, String> variables) throws Exception {
    sandbox = Sandbox.simulated(Map.of());
    zoom = sandbox.zoom().orElseThrow();
    database = sandbox.database().connection();
    Map<String, String> all = new HashMap<>(sandbox.environment());
    all.putAll(variables);
    Path directory = Path.of("target", name).toAbsolutePath();
    Directories.delete(directory);
    for (int number = 1; number <= size; number++) {
      nodes.add(new Node(directory.resolve("node-" + number), all, token("it", "ADMIN", "STAFF")));
    }
  }

  ZoomSimulator zoom() {
    return zoom;
  }

  List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /** The front desk at a node, wherever that listens at the moment. */
  Supplier<HospitalClient> frontDesk(Node node) {
    String token = token("desk", "STAFF");
    return () -> HospitalClient.at(node.origin()).bearing(token);
  }

  /**
   * Doctors who work around the clock.
   *
   * @param withHost how many have a Zoom user of their own, the first ones
   */
  List<UUID> doctors(int count, int withHost) {
    List<UUID> doctors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> body = new LinkedHashMap<>(Hospital.doctorBody("dr-" + i));
      if (i < withHost) {
        zoom.host(body.get("zoomUserId").toString(), Host.Type.LICENSED, Host.Status.ACTIVE);
      } else {
        body.remove("zoomUserId");
      }
      doctors.add(put("/doctors/", body));
    }
    return doctors;
  }

  List<UUID> patients(int count) {
    List<UUID> patients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      patients.add(put("/patients/", Hospital.patientBody("patient-" + i)));
    }
    return patients;
  }

  private UUID put(String path, Map<String, Object> body) {
    UUID id = UUID.randomUUID();
    HospitalClient.at(nodes.get(0).origin())
        .bearing(token("it", "ADMIN", "STAFF"))
        .put(path + id, Hospital.json(body))
        .mustBe(201);
    return id;
  }

  private String token(String subject, String... groups) {
    return sandbox.identity().token(subject, groups);
  }

  /** What a query finds in the nodes' database. */
  List<Map<String, Object>> query(String sql) {
    try (PreparedStatement statement = database.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (found.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one number that a query finds. */
  long count(String sql) {
    return ((Number) query(sql).get(0).values().iterator().next()).longValue();
  }

  /** Runs a statement with parameters and returns how many rows it changed. */
  int run(String sql, Object... parameters) {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    sandbox.close();
  }
}

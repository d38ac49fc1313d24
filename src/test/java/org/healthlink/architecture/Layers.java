package org.healthlink.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of who may import whom, laid over the packages below one base package. */
record Layers(String base) {

  private static final Set<String> EVERY_REST_PACKAGE_MAY = Set.of("security", "problem", "audit");

  /** Of the appointments, what vendors may speak of. */
  private static final Set<String> VALUE_TYPES =
      Set.of("appointment.TimeSlot", "appointment.VisitRole");

  /** All of these layers may import {@code platform} besides. */
  static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    table.put("platform", Set.of());
    table.put("directory", Set.of());
    table.put("problem", Set.of());
    table.put("appointment", Set.of("directory"));
    table.put("video", Set.of("appointment", "directory"));
    table.put("zoom", Set.of("video"));
    table.put("janus", Set.of("video"));
    table.put("security", Set.of("appointment", "directory"));
    table.put("audit", Set.of("appointment", "directory", "video", "security"));
    table.put("operations", Set.of("appointment", "directory", "video", "security"));
    for (String parent : List.of("directory", "appointment", "video", "security", "audit")) {
      table.put(parent + ".rest", restOf(parent, table));
    }
    table.put("operations.rest", restOf("operations", table));
    table.put("zoom.webhook", restOf("zoom", table));
    return table;
  }

  private static Set<String> restOf(String parent, Map<String, Set<String>> table) {
    Set<String> allowed = new HashSet<>(table.get(parent));
    allowed.add(parent);
    allowed.addAll(EVERY_REST_PACKAGE_MAY);
    return allowed;
  }

  boolean has(JavaClass type) {
    return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
  }

  /** The first level, with its {@code rest} or {@code webhook} apart; the floor counts as one. */
  String of(JavaClass type) {
    String below = below(type.getPackageName());
    return below.equals("platform") || below.startsWith("platform.") ? "platform" : below;
  }

  private String below(String packageName) {
    return packageName.equals(base) ? "" : packageName.substring(base.length() + 1);
  }

  DescribedPredicate<JavaClass> in(String layer) {
    return DescribedPredicate.describe(
        "in " + layer, type -> has(type) && of(outermost(type)).equals(layer));
  }

  /** In a package that speaks HTTP to callers. */
  DescribedPredicate<JavaClass> inRest() {
    return DescribedPredicate.describe(
        "in a rest or webhook package",
        type -> has(type) && (of(type).endsWith(".rest") || of(type).endsWith(".webhook")));
  }

  /** Of ours, but not among what the layer may import. */
  DescribedPredicate<JavaClass> outOfReachOf(String layer) {
    return DescribedPredicate.describe(
        "out of reach of " + layer, type -> has(type) && !mayImport(layer, type));
  }

  private boolean mayImport(String layer, JavaClass type) {
    String other = of(type);
    boolean valueTypeForVendors =
        (layer.startsWith("zoom") || layer.equals("janus"))
            && VALUE_TYPES.contains(type.getFullName().substring(base.length() + 1));
    return other.equals(layer)
        || other.equals("platform")
        || table().get(layer).contains(other)
        || valueTypeForVendors;
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Layers::outermost).orElse(type);
  }
}

package org.healthlink.contract;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.healthlink.problem.AddressedServlet;
import org.healthlink.problem.ProblemServlet;
import org.healthlink.security.rest.RestApplication;

/**
 * An endpoint as the code has it, found by reflection over the resources and servlets.
 *
 * @param roles empty where no token is asked for
 * @param query names of the query parameters; of a servlet none are known
 * @param headers names of the headers that are parameters
 */
record Served(Endpoint endpoint, Set<String> roles, Set<String> query, Set<String> headers) {

  /** OpenAPI does not take these for parameters. */
  private static final Set<String> NO_PARAMETERS = Set.of("Content-Type", "Accept");

  /** Everything that the WAR serves but files, in a stable order. */
  static List<Served> all() {
    List<Class<?>> classes = new ArrayList<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.healthlink")
            .stream()
            .filter(
                type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(WebServlet.class))
            .filter(type -> !type.isAnnotatedWith(RegisterRestClient.class))
            .forEach(type -> classes.add(type.reflect()));
    classes.remove(ProblemServlet.class); // The error page, no address of its own.
    return classes.stream()
        .flatMap(type -> type.isAnnotationPresent(Path.class) ? resource(type) : servlet(type))
        .sorted((one, other) -> one.endpoint().compareTo(other.endpoint()))
        .toList();
  }

  private static Stream<Served> resource(Class<?> type) {
    String base =
        RestApplication.class.getAnnotation(ApplicationPath.class).value()
            + slash(type.getAnnotation(Path.class).value());
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method(method) != null)
        .map(
            method -> {
              Path path = method.getAnnotation(Path.class);
              Endpoint endpoint =
                  new Endpoint(method(method), base + (path == null ? "" : slash(path.value())));
              return new Served(
                  endpoint, roles(method), names(type, method, true), names(type, method, false));
            });
  }

  /** HEAD goes with GET, in the document too. */
  private static Stream<Served> servlet(Class<?> type) {
    Map<String, Set<String>> addresses = addressed(type).addresses();
    return Arrays.stream(type.getAnnotation(WebServlet.class).urlPatterns())
        .map(pattern -> pattern.replaceAll("/\\*$", ""))
        .flatMap(
            base -> addresses.keySet().stream().flatMap(below -> endpoints(base, addresses, below)))
        .map(endpoint -> new Served(endpoint, Set.of(), Set.of(), Set.of()));
  }

  private static Stream<Endpoint> endpoints(
      String base, Map<String, Set<String>> addresses, String below) {
    return addresses.get(below).stream()
        .filter(method -> !method.equals("HEAD"))
        .map(method -> new Endpoint(method, base + below));
  }

  private static AddressedServlet addressed(Class<?> type) {
    try {
      return (AddressedServlet) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new AssertionError(type + " does not say which addresses it has", e);
    }
  }

  private static String method(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(http -> http != null)
        .map(HttpMethod::value)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> roles(Method method) {
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    if (roles == null && !method.isAnnotationPresent(PermitAll.class)) {
      throw new AssertionError(method + " does not say who may call it");
    }
    return roles == null ? Set.of() : new TreeSet<>(List.of(roles.value()));
  }

  private static Set<String> names(Class<?> resource, Method method, boolean query) {
    Stream<AnnotatedElement> inBeans =
        Arrays.stream(method.getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
            .flatMap(parameter -> Arrays.stream(parameter.getType().getDeclaredFields()));
    Stream<AnnotatedElement> own =
        Stream.concat(
            Arrays.stream(method.getParameters()), Arrays.stream(resource.getDeclaredFields()));
    return Stream.concat(own, inBeans)
        .flatMap(element -> name(element, query))
        .filter(name -> !NO_PARAMETERS.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> name(AnnotatedElement element, boolean query) {
    return query
        ? Stream.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value)
        : Stream.ofNullable(element.getAnnotation(HeaderParam.class)).map(HeaderParam::value);
  }

  private static String slash(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }
}

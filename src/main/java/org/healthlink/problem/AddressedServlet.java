package org.healthlink.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A servlet that says which addresses it has and what can be done there. Everything else is
 * answered with a problem before it is reached: an address that it does not have, and a method,
 * with the ones that there are in {@code Allow}.
 */
public abstract class AddressedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /**
   * The methods of each address, which is written as what follows the servlet's own: {@code
   * /{id}/state}, where a variable stands for one step, or the empty text for nothing.
   */
  public abstract Map<String, Set<String>> addresses();

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Set<String> methods = methods(request.getPathInfo() == null ? "" : request.getPathInfo());
    if (isNamelessToken(request)) {
      ProblemResponses.send(request, response, ProblemException.of(ProblemType.UNAUTHORIZED));
    } else if (methods.isEmpty()) {
      ProblemResponses.send(request, response, ProblemException.notFound());
    } else if (methods.contains(request.getMethod())) {
      super.service(request, response);
    } else {
      Set<String> allowed = new TreeSet<>(methods);
      allowed.add("OPTIONS");
      refuse(request, response, String.join(", ", allowed));
    }
  }

  /** Payara refuses a token without a subject by itself, also where none is needed. */
  private static boolean isNamelessToken(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof JsonWebToken token
        && (token.getSubject() == null || token.getSubject().isBlank());
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, String allowed) throws IOException {
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", allowed);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    ProblemResponses.send(
        request, response, ProblemException.of(ProblemType.METHOD_NOT_ALLOWED).allow(allowed));
  }

  private Set<String> methods(String path) {
    return addresses().entrySet().stream()
        .filter(address -> matches(address.getKey().split("/", -1), path.split("/", -1)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Set.of());
  }

  private static boolean matches(String[] template, String[] path) {
    if (template.length != path.length) {
      return false;
    }
    for (int i = 0; i < path.length; i++) {
      if (template[i].startsWith("{") ? path[i].isEmpty() : !template[i].equals(path[i])) {
        return false;
      }
    }
    return true;
  }
}

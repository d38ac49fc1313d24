package org.healthlink.platform.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.healthlink.platform.configuration.ConfigurationProblems.Problem;
import org.healthlink.platform.diagnosis.DiagnosticCheck;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.http.Addresses;

/**
 * Tells of every key whether it is set and right, from where, and its value unless that is a
 * secret. Reads what is configured at this moment, which is more than the running application has
 * read.
 */
@ApplicationScoped
public class ConfiguredValues implements DiagnosticCheck {

  /** While the fallback is off they do not matter, and when it is on its own check tells. */
  private static final String JUDGED_ELSEWHERE = "janus.";

  @Override
  public String name() {
    return "Configuration";
  }

  @Override
  public List<String> keys() {
    return List.of();
  }

  @Override
  public List<Finding> look() {
    Config config = config();
    Map<String, Problem> problems = problems(config);
    List<Finding> findings = new ArrayList<>();
    EnvFile.shared()
        .problem()
        .map(ConfigurationFindings.FILE_UNREADABLE::of)
        .ifPresent(findings::add);
    for (ConfigurationKey key : ConfigurationKey.values()) {
      Problem problem = problems.get(key.key());
      findings.add(problem == null ? value(key, config) : wrong(problem, config));
    }
    samples(config).forEach(findings::add);
    similarNames().forEach(findings::add);
    publicUrl(config).ifPresent(findings::add);
    return findings;
  }

  /** The keys whose values are wrong, or missing where one is needed. */
  public Set<String> wrongKeys() {
    return problems(config()).keySet();
  }

  private static Config config() {
    return ConfigProvider.getConfig(ConfiguredValues.class.getClassLoader());
  }

  private static Map<String, Problem> problems(Config config) {
    return ConfigurationProblems.in(key -> config.getOptionalValue(key, String.class)).stream()
        .collect(
            Collectors.toMap(
                problem -> problem.key().key(),
                Function.identity(),
                (first, second) -> first,
                TreeMap::new));
  }

  private static Finding value(ConfigurationKey key, Config config) {
    Optional<String> value = config.getOptionalValue(key.key(), String.class);
    String shown =
        value
            .map(text -> key.secret() ? "set, shown to nobody" : ConfigurationProblems.quote(text))
            .map(text -> text + ", " + origin(key, config))
            .orElse("not set");
    return ConfigurationFindings.VALUE.of(ConfigurationProblems.describe(key) + ": " + shown);
  }

  private static Finding wrong(Problem problem, Config config) {
    return problem.missing()
        ? ConfigurationFindings.VALUE_MISSING.of(problem.line())
        : ConfigurationFindings.VALUE_WRONG.of(
            problem.line() + "; it is " + origin(problem.key(), config));
  }

  private static String origin(ConfigurationKey key, Config config) {
    ConfigValue value = config.getConfigValue(key.key());
    return ValueOrigin.of(value.getSourceOrdinal()).words();
  }

  private static Stream<Finding> samples(Config config) {
    return Stream.of(ConfigurationKey.values())
        .filter(key -> key.secret() && !key.key().startsWith(JUDGED_ELSEWHERE))
        .filter(
            key ->
                config
                    .getOptionalValue(key.key(), String.class)
                    .filter(SampleSecrets::isSample)
                    .isPresent())
        .map(
            key ->
                ConfigurationFindings.SECRET_IS_SAMPLE.of(
                    ConfigurationProblems.describe(key)
                        + " still has the value of a sample file, "
                        + origin(key, config)
                        + "."));
  }

  private static Stream<Finding> similarNames() {
    return SimilarNames.of(
            Stream.concat(
                System.getenv().keySet().stream(), EnvFile.shared().entries().keySet().stream()))
        .map(ConfigurationFindings.NAME_LIKE_A_KEY::of);
  }

  private static Optional<Finding> publicUrl(Config config) {
    Optional<String> url =
        config.getOptionalValue(ConfigurationKey.HEALTHLINK_PUBLIC_URL.key(), String.class);
    if (url.isEmpty()) {
      return Optional.of(
          ConfigurationFindings.PUBLIC_URL_MISSING.of(
              "healthlink.public.url is not set: links are paths relative to the host."));
    }
    URI address = URI.create(url.get());
    return address.getScheme().equals("https") || Addresses.areOfThisMachine(address)
        ? Optional.empty()
        : Optional.of(
            ConfigurationFindings.PUBLIC_URL_NOT_ENCRYPTED.of(
                "healthlink.public.url is an http address."));
  }
}

package org.healthlink.appointment.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;

/**
 * Keeps a patient's own bookings to {@code booking.limit.per.minute}: on each node, tries included.
 * The front desk books without a limit. Safe for use by many threads.
 */
@ApplicationScoped
class BookingLimit {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long MOST_PATIENTS = 100_000;

  @Inject private BookingLimitConfiguration configuration;

  private final Cache<UUID, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(MOST_PATIENTS).build();

  /**
   * Counts one try.
   *
   * @throws ProblemException {@code too-many-requests} when it is one too many
   */
  void count(UUID patientId) {
    Bucket bucket = buckets.get(patientId, unused -> bucket());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new ProblemException(
              ProblemType.TOO_MANY_REQUESTS, "The patient has tried to book too often by now.")
          .retryAfter(1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }
  }

  private Bucket bucket() {
    long limit = configuration.perMinute();
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, MINUTE))
        .build();
  }
}

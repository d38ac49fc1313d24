package org.healthlink.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthlink.unit.Fields;
import org.junit.jupiter.api.Test;

class FactWorkerTest {

  private static final UUID POISON = new UUID(0, 0);

  private final Queue queue = new Queue();
  private final FactWorker worker = Fields.set(new FactWorker(), "effects", queue);

  @Test
  void aVisitIsWorkedForOnceInABatchHoweverManyFactsItHas() {
    queue.owes(visit(1), visit(2), visit(1));
    worker.workOff();
    assertEquals(Map.of(visit(1), 2, visit(2), 1), queue.applied);
  }

  @Test
  void aVisitThatFailsHoldsUpNoOtherAndIsNoted() {
    queue.owes(visit(1), POISON, visit(2), POISON);
    worker.workOff();
    assertEquals(Map.of(visit(1), 1, visit(2), 1), queue.applied);
    assertEquals(2, queue.failed.size());
  }

  @Test
  void neitherDoesOneWhoseFailureCannotEvenBeNoted() {
    queue.notesFail = true;
    queue.owes(POISON, visit(1));
    worker.workOff();
    assertEquals(Map.of(visit(1), 1), queue.applied);
  }

  @Test
  void everythingThatIsDueIsTakenBatchByBatch() {
    queue.owes(IntStream.range(1, 351).mapToObj(FactWorkerTest::visit).toArray(UUID[]::new));
    worker.workOff();
    assertEquals(350, queue.applied.size());
    assertEquals(List.of(100, 100, 100, 50), queue.batches);
  }

  @Test
  void anEndlessQueueIsLeftAfterAWhile() {
    queue.owes(IntStream.range(1, 6_001).mapToObj(FactWorkerTest::visit).toArray(UUID[]::new));
    worker.workOff();
    assertEquals(5_000, queue.applied.size());
  }

  private static UUID visit(int number) {
    return new UUID(1, number);
  }

  private static final class Queue extends FactEffects {
    private final List<Claim> due = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();
    private final Map<UUID, Integer> applied = new TreeMap<>();
    private final List<UUID> failed = new ArrayList<>();
    private boolean notesFail;

    void owes(UUID... visits) {
      for (UUID visit : visits) {
        due.add(new Claim(UUID.randomUUID(), visit));
      }
    }

    @Override
    public List<Claim> claim(int limit) {
      List<Claim> batch = List.copyOf(due.subList(0, Math.min(limit, due.size())));
      due.subList(0, batch.size()).clear();
      batches.add(batch.size());
      return batch;
    }

    @Override
    public void apply(UUID appointmentId, List<UUID> facts) {
      if (appointmentId.equals(POISON)) {
        throw new IllegalStateException("poison");
      }
      applied.merge(appointmentId, facts.size(), Integer::sum);
    }

    @Override
    public void failed(List<UUID> facts, String problem) {
      if (notesFail) {
        throw new IllegalStateException("the database is away");
      }
      failed.addAll(facts);
    }
  }
}

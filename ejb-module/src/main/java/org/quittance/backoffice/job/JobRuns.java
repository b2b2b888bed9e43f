package org.quittance.backoffice.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.quittance.recovery.ProcessRegister;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;

/** All runs of all jobs. */
@ApplicationScoped
@Transactional
public class JobRuns {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private ProcessRegister register;
  @Inject private ServerClock clock;

  /** The job's unfinished run, if there is one. */
  Optional<JobRun> unfinished(String job) {
    return entities
        .createQuery("SELECT r FROM JobRun r WHERE r.slot = :job", JobRun.class)
        .setParameter("job", job)
        .getResultStream()
        .findFirst();
  }

  /** Takes the job's slot with a new run; fails on the unique slot if another node was faster. */
  UUID begin(String job, Counts zero) {
    var run = new JobRun(Ids.next(), job, zero, register.process(), clock.now());
    entities.persist(run);
    entities.flush();
    return run.id();
  }

  /** Makes a dead process's run this one's; false if somebody else was faster. */
  boolean takeOver(JobRun left) {
    JobRun run = locked(left.id());
    if (!run.isRunning() || !run.process().equals(left.process())) {
      return false;
    }
    run.takenOver(register.process());
    return true;
  }

  /** What was counted last; empty at the beginning. */
  public Optional<JobRun.Checkpoint> checkpoint(UUID id) {
    return find(id).flatMap(JobRun::checkpoint);
  }

  /**
   * Adds to a run's counts, in the transaction of the step that counted.
   *
   * @param last the last ID of what was counted; IDs only grow within a step
   * @return false if this was counted before
   * @throws IllegalStateException if another process took the run over, as this one looked dead
   */
  public boolean count(UUID id, String step, UUID last, Counts more) {
    JobRun run = locked(id);
    if (!isOurs(run)) {
      throw new IllegalStateException("Run " + id + " is process " + run.process() + "'s now.");
    }
    return run.count(step, last, more);
  }

  /** The run did all its work; nothing happens if it is another process's now. */
  public void completed(UUID id) {
    JobRun run = locked(id);
    if (isOurs(run)) {
      run.completed(clock.now());
    }
  }

  /** The run cannot go on; nothing happens if it is another process's now. */
  public void failed(UUID id, String why) {
    JobRun run = locked(id);
    if (isOurs(run)) {
      run.failed(why, clock.now());
    }
  }

  private boolean isOurs(JobRun run) {
    return run.process().equals(register.process());
  }

  Optional<JobRun> find(UUID id) {
    return Optional.ofNullable(entities.find(JobRun.class, id.toString()));
  }

  private JobRun locked(UUID id) {
    return entities.find(JobRun.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
  }
}

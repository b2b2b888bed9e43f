package org.quittance.backoffice.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of a job.
 *
 * <p>Life cycle: running under the job's one slot; then completed or failed, with its counts and
 * closing words. A run whose process died keeps the slot until somebody starts the job again, who
 * then takes it over and resumes it after what it counted last, on whichever node.
 */
@Entity
@Table(schema = "backoffice", name = "job_run")
public class JobRun {

  private static final int LONGEST_RESULT = 1000;

  @Id private String id;
  private String job;
  private String slot;
  private String state;

  @Column(name = "process_id")
  private String processId;

  private String step;

  @Column(name = "last_id")
  private String lastId;

  private String result;
  private String counts;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For JPA. */
  protected JobRun() {}

  JobRun(UUID id, String job, Counts zero, UUID process, Instant now) {
    this.id = id.toString();
    this.job = job;
    this.slot = job;
    this.state = "running";
    this.processId = process.toString();
    this.counts = zero.words();
    this.startedAt = now;
  }

  /**
   * A run for people and programs.
   *
   * @param state running, completed or failed
   * @param words counts so far while it runs, then the closing line or what went wrong
   */
  public record Facts(UUID id, String state, String words) {}

  /**
   * How far a run came.
   *
   * @param step whose work was counted last
   * @param last the last ID of what was counted
   */
  public record Checkpoint(String step, UUID last) {}

  Facts facts() {
    return new Facts(UUID.fromString(id), state, state.equals("failed") ? result : counts);
  }

  boolean count(String counting, UUID last, Counts more) {
    if (counting.equals(step) && last.toString().compareTo(lastId) <= 0) {
      return false;
    }
    step = counting;
    lastId = last.toString();
    counts = Counts.read(counts).plus(more).words();
    return true;
  }

  void takenOver(UUID process) {
    processId = process.toString();
  }

  Optional<Checkpoint> checkpoint() {
    return Optional.ofNullable(step).map(at -> new Checkpoint(at, UUID.fromString(lastId)));
  }

  void completed(Instant now) {
    end("completed", counts, now);
  }

  void failed(String why, Instant now) {
    end("failed", why.substring(0, Math.min(why.length(), LONGEST_RESULT)), now);
  }

  private void end(String how, String words, Instant now) {
    state = how;
    result = words;
    slot = id;
    endedAt = now;
  }

  boolean isRunning() {
    return state.equals("running");
  }

  UUID process() {
    return UUID.fromString(processId);
  }

  UUID id() {
    return UUID.fromString(id);
  }
}

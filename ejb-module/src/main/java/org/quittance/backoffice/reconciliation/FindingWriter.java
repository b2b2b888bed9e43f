package org.quittance.backoffice.reconciliation;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.quittance.backoffice.job.JobRuns;
import org.quittance.backoffice.job.RunJob;

/**
 * Writes a page's counts, findings and checkpoint in the page's own transaction. A page that comes
 * twice counts once.
 */
@Dependent
@Named("findingWriter")
public class FindingWriter extends AbstractItemWriter {

  @Inject private JobContext job;
  @Inject private JobRuns runs;
  @Inject private Discrepancies discrepancies;

  @Override
  public void writeItems(List<Object> pages) {
    UUID run = RunJob.runOf(job);
    for (Object item : pages) {
      Page page = (Page) item;
      if (runs.count(run, page.walk(), page.last(), page.counted())) {
        page.findings().forEach(finding -> discrepancies.add(run, finding));
      }
    }
  }
}

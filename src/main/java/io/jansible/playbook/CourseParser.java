package io.jansible.playbook;

/** Reads how often a task is tried, and whether anybody waits for it. */
final class CourseParser {
  private final KeywordsParser keywords;
  private final Findings findings;

  CourseParser(KeywordsParser keywords, Findings findings) {
    this.keywords = keywords;
    this.findings = findings;
  }

  Retry retry(WrittenKeywords task) {
    Retry retry =
        new Retry(
            keywords.conditions(task, Keyword.UNTIL),
            task.integer(Keyword.RETRIES),
            task.number(Keyword.DELAY));
    if (retry.delay() != null && !retry.isSaid()) {
      findings.warning(
          task.at(Keyword.DELAY),
          "'delay' does nothing here: the task has neither 'until' nor 'retries'");
    }
    return retry;
  }

  Async async(WrittenKeywords task) {
    Async async = new Async(task.integer(Keyword.ASYNC), task.integer(Keyword.POLL));
    if (async.poll() != null && async.limit() == null) {
      findings.warning(task.at(Keyword.POLL), "'poll' does nothing here: the task has no 'async'");
    }
    return async;
  }
}

package cn.xieshou.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever starts a newer version on a database that is too old for it is told what to do, instead of a stack trace. */
class DatabaseTooOldAnalysis extends AbstractFailureAnalyzer<DatabaseTooOld> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseTooOld cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}

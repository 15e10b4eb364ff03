package cn.xieshou.workflow.grant;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the product what to set, instead of a stack trace. */
class NoAdministratorAnalysis extends AbstractFailureAnalyzer<NoAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NoAdministrator cause) {
        return new FailureAnalysis(cause.getMessage(), NoAdministrator.REMEDY, failure);
    }
}

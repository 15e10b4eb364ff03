package cn.xieshou.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product's job executor in place of the starter's, with the same settings; none where tests run jobs themselves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class JobSettings {

    @Bean
    static Jobs jobExecutor(
            @Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties properties, ClockCheck clock) {
        Jobs jobs = new Jobs(clock);
        jobs.setTaskExecutor(threads);
        jobs.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        apply(properties.getJobExecution(), jobs);
        return jobs;
    }

    @Bean
    static JobsEnd jobsEnd(Jobs jobs, JdbcClient jdbc) {
        return new JobsEnd(jobs, jdbc);
    }

    private static void apply(JobExecutionProperty given, JobExecutor jobs) {
        if (given.getLockTimeInMillis() != null) {
            jobs.setLockTimeInMillis(given.getLockTimeInMillis());
        }
        if (given.getMaxJobsPerAcquisition() != null) {
            jobs.setMaxJobsPerAcquisition(given.getMaxJobsPerAcquisition());
        }
        if (given.getWaitTimeInMillis() != null) {
            jobs.setWaitTimeInMillis(given.getWaitTimeInMillis());
        }
        if (given.getMaxWait() != null) {
            jobs.setMaxWait(given.getMaxWait());
        }
        if (given.getBackoffTimeInMillis() != null) {
            jobs.setBackoffTimeInMillis(given.getBackoffTimeInMillis());
        }
        if (given.getMaxBackoff() != null) {
            jobs.setMaxBackoff(given.getMaxBackoff());
        }
        if (given.getBackoffDecreaseThreshold() != null) {
            jobs.setBackoffDecreaseThreshold(given.getBackoffDecreaseThreshold());
        }
        if (given.getWaitIncreaseFactor() != null) {
            jobs.setWaitIncreaseFactor(given.getWaitIncreaseFactor());
        }
    }
}

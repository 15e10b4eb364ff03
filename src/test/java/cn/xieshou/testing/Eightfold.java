package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.gate.TaskForms;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * While it is on, whatever a test submits through {@link TaskForms} goes out over HTTP eight times in the same moment, the first
 * time that the step comes by: one is taken, the others are told in Chinese and nobody meets an error. What a test asserts
 * afterwards then says that there was one effect.
 */
@Component
public class Eightfold implements BeanPostProcessor {

    private static final int TIMES = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> SEEN = new TreeSet<>();
    private static volatile boolean on;

    private final ObjectProvider<AccountPasswords> passwords;
    private final ObjectProvider<TaskService> tasks;
    private final Environment environment;

    Eightfold(ObjectProvider<AccountPasswords> passwords, ObjectProvider<TaskService> tasks, Environment environment) {
        this.passwords = passwords;
        this.tasks = tasks;
        this.environment = environment;
    }

    static boolean isOn() {
        return on;
    }

    /** The steps that have been submitted eight times so far. */
    static Set<String> seen() {
        return SEEN;
    }

    /** The steps that were submitted eight times while {@code work} ran, «process/Task_Key». */
    public static synchronized Set<String> during(Runnable work) {
        SEEN.clear();
        on = true;
        try {
            work.run();
        } finally {
            on = false;
        }
        return new TreeSet<>(SEEN);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof TaskForms)) {
            return bean;
        }
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) this::call);
        return proxy.getProxy();
    }

    private Object call(MethodInvocation call) throws Throwable {
        boolean several = on
                && call.getMethod().getName().equals("submit")
                && !TransactionSynchronizationManager.isActualTransactionActive();
        return several && taken(call.getArguments()) ? null : call.proceed();
    }

    @SuppressWarnings("unchecked")
    private boolean taken(Object[] arguments) throws Exception {
        String id = String.valueOf(arguments[0]);
        Task task = tasks.getObject().createTaskQuery().taskId(id).singleResult();
        String step =
                task == null ? "" : task.getProcessDefinitionId().replaceAll(":.*", "/") + task.getTaskDefinitionKey();
        if (task == null || SEEN.contains(step)) {
            return false;
        }
        List<Answer> answers = submit(id, String.valueOf(arguments[1]), (Map<String, Object>) arguments[2]);
        long done = answers.stream().filter(answer -> answer.status() < 300).count();
        assertThat(done).as("%s taken: %s", step, answers).isLessThanOrEqualTo(1);
        for (Answer answer : answers) {
            assertThat(answer.status()).as("%s: %s", step, answer).isLessThan(500);
            assertThat(answer.status() < 300 || answer.body().matches("(?s).*\\p{IsHan}.*"))
                    .as("%s says in Chinese what happened: %s", step, answer)
                    .isTrue();
        }
        if (done == 1) {
            SEEN.add(step);
        }
        return done == 1;
    }

    private List<Answer> submit(String task, String account, Map<String, Object> values) throws Exception {
        passwords.getObject().choose(account, SmallCounty.PASSWORD);
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        String body = JSON.writeValueAsString(Map.of("variables", typed(values)));
        return inParallel(TIMES, () -> Visitor.basic(port, account, SmallCounty.PASSWORD)
                .post("/engine-rest/task/" + task + "/submit-form", body));
    }

    private static Map<String, Object> typed(Map<String, Object> values) throws JsonProcessingException {
        Map<String, Object> typed = new HashMap<>();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            boolean json = value.getValue() instanceof Iterable || value.getValue() instanceof Map;
            Map<String, Object> one = new HashMap<>();
            one.put("value", json ? JSON.writeValueAsString(value.getValue()) : value.getValue());
            if (json) {
                one.put("type", "Json");
            }
            typed.put(value.getKey(), one);
        }
        return typed;
    }

    /** What the same work answers when it is begun several times in the same moment. */
    public static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch ready = new CountDownLatch(times);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.gate.TaskForms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * While it is on, what a test submits through {@link TaskForms} is filled into the task's page and sent from there, the first
 * time that a step comes by with a decision. What the test asserts afterwards then says that the page has the same fields and
 * the same results as Tasklist; what Tasklist refuses has to be refused on the page in the same words.
 */
@Component
public class ByPage implements BeanPostProcessor {

    private static final Set<String> SEEN = new TreeSet<>();
    private static final AtomicLong COUNTS = new AtomicLong();
    private static final Pattern WRITING = Pattern.compile("(?i)^\\s*(insert|update|delete|merge)|for update\\s*$");
    private static volatile boolean on;

    private final ObjectProvider<AccountPasswords> passwords;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<RuntimeService> engine;
    private final ObjectProvider<CountedStatements> counted;
    private final Environment environment;

    ByPage(
            ObjectProvider<AccountPasswords> passwords,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<RuntimeService> engine,
            ObjectProvider<CountedStatements> counted,
            Environment environment) {
        this.passwords = passwords;
        this.tasks = tasks;
        this.engine = engine;
        this.counted = counted;
        this.environment = environment;
    }

    static void begin() {
        SEEN.clear();
        on = true;
    }

    /** The steps that were submitted from their page since the beginning, «process/Task_Key decision». */
    static Set<String> end() {
        on = false;
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

    @SuppressWarnings("unchecked")
    private Object call(MethodInvocation call) throws Throwable {
        boolean outside = call.getMethod().getName().equals("submit")
                && !TransactionSynchronizationManager.isActualTransactionActive();
        if (!on || !outside || Eightfold.isOn()) {
            return call.proceed();
        }
        String id = String.valueOf(call.getArguments()[0]);
        String account = String.valueOf(call.getArguments()[1]);
        Map<String, Object> values = (Map<String, Object>) call.getArguments()[2];
        String step = step(id, values);
        Optional<Answer> answer = SEEN.contains(step) ? Optional.empty() : submitted(step, id, account, values);
        if (answer.filter(one -> one.location().endsWith("/done")).isPresent()) {
            SEEN.add(step);
            return null;
        }
        return answer.filter(one -> one.status() == 200).isPresent()
                ? refused(call, step, answer.get())
                : call.proceed();
    }

    private static Object refused(MethodInvocation call, String step, Answer answer) throws Throwable {
        FilledForm page = FilledForm.on(answer.body(), "task-form").orElseThrow();
        try {
            call.proceed();
        } catch (FormRefused e) {
            for (FormRefused.Problem problem : e.problems()) {
                assertThat(page.text())
                        .as(step)
                        .contains(problem.reason().strip().replaceAll("\\s+", " "));
            }
            throw e;
        }
        throw new AssertionError(step + " is refused on the page only: " + page.text());
    }

    private String step(String id, Map<String, Object> values) {
        Task task = tasks.getObject().createTaskQuery().taskId(id).singleResult();
        return task == null
                ? ""
                : task.getProcessDefinitionId().replaceAll(":.*", "/") + task.getTaskDefinitionKey() + " "
                        + values.getOrDefault("decision", "");
    }

    private String matter(String id) {
        Task task = tasks.getObject().createTaskQuery().taskId(id).singleResult();
        String key = engine.getObject()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return key == null ? "" : key;
    }

    /** The answer to the filled-in page; nothing if the page is not the account's or cannot hold what is to be submitted. */
    private Optional<Answer> submitted(String step, String id, String account, Map<String, Object> values) {
        passwords.getObject().choose(account, SmallCounty.PASSWORD);
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        Visitor visitor = Visitor.signedIn(port, account, SmallCounty.PASSWORD);
        Answer opened = visitor.get("/tasks/" + id);
        if (opened.status() != 200) {
            return Optional.empty();
        }
        TaskPagesSeen.add(step, opened.body());
        counted(visitor, id, step);
        String decision = String.valueOf(values.getOrDefault("decision", ""));
        PromisedSteps promised = PromisedSteps.of(tasks.getObject(), matter(id), opened.body(), decision);
        Answer now = opened;
        for (int pressed = 0; pressed < 3; pressed++) {
            Optional<FilledForm> page = withRows(visitor, FilledForm.on(now.body(), "task-form"), values);
            Optional<String> address = page.flatMap(form -> form.button("decision", decision));
            if (address.isEmpty()) {
                return Optional.empty();
            }
            values.forEach((name, value) -> fill(page.get(), name, value));
            now = send(visitor, address.get(), page.get().press("decision", decision));
            boolean ledOn = now.status() == 200 && !now.body().contains("id=\"problems\"");
            if (!ledOn) {
                promised.kept(step);
                return Optional.of(now);
            }
        }
        throw new AssertionError(id + " is drawn again and again: " + now.body());
    }

    /** As every other page that is no register, with what is kept between pages already read; and looking changes nothing. */
    private void counted(Visitor visitor, String id, String step) {
        List<String> fewest = Stream.generate(() -> statements(visitor, id))
                .limit(2)
                .min(Comparator.comparing(List::size))
                .orElseThrow();
        assertThat(fewest).as(step).hasSizeBetween(5, 40).noneMatch(WRITING.asPredicate());
    }

    private List<String> statements(Visitor visitor, String id) {
        String header = "task page " + COUNTS.incrementAndGet();
        visitor.with(CountedStatements.HEADER, header).get("/tasks/" + id);
        return counted.getObject().of(header).statements();
    }

    /** What the form does not show is left out, as it is not there to be filled in. */
    private static void fill(FilledForm page, String name, Object value) {
        if (value instanceof List<?> rows && rows.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < rows.size(); i++) {
                String prefix = name + "[" + i + "].";
                ((Map<?, ?>) rows.get(i)).forEach((key, cell) -> fill(page, prefix + key, cell));
            }
        } else if (value != null && page.asks(name)) {
            page.fill(name, value);
        }
    }

    private static Optional<FilledForm> withRows(
            Visitor visitor, Optional<FilledForm> opened, Map<String, Object> values) {
        Optional<FilledForm> page = opened;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            boolean table =
                    value.getValue() instanceof List<?> rows && rows.stream().anyMatch(Map.class::isInstance);
            if (table && page.filter(form -> form.asks(value.getKey())).isPresent()) {
                page = withRows(visitor, page.get(), value.getKey(), ((List<?>) value.getValue()).size());
            }
        }
        return page;
    }

    /** Presses the buttons at the table until it has that many rows; nothing if it cannot. */
    private static Optional<FilledForm> withRows(Visitor visitor, FilledForm opened, String list, int wanted) {
        FilledForm page = opened;
        for (int rows = page.rows(list); rows != wanted; rows = page.rows(list)) {
            String order = rows < wanted ? "add:" + list : "drop:" + list + ":" + (rows - 1);
            Optional<String> address = page.button("_row", order);
            if (address.isEmpty()) {
                return Optional.empty();
            }
            page = FilledForm.on(
                            send(visitor, address.get(), page.press("_row", order))
                                    .body(),
                            "task-form")
                    .orElseThrow();
        }
        return Optional.of(page);
    }

    private static Answer send(Visitor visitor, String address, FilledForm form) {
        Answer answer = visitor.send("POST", address, "application/x-www-form-urlencoded", form.body());
        return visitor.ledBack(address.replaceFirst("(/tasks/[^/]+).*", "$1"), answer);
    }
}

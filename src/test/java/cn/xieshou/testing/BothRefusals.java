package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormRefused.Problem;
import cn.xieshou.workflow.form.FormPart.Input;
import cn.xieshou.workflow.form.FormSchema;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.gate.TaskForms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whatever a test submits through {@link TaskForms} and the domain refuses is submitted once more with something that the form refuses
 * besides: both are told in one answer, and nothing is stored. Each step once for each set of fields refused.
 */
@Component
public class BothRefusals implements BeanPostProcessor {

    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();
    private static final Set<String> TOLD = new ConcurrentSkipListSet<>();

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<JdbcClient> jdbc;

    BothRefusals(ObjectProvider<TaskService> tasks, ObjectProvider<JdbcClient> jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** The steps of a process that both were told of so far. */
    static Set<String> told(String process) {
        return TOLD.stream()
                .filter(step -> step.startsWith(process + "/"))
                .map(step -> step.substring(process.length() + 1))
                .collect(Collectors.toSet());
    }

    /** Those that its path tests are known to lead there: one that is missing has lost its test, or no longer refuses. */
    static Set<String> known(String process) {
        try (InputStream list = Objects.requireNonNull(BothRefusals.class.getResourceAsStream("/both-refusals.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(process + " "))
                    .flatMap(line -> Stream.of(line.split(" ")).skip(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof TaskForms forms)) {
            return bean;
        }
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> call(call, forms));
        return proxy.getProxy();
    }

    private Object call(MethodInvocation call, TaskForms forms) throws Throwable {
        boolean outside = call.getMethod().getName().equals("submit")
                && !TransactionSynchronizationManager.isActualTransactionActive()
                && !Eightfold.isOn();
        if (!outside) {
            return call.proceed();
        }
        MethodInvocation again = ((ProxyMethodInvocation) call)
                .invocableClone(call.getArguments().clone());
        try {
            return call.proceed();
        } catch (FormRefused refused) {
            if (isOfDomain(refused)) {
                together(again, forms, refused);
            }
            throw refused;
        }
    }

    /** Only what the domain says is put into the rows of the screen by the gate. */
    private static boolean isOfDomain(FormRefused refused) {
        return refused.getStackTrace().length > 0
                && refused.getStackTrace()[0].getMethodName().equals("onScreen");
    }

    @SuppressWarnings("unchecked")
    private void together(MethodInvocation again, TaskForms forms, FormRefused refused) throws Throwable {
        String id = String.valueOf(again.getArguments()[0]);
        String account = String.valueOf(again.getArguments()[1]);
        Map<String, Object> values = (Map<String, Object>) again.getArguments()[2];
        String step = step(id);
        Set<String> fields = refused.problems().stream().map(Problem::field).collect(Collectors.toSet());
        // Whether nothing has changed is asked of what the form has taken.
        boolean unchanged = fields.contains(FormSchema.UNCHANGED);
        if (step.isEmpty() || unchanged || !SEEN.add(step + " " + values.get("decision") + " " + fields)) {
            return;
        }
        Optional<Input> spoilt = toSpoil(forms.open(id, account), values, fields);
        if (spoilt.isEmpty()) {
            return;
        }
        Map<String, Object> before = new TreeMap<>(forms.show(id, account));
        long lines = lines();
        Map<String, Object> worse = new HashMap<>(values);
        worse.put(spoilt.get().name(), spoiling(spoilt.get()));
        again.getArguments()[2] = worse;
        FormRefused both = refusal(again, step);

        assertThat(both.problems())
                .as(
                        "%s: what the domain says beside what the form says of %s",
                        step, spoilt.get().label())
                .containsAll(refused.problems())
                .anyMatch(problem -> problem.field().equals(spoilt.get().name()));
        assertThat(step(id)).as("the step is still open").isEqualTo(step);
        assertThat(new TreeMap<>(forms.show(id, account)))
                .as("%s shows what it showed", step)
                .isEqualTo(before);
        assertThat(lines()).as("%s leaves no line in a trail", step).isEqualTo(lines);
        TOLD.add(step);
    }

    private static FormRefused refusal(MethodInvocation again, String step) throws Throwable {
        try {
            again.proceed();
        } catch (FormRefused both) {
            return both;
        }
        throw new AssertionError(step + " took a text that is too long");
    }

    /** An open text that is not complained of already, else a choice. */
    private static Optional<Input> toSpoil(OpenedForm form, Map<String, Object> values, Set<String> fields) {
        List<Input> open = form.draw(new HashMap<>(values), Map.of()).stream()
                .filter(Input.class::isInstance)
                .map(Input.class::cast)
                .filter(input -> !input.isFixed() && !fields.contains(input.name()))
                .toList();
        return open.stream()
                .filter(BothRefusals::isText)
                .reduce((first, last) -> last)
                .or(() -> open.stream()
                        .filter(input -> input.kind().equals("select"))
                        .findFirst());
    }

    private static boolean isText(Input input) {
        return !input.limits().longest().isEmpty();
    }

    /** Too long, or none of the options. */
    private static String spoiling(Input input) {
        return "不".repeat(isText(input) ? Integer.parseInt(input.limits().longest()) + 1 : 1);
    }

    private String step(String id) {
        Task task = tasks.getObject().createTaskQuery().taskId(id).singleResult();
        return task == null ? "" : task.getProcessDefinitionId().replaceAll(":.*", "/") + task.getTaskDefinitionKey();
    }

    private long lines() {
        return jdbc.getObject()
                .sql("select count(*) from trail_line")
                .query(Long.class)
                .single();
    }
}

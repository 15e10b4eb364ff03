package cn.xieshou.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.XieshouApplication;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.StartForm;
import cn.xieshou.workflow.TaskForm;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models and code fit together: every form has its bean, every name in an expression is one. */
@XieshouTest
class ModelWiringTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALLED = Pattern.compile("(?<![\\w.'\"])([a-z]\\w*)\\s*\\.\\s*\\w+\\s*\\(");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"[$#]\\{(\\w+)}\"");
    private static final Set<String> ENGINES = Set.of("execution", "task", "dateTime", "decisionResult");

    @Autowired
    ApplicationContext application;

    @Autowired
    List<TaskForm> taskForms;

    @Autowired
    List<StartForm> startForms;

    @Test
    void everyTasksFormHasItsBeanAndEveryBeanItsTask() {
        assertThat(keys(taskForms.stream().filter(ModelWiringTest::ours).map(TaskForm::key)))
                .isEqualTo(keys(Files.bpmn().stream()
                        .flatMap(file ->
                                new ProcessModel(file).instance().getModelElementsByType(UserTask.class).stream())
                        .map(UserTask::getCamundaFormRef)));
    }

    @Test
    void everyStartFormHasItsBeanAndEveryBeanItsStart() {
        assertThat(keys(startForms.stream().filter(ModelWiringTest::ours).map(StartForm::key)))
                .isEqualTo(keys(Files.bpmn().stream()
                        .flatMap(file ->
                                new ProcessModel(file).instance().getModelElementsByType(StartEvent.class).stream())
                        .map(StartEvent::getCamundaFormRef)
                        .filter(key -> key != null)));
    }

    @Test
    void everyFormIsUsed() {
        List<String> keys = new ArrayList<>();
        taskForms.forEach(form -> keys.add(form.key()));
        startForms.forEach(form -> keys.add(form.key()));
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Files.forms()).extracting(Files::stem).isNotEmpty().isSubsetOf(keys);
    }

    @Test
    void everyNameInAnExpressionIsABean() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Path file : Files.bpmn()) {
            String model = java.nio.file.Files.readString(file);
            Matcher expression = EXPRESSION.matcher(model);
            while (expression.find()) {
                Matcher called = CALLED.matcher(expression.group(1));
                while (called.find()) {
                    if (!ENGINES.contains(called.group(1)) && !application.containsBean(called.group(1))) {
                        unknown.add(file + ": " + expression.group());
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyDelegateIsOne() throws IOException {
        for (Path file : Files.bpmn()) {
            Matcher delegate = DELEGATE.matcher(java.nio.file.Files.readString(file));
            while (delegate.find()) {
                assertThat(application.getBean(delegate.group(1)))
                        .as(file + " " + delegate.group(1))
                        .isInstanceOfAny(JavaDelegate.class, ExecutionListener.class, TaskListener.class);
            }
        }
    }

    /** Not a form of the tests. */
    private static boolean ours(Object bean) {
        return place(AopUtils.getTargetClass(bean)).equals(place(XieshouApplication.class));
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Set<String> keys(Stream<String> keys) {
        return keys.collect(Collectors.toCollection(TreeSet::new));
    }
}

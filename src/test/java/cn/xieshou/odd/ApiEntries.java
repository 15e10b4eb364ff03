package cn.xieshou.odd;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** The engine's addresses, read from the annotations of its resources, on every mount. */
final class ApiEntries {

    private static final int DEEPEST = 6;

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ApiEntries() {}

    static List<Entry> all() {
        ApiEntries found = new ApiEntries();
        CamundaRestResources.getResourceClasses().forEach(root -> found.root(Entry.Kind.API, "/engine-rest", root));
        found.application(Entry.Kind.API, "/camunda/api/engine", new EngineRestApplication().getClasses());
        found.application(Entry.Kind.WEB_APP, "/camunda/api/admin", new AdminApplication().getClasses());
        found.application(Entry.Kind.WEB_APP, "/camunda/api/cockpit", new CockpitApplication().getClasses());
        found.application(Entry.Kind.WEB_APP, "/camunda/api/tasklist", new TasklistApplication().getClasses());
        found.application(Entry.Kind.WEB_APP, "/camunda/api/welcome", new WelcomeApplication().getClasses());
        return List.copyOf(found.entries.values());
    }

    private void application(Entry.Kind kind, String mount, Set<Class<?>> classes) {
        classes.forEach(root -> root(kind, mount, root));
    }

    private void root(Entry.Kind kind, String mount, Class<?> root) {
        Path path = annotation(root, Path.class);
        if (path != null) {
            walk(kind, join(mount, path.value()), root, 0);
        }
    }

    private void walk(Entry.Kind kind, String at, Class<?> resource, int depth) {
        Map<String, Class<?>> queries = queries(resource);
        for (Method method : methods(resource)) {
            Path path = annotation(method, Path.class);
            String here = path == null ? at : join(at, path.value());
            String verb = verb(method);
            if (verb != null) {
                Entry entry = new Entry(kind, verb, clean(here), names(method, queries), body(method));
                entries.putIfAbsent(entry.toString(), entry);
            } else if (path != null && depth < DEEPEST) {
                walk(kind, here, method.getReturnType(), depth + 1);
            }
        }
    }

    /** Bodies of searches are what a GET's parameters are named after. */
    private static Map<String, Class<?>> queries(Class<?> resource) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        for (Method method : methods(resource)) {
            Class<?> body = body(method);
            if (body != null && body.getSimpleName().contains("Query")) {
                found.put(body.getName(), body);
            }
        }
        return found;
    }

    /** In one order: the JVM has another every time, and the same seed has to ask the same. */
    private static List<Method> methods(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static List<String> names(Method method, Map<String, Class<?>> queries) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                names.add(named.value());
            }
        }
        queries.values().forEach(query -> names.addAll(OddJson.properties(query).keySet()));
        return List.copyOf(names);
    }

    private static Class<?> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .<Class<?>>map(Parameter::getType)
                .findFirst()
                .orElse(null);
    }

    private static String verb(Method method) {
        return declarations(method)
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> A annotation(Class<?> type, Class<A> wanted) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .map(one -> one.getAnnotation(wanted))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> A annotation(Method method, Class<A> wanted) {
        return declarations(method)
                .map(one -> one.getAnnotation(wanted))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    /** The method itself and what it overrides. */
    private static Stream<AnnotatedElement> declarations(Method method) {
        List<AnnotatedElement> found = new ArrayList<>();
        for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            add(type, method, found);
            Arrays.stream(type.getInterfaces()).forEach(one -> add(one, method, found));
        }
        return found.stream();
    }

    private static void add(Class<?> type, Method method, List<AnnotatedElement> found) {
        try {
            found.add(type.getMethod(method.getName(), method.getParameterTypes()));
        } catch (NoSuchMethodException e) {
            // Declared elsewhere.
        }
    }

    private static String join(String mount, String path) {
        String below = path.startsWith("/") ? path : "/" + path;
        return below.equals("/") ? mount : mount + below;
    }

    /** {@code {key: [a-z]+}} is {@code {key}}. */
    private static String clean(String path) {
        return path.replaceAll("\\{\\s*([\\w-]+)\\s*:[^}]*}", "{$1}").replaceAll("//+", "/");
    }
}

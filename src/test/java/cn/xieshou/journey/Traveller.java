package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One person of a journey: a session in the portal, and Tasklist's calls in the same session. */
final class Traveller {

    private static final String REST = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String account;
    private final Visitor visitor;
    private final Map<String, Boolean> unclaimed = new HashMap<>();

    private Traveller(String account, Visitor visitor) {
        this.account = account;
        this.visitor = visitor;
    }

    static Traveller signedIn(int port, String account, String password) {
        return new Traveller(account, Visitor.signedIn(port, account, password));
    }

    /** Chooses a password over the link in the mail and signs in with it. */
    static Traveller forTheFirstTime(int port, String account, String secret) {
        String chosen = "zi-ji-de-mi-yu-" + account.hashCode();
        String page = "/password/link?key=" + secret;
        Answer set =
                Visitor.at(port).form(page, "/password/link", Map.of("key", secret, "chosen", chosen, "again", chosen));
        assertThat(set.location()).as(set.toString()).isEqualTo("/login?chosen");
        return signedIn(port, account, chosen);
    }

    Visitor visitor() {
        return visitor;
    }

    String page(String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(account + " reads " + path).isEqualTo(200);
        return answer.body();
    }

    /** The id of the one task with that key that Tasklist shows this person for the matter. */
    String task(String matter, String taskKey) throws Exception {
        List<String> tasks = tasks(matter, taskKey);
        assertThat(tasks).as(account + " has " + taskKey + " of " + matter).hasSize(1);
        return tasks.get(0);
    }

    /** The ids of all tasks with that key that Tasklist shows this person for the matter. */
    List<String> tasks(String matter, String taskKey) throws Exception {
        if (visitor.cookie("XSRF-TOKEN").isEmpty()) {
            visitor.get("/camunda/app/tasklist/default/");
        }
        Answer found = visitor.post(
                REST + "/task?maxResults=50",
                JSON.writeValueAsString(Map.of("processInstanceBusinessKey", matter, "taskDefinitionKey", taskKey)));
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        for (JsonNode task : JSON.readTree(found.body())) {
            ids.add(task.get("id").asText());
            unclaimed.computeIfAbsent(
                    task.get("id").asText(), id -> task.get("assignee").isNull());
        }
        return ids;
    }

    /** Opens the one task with that key, claims it where that is due, changes these fields and submits the form. */
    void does(String matter, String taskKey, Map<String, ?> changes) throws Exception {
        String task = task(matter, taskKey);
        submits(task, filled(task, changes));
    }

    /** The same, but answers what came back. */
    Answer triesTo(String matter, String taskKey, Map<String, ?> changes) throws Exception {
        String task = task(matter, taskKey);
        return tries(task, filled(task, changes));
    }

    /** What Tasklist would send: every field of the form with what it shows, but for these changes. */
    Map<String, Object> filled(String task, Map<String, ?> changes) throws Exception {
        if (Boolean.TRUE.equals(unclaimed.remove(task))) {
            claims(task);
        }
        Map<String, Object> values = opens(task);
        values.keySet().retainAll(fields(task));
        values.values().removeIf(Objects::isNull);
        values.putAll(changes);
        return values;
    }

    private Set<String> fields(String task) throws Exception {
        Answer form = visitor.get(REST + "/task/" + task + "/deployed-form");
        assertThat(form.status()).as(form.toString()).isEqualTo(200);
        Set<String> keys = new HashSet<>();
        collect(JSON.readTree(form.body()), keys);
        return keys;
    }

    private static void collect(JsonNode level, Set<String> keys) {
        for (JsonNode field : level.path("components")) {
            keys.add(field.path("key").asText(field.path("path").asText()));
            if ("group".equals(field.path("type").asText())) {
                collect(field, keys);
            }
        }
    }

    /** What the form opens with. */
    Map<String, Object> opens(String task) throws Exception {
        Answer shown = visitor.get(REST + "/task/" + task + "/form-variables");
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        Map<String, Object> values = new HashMap<>();
        JSON.readTree(shown.body()).properties().forEach(field -> values.put(field.getKey(), shown(field.getValue())));
        return values;
    }

    /** The rows with which a list of the form opens. */
    List<Map<String, Object>> rows(String matter, String taskKey, String list) throws Exception {
        Object shown = opens(task(matter, taskKey)).get(list);
        return shown instanceof Json json ? JSON.readValue(json.text(), new TypeReference<>() {}) : List.of();
    }

    /** Lists come as JSON text and go back as such. */
    private static Object shown(JsonNode field) {
        boolean json = "Json".equals(field.path("type").asText());
        return json ? new Json(field.get("value").asText()) : JSON.convertValue(field.get("value"), Object.class);
    }

    private record Json(String text) {}

    void claims(String task) {
        Answer answer = visitor.post(REST + "/task/" + task + "/claim", "{\"userId\":\"" + account + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** Submits the form as Tasklist does and answers what came back. */
    Answer tries(String task, Map<String, Object> values) throws Exception {
        Map<String, Object> variables = new HashMap<>();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            variables.put(value.getKey(), typed(value.getValue()));
        }
        return visitor.post(
                REST + "/task/" + task + "/submit-form", JSON.writeValueAsString(Map.of("variables", variables)));
    }

    void submits(String task, Map<String, Object> values) throws Exception {
        Answer answer = tries(task, values);
        assertThat(answer.status()).as(account + " submits: " + answer).isLessThan(300);
    }

    /** As form-js sends them: lists and objects as JSON text. */
    private static Map<String, Object> typed(Object value) throws Exception {
        if (value instanceof Json json) {
            return Map.of("type", "Json", "value", json.text());
        }
        if (value instanceof Iterable || value instanceof Map) {
            return Map.of("type", "Json", "value", JSON.writeValueAsString(value));
        }
        return Map.of("value", value);
    }
}

package cn.xieshou.odd;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.odd.Wire.Answer;
import cn.xieshou.register.Register;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Odd requests to every address there is, from everybody. In a database of its own: what the administrator happens to send
 * may well be done. {@code -Dodd.seed=…} asks others, {@code -Dodd.rounds=…} makes it longer.
 */
@XieshouTest
@OwnContext(OwnContext.Kind.POSTGRES)
class OddRequestsTest {

    private static final long SEED = Long.getLong("odd.seed", 905);
    private static final int ROUNDS = Integer.getInteger("odd.rounds", 1);
    private static final int PAGES_MORE_OFTEN = 3;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    List<Register<?>> registers;

    @Autowired
    SmallCounty county;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final Map<String, List<String>> faults = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private StoredRows rows;
    private int compared;

    @Test
    void howeverOddARequestIsItIsAnsweredInChineseAndNothingIsStored() throws Exception {
        System.out.println("odd requests: -Dodd.seed=" + SEED + " -Dodd.rounds=" + ROUNDS);
        Oddities odd = new Oddities(SEED, known());
        rows = new StoredRows(jdbc);
        List<Caller> callers = callers();
        List<Entry> entries = entries();
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (Entry entry : entries) {
                for (int i = times(entry, odd); i > 0; i--) {
                    ask(entry, caller(entry, callers, odd), odd);
                }
            }
        }
        System.out.println("odd requests: " + entries.size() + " addresses, answers " + statuses + ", " + compared
                + " refusals compared with the tables, " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        faults.forEach((kind, examples) ->
                System.out.println("### " + examples.size() + " x " + kind + "\n" + examples.get(0) + "\n"));
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    /** Each call of the API stands at three mounts, of which a round takes about one. */
    private static int times(Entry entry, Oddities odd) {
        return switch (entry.kind()) {
            case PAGE, FILE -> PAGES_MORE_OFTEN;
            case WEB_APP -> 1;
            case API -> odd.oneIn(3) ? 1 : 0;
        };
    }

    /** Most of the API is nobody's but the administrator's, who is the last of them. */
    private static Caller caller(Entry entry, List<Caller> callers, Oddities odd) {
        boolean page = entry.kind() == Entry.Kind.PAGE || entry.kind() == Entry.Kind.FILE;
        return page || odd.oneIn(2) ? odd.pick(callers) : callers.get(callers.size() - 1);
    }

    private void ask(Entry entry, Caller caller, Oddities odd) throws IOException {
        OddRequest request = OddRequest.of(entry, caller, odd);
        boolean writes = !"GET".equals(request.method()) && !"HEAD".equals(request.method());
        Map<String, Long> before = writes ? rows.now() : Map.of();
        Answer answer;
        try {
            answer = answer(request);
        } catch (IOException | AssertionError e) {
            note("no answer: " + e, entry, caller, request, e.toString());
            return;
        }
        statuses.merge(answer.status(), 1, Integer::sum);
        List<String> problems = new ArrayList<>(Verdict.problems(request.method(), answer));
        if (writes && answer.status() >= 400) {
            compared++;
            Map<String, Long> after = rows.now();
            if (!after.equals(before)) {
                problems.add("refused, but stored: " + difference(before, after));
            }
        }
        problems.forEach(problem -> note(problem, entry, caller, request, answer.toString()));
        if (answer.status() == 302 && answer.header("Location").startsWith("/login")
                || answer.header("Set-Cookie").startsWith("JSESSIONID")) {
            caller.signedOut();
        }
    }

    /** The machine may have been at something else for a while; what is slow by itself is so again. */
    private Answer answer(OddRequest request) throws IOException {
        Answer answer = Wire.send(port, request.bytes(), request.method());
        return Verdict.isSlow(answer) ? Wire.send(port, request.bytes(), request.method()) : answer;
    }

    private void note(String problem, Entry entry, Caller caller, OddRequest request, String answer) {
        faults.computeIfAbsent(problem + " at " + entry, key -> new ArrayList<>())
                .add("as " + caller + ":\n" + request + "\n→ " + answer);
    }

    private static String difference(Map<String, Long> before, Map<String, Long> after) {
        Map<String, String> changed = new LinkedHashMap<>();
        after.forEach((table, many) -> {
            if (!many.equals(before.get(table))) {
                changed.put(table, before.get(table) + "→" + many);
            }
        });
        return changed.toString();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(PageEntries.of(requestMappingHandlerMapping, registers));
        assertThat(entries).extracting(Entry::toString).contains("POST /roster", "GET /calendar/feed/{secret}.ics");
        List<Entry> api = ApiEntries.all();
        assertThat(api)
                .extracting(Entry::toString)
                .contains(
                        "POST /engine-rest/task/{id}/submit-form",
                        "POST /camunda/api/engine/engine/{name}/task/{id}/submit-form",
                        "POST /camunda/api/admin/setup/{engine}/user/create");
        entries.addAll(api);
        for (String file : List.of(
                "/css/{a}",
                "/js/{a}",
                "/webjars/{a}/{b}",
                "/favicon.svg",
                "/favicon.ico",
                "/actuator/health",
                "/actuator/health/{a}",
                "/actuator",
                "/actuator/{a}",
                "/camunda/app/{a}/{b}/",
                "/camunda/app/Cockpit",
                "/camunda/{a}",
                "/camunda/lib/{a}",
                "/camunda/api/{a}",
                "/engine-rest/{a}",
                "/{a}",
                "/{a}/{b}",
                "/logout",
                "/login")) {
            entries.add(new Entry(Entry.Kind.FILE, "GET", file, List.of("a", "q", "page", "v"), null));
        }
        // The JVM gives methods in an order of its own, and the same seed has to ask the same.
        entries.sort(Comparator.comparing(Entry::toString));
        return entries;
    }

    private List<Caller> callers() {
        return List.of(
                Caller.nobody(port),
                new Caller(port, "odd-a.principal", SmallCounty.PASSWORD),
                new Caller(port, "odd-a.liaison", SmallCounty.PASSWORD),
                new Caller(port, "office", SmallCounty.PASSWORD),
                new Caller(port, "admin", "Ceshi-2026-mima"));
    }

    /** Ids of things that are there, none of which the callers cannot do without. */
    private List<String> known() {
        county.bureau();
        county.urban("odd-a", "奇数中学", SchoolLevel.JUNIOR_SECONDARY);
        county.rural("odd-b", "偶数中学", SchoolLevel.JUNIOR_SECONDARY);
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("sampleApproval", "P-2099-855", Map.of("approver", "odd-a.principal"))
                .getId();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        return List.of(
                "default",
                "county",
                "odd-a",
                "odd-b",
                "odd-b.liaison",
                "P-2099-855",
                "sampleApproval",
                definition,
                instance,
                task,
                "2026");
    }
}

package cn.xieshou.machines;

import cn.xieshou.testing.ChildApplication;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.WaitingApprovals;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Completes tasks over HTTP, and remembers which ones the program has acknowledged. */
final class Approver {

    private static final String FORM =
            "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"同意\"}}}";

    private final Visitor visitor;
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

    Approver(ChildApplication child) {
        visitor = Visitor.basic(child.port(), WaitingApprovals.APPROVER, SmallCounty.PASSWORD);
    }

    List<String> open() {
        List<String> tasks = new ArrayList<>();
        try {
            new ObjectMapper()
                    .readTree(visitor.get("/engine-rest/task?maxResults=100").body())
                    .forEach(task -> tasks.add(task.path("id").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return tasks;
    }

    /** The answer, empty if the connection broke. */
    Optional<Answer> approve(String task) {
        try {
            Answer answer = visitor.post("/engine-rest/task/" + task + "/submit-form", FORM);
            if (answer.status() == 204 || answer.status() == 200) {
                acknowledged.add(task);
            }
            return Optional.of(answer);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }
}

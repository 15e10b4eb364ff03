package cn.xieshou.workflow.rest;

import cn.xieshou.workflow.FormRefused.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error as the API tells it.
 *
 * @param status the HTTP status
 * @param type a word for programs
 * @param message Chinese, cause and remedy, shown by Tasklist as it is
 * @param reference «E-20260831-7F3A9C», found in the log; empty where nobody has to look
 * @param problems what is wrong at which field of a form
 */
record Answer(int status, String type, String message, String reference, List<Problem> problems) {

    static Answer of(int status, String type, String message) {
        return new Answer(status, type, message, "", List.of());
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", message);
        if (!reference.isEmpty()) {
            body.put("reference", reference);
        }
        if (!problems.isEmpty()) {
            body.put("problems", problems);
        }
        return body;
    }
}

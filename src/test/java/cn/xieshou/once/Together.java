package cn.xieshou.once;

import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Sends one form several times in the same moment, as a double click through a slow line or two tabs do. */
final class Together {

    private static final String BOUNDARY = "----xieshou-together";

    private Together() {}

    static List<Answer> send(Visitor visitor, Attempt attempt, int times) throws Exception {
        return Eightfold.inParallel(times, of(visitor, attempt));
    }

    /** The form as the page holds it now, filled in and ready to be sent. */
    static Callable<Answer> of(Visitor visitor, Attempt attempt) {
        Map<String, String> fields =
                new LinkedHashMap<>(PageForm.fields(visitor.get(attempt.page()).body(), attempt.form()));
        fields.putAll(attempt.fields());
        boolean file = attempt.file() != null;
        String type = file ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded";
        byte[] body = file ? parts(fields, attempt.file()) : encoded(fields);
        return () -> visitor.send("POST", attempt.address(), type, body);
    }

    private static byte[] encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] parts(Map<String, String> fields, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            if (!name.equals("file")) {
                body.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"\r\n\r\n" + value + "\r\n"));
            }
        });
        body.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\""
                + "\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

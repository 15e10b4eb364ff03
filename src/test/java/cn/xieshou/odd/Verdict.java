package cn.xieshou.odd;

import cn.xieshou.odd.Wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with an answer, however odd the question was. */
final class Verdict {

    private static final long LONGEST_MILLIS = 5_000;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Words of stack traces and of pages that the servers bring along. */
    private static final Pattern CODE = Pattern.compile(
            "\\tat [\\w.$]+\\(|(?:java|jakarta|org|com|cn)\\.[a-z]+[\\w.$]*(?:Exception|Error)\\b|Whitelabel|Apache Tomcat"
                    + "|HTTP Status|Exception Report|Grizzly|nested exception");

    private Verdict() {}

    static boolean isSlow(Answer answer) {
        return answer.millis() > LONGEST_MILLIS;
    }

    static List<String> problems(String method, Answer answer) {
        List<String> problems = new ArrayList<>();
        if (answer.status() >= 500) {
            problems.add("server error " + answer.status());
        }
        if (isSlow(answer)) {
            problems.add("took " + answer.millis() + " ms");
        }
        if (answer.status() >= 400
                && !"HEAD".equals(method)
                && !HAN.matcher(answer.body()).find()) {
            problems.add("an error without a Chinese word");
        }
        if (answer.status() >= 400 && CODE.matcher(answer.body()).find()) {
            problems.add("an error that shows code");
        }
        if (answer.status() / 100 == 3 && answer.header("Location").matches("(?i)(https?:)?//.*")) {
            problems.add("leads to another host: " + answer.header("Location"));
        }
        return problems;
    }
}

package cn.xieshou.odd;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What nobody types, and what somebody does: one stream of it for every seed. */
final class Oddities {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "　",
            "{",
            "{x}",
            "}{",
            "${1+1}",
            "#{7*7}",
            "{{7*7}}",
            "[[${1}]]",
            "T(java.lang.Runtime)",
            "<script>alert(1)</script>",
            "'",
            "\"",
            "' or '1'='1",
            "%",
            "_",
            "\\",
            "a\u0000b",
            "\u200b",
            "\ud83d\ude00",
            "\u9f98\u4dae\ud840\udc00",
            "null",
            "undefined",
            "NaN",
            "-1",
            "0",
            "1",
            "2",
            "99999999999999999999",
            "1e400",
            "0x10",
            "1,234",
            "12 人",
            "2026",
            "2026-02-30",
            "2026-09-01",
            "2026-09-01T00:00:00.000+0800",
            "+999999999-12-31",
            "true",
            "a,b,,c",
            "a=b&c=d",
            "x\r\nSet-Cookie: a=b",
            "../../etc/passwd",
            "a.b",
            "*",
            "eq_1",
            "a_eq_1,b_gt_",
            "asc",
            "name",
            "长".repeat(3000),
            "x".repeat(5000));

    /** As they stand in the request line, without encoding. */
    private static final List<String> SEGMENTS = List.of(
            "%7B",
            "%7Bx%7D",
            ";x=1",
            "a;x=1",
            "a;b;c=d;",
            "%3Bx=1",
            ";jsessionid=00",
            "%25",
            "%e4",
            "%ff%fe",
            "%22",
            "%3Ca%3E",
            "%5B%5D%7C",
            "%E6%B1%89%E5%AD%97",
            "%F0%9F%98%80",
            "$%7B1+1%7D",
            "%7B%7B7*7%7D%7D",
            "__$%7BT(java.lang.Runtime)%7D__::.x",
            "...",
            "-1",
            "0",
            "1",
            "2026",
            "2026-09-01",
            "99999",
            "99999999999999999999",
            "null",
            "%20",
            "+",
            "*",
            "a.b",
            "a.docx",
            "'",
            "x".repeat(2000),
            "x".repeat(300),
            "count",
            "new",
            "export");

    /** What the server itself should refuse. */
    private static final List<String> BROKEN = List.of(
            "{",
            "{x}",
            "%2f",
            "%2F..%2f",
            "%5c",
            "\\",
            "%00",
            "a%00b",
            "%",
            "%zz",
            "[",
            "]",
            "|",
            "^",
            "`",
            "\"",
            "<a>",
            "汉字",
            "\ud83d\ude00",
            "${1+1}",
            "{{7*7}}",
            "..",
            ".",
            "%2e%2e",
            "%252f",
            "%0a",
            "a b");

    private final Random random;
    private final List<String> known;

    /** @param known texts that mean something to the program: ids of what there is */
    Oddities(long seed, List<String> known) {
        this.random = new Random(seed);
        this.known = List.copyOf(known);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String text() {
        return oneIn(4) ? pick(known) : pick(TEXTS);
    }

    /** A part of a path, ready for the request line. */
    String segment() {
        return oneIn(12)
                ? pick(BROKEN)
                : oneIn(2) ? URLEncoder.encode(pick(known), StandardCharsets.UTF_8) : pick(SEGMENTS);
    }

    /** {@code a=1&b=}, with names that the address knows and others; some repeated, some missing, some broken. */
    String parameters(List<String> names) {
        List<String> pairs = new ArrayList<>();
        for (String name : names) {
            if (names.size() > 12 ? oneIn(names.size() / 2) : !oneIn(4)) {
                pairs.add(pair(name));
            }
            if (oneIn(12)) {
                pairs.add(pair(name));
            }
            if (oneIn(20)) {
                pairs.add(pair(name + pick(List.of("[]", "[0]", ".x", "[a]"))));
            }
        }
        if (oneIn(6)) {
            pairs.add(pick(
                    List.of("=", "&&", "%", "a", "%zz=1", "=1", "x=%", "x=%e4", "_method=DELETE", "[]=1", "a.b.c=1")));
        }
        return String.join("&", pairs);
    }

    private String pair(String name) {
        return switch (below(8)) {
            case 0 -> name;
            case 1 -> name + "=";
            default -> name + "=" + URLEncoder.encode(text(), StandardCharsets.UTF_8);
        };
    }
}

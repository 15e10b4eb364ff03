package cn.xieshou.odd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request, made from an address and a stream of oddities. */
record OddRequest(String method, String head, byte[] body) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*?}(?=/|\\.|$)");

    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "ODD", "get", "TRACK");

    private static final List<String> ACCEPTS = List.of(
            "text/html",
            "application/json",
            "*/*",
            "",
            "a",
            "image/png",
            "text/html;q=x",
            "application/xml",
            "application/json;charset=odd",
            "text/calendar",
            "application/hal+json",
            "text/html, */*;q=0.1");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=odd",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "multipart/mixed; boundary=x",
            "application/json; charset=utf-16",
            "application/json;charset=odd",
            "application/octet-stream",
            "application/xml",
            "text/plain",
            "",
            "a",
            "*/*",
            "汉字/汉字");

    private static final List<String> ODD_HEADERS = List.of(
            "Accept-Language: {",
            "Accept-Charset: odd",
            "Accept-Encoding: odd",
            "Range: bytes=5-1",
            "Range: odd",
            "If-Modified-Since: yesterday",
            "If-None-Match: {",
            "If-Match: *",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Origin: null",
            "Origin: http://{",
            "Referer: {",
            "X-Forwarded-Proto: odd",
            "X-Forwarded-Host: {",
            "X-Forwarded-Port: odd",
            "X-Forwarded-For: odd, , 1.2.3.4.5",
            "X-HTTP-Method-Override: DELETE",
            "X-Requested-With: XMLHttpRequest",
            "X-Odd: 汉字",
            "X-Odd: \u0001",
            "Content-Encoding: gzip",
            "Expect: odd",
            "Upgrade: h2c",
            "X-Odd: " + "x".repeat(20_000),
            "Cookie: JSESSIONID={; a=\"; =; XSRF-TOKEN=汉字",
            "Cookie: odd",
            "Authorization: Basic {",
            "Authorization: Bearer odd",
            "Authorization: Basic " + "QUFB".repeat(50));

    private static final List<String> HOSTS = List.of(
            "localhost",
            "localhost",
            "localhost",
            "localhost",
            "localhost",
            "odd.example",
            "{",
            "a b",
            "[::",
            "汉字",
            "a:b",
            "localhost:99999");

    static OddRequest of(Entry entry, Caller caller, Oddities odd) {
        String method = odd.oneIn(10) ? odd.pick(METHODS) : entry.method();
        String path = path(entry, odd);
        boolean reads = "GET".equals(method) || "HEAD".equals(method) || "OPTIONS".equals(method);
        String query = reads || odd.oneIn(10) ? odd.parameters(entry.parameters()) : "";
        if (entry.kind() == Entry.Kind.API && !odd.oneIn(3)) {
            // Without a number a list is refused before anybody looks at the rest.
            query = query.isEmpty() ? "maxResults=5" : "maxResults=5&" + query;
        }
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + path + (query.isEmpty() ? "" : "?" + query) + " HTTP/1.1");
        lines.add("Host: " + (odd.oneIn(20) ? odd.pick(HOSTS) : "localhost"));
        lines.add("Accept: "
                + (odd.oneIn(4)
                        ? odd.pick(ACCEPTS)
                        : entry.kind() == Entry.Kind.PAGE ? "text/html" : "application/json"));
        lines.addAll(caller.headers(entry.path()));
        if (odd.oneIn(8)) {
            lines.add(odd.pick(ODD_HEADERS));
        }
        byte[] body = reads && !odd.oneIn(30) ? new byte[0] : body(entry, odd, lines);
        if (!reads || body.length > 0) {
            lines.add("Content-Length: " + body.length);
        }
        lines.add("Connection: close");
        return new OddRequest(method, String.join("\r\n", lines) + "\r\n\r\n", body);
    }

    private static String path(Entry entry, Oddities odd) {
        Matcher variables = VARIABLE.matcher(entry.path());
        String path = variables.replaceAll(found ->
                Matcher.quoteReplacement(isEngine(found.group()) && !odd.oneIn(20) ? "default" : odd.segment()));
        if (path.contains("*")) {
            path = path.replaceAll("\\*+", Matcher.quoteReplacement(odd.segment()));
        }
        return switch (odd.below(40)) {
            case 0 -> path + ";x=1";
            case 1 -> path + "/" + odd.segment();
            case 2 -> path + "/";
            case 3 -> path.replace("/", "//");
            case 4 -> path.toUpperCase(java.util.Locale.ROOT);
            default -> path;
        };
    }

    /** The engine's name, without which an address leads nowhere. */
    private static boolean isEngine(String variable) {
        return variable.matches("\\{(name|engine|engineName|processEngineName)}");
    }

    private static byte[] body(Entry entry, Oddities odd, List<String> lines) {
        if (odd.oneIn(8)) {
            lines.add("Content-Type: " + odd.pick(TYPES));
            return bytes(odd.oneIn(2) ? odd.text() : multipart(entry, odd));
        }
        if (entry.readsJson()) {
            lines.add("Content-Type: application/json");
            String json = new OddJson(odd).of(entry.body());
            return bytes(odd.oneIn(12) ? json.substring(0, json.length() / 2) : json);
        }
        if (odd.oneIn(5)) {
            lines.add("Content-Type: multipart/form-data; boundary=x");
            String whole = multipart(entry, odd);
            return bytes(odd.oneIn(4) ? whole.substring(0, whole.length() * 2 / 3) : whole);
        }
        lines.add("Content-Type: application/x-www-form-urlencoded");
        return bytes(odd.parameters(entry.parameters()));
    }

    private static String multipart(Entry entry, Oddities odd) {
        StringBuilder body = new StringBuilder();
        List<String> names = new ArrayList<>(entry.parameters());
        names.add("file");
        names.add(odd.pick(List.of("data", "tenant-id", "enable-duplicate-filtering", "汉字", "")));
        for (String name : names) {
            body.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append('"');
            if (name.equals("file") || odd.oneIn(5)) {
                body.append("; filename=\"")
                        .append(odd.pick(List.of("a.xlsx", "", "../a.bpmn", "汉字.bpmn", "a.form", "a\u0000.dmn")))
                        .append('"');
                body.append("\r\nContent-Type: ")
                        .append(odd.pick(List.of("text/plain", "odd", "application/octet-stream")));
            }
            body.append("\r\n\r\n").append(odd.text()).append("\r\n");
        }
        return body.append("--x--\r\n").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        byte[] first = bytes(head);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return shown(head.strip()) + (text.isEmpty() ? "" : "\n\n" + shown(text));
    }

    private static String shown(String text) {
        String clean = text.replaceAll("(.{200}).{100,}", "$1…");
        return clean.length() > 1500 ? clean.substring(0, 1500) + "…" : clean;
    }
}

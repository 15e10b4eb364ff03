package cn.xieshou.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies, follows no redirect by itself, sends the cross-site token where one is due. */
public final class Visitor {

    private static final String BOUNDARY = "----xieshou-visitor";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public static Visitor at(int port) {
        return new Visitor(port);
    }

    /** A REST client that sends account and password with every call. */
    public static Visitor basic(int port, String account, String password) {
        String pair = account + ":" + password;
        return at(port).with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Somebody who has signed in on the page. */
    public static Visitor signedIn(int port, String account, String password) {
        Visitor visitor = at(port);
        Answer answer = visitor.signIn(account, password);
        if (answer.status() != 302 || answer.location().startsWith("/login")) {
            throw new AssertionError("not signed in: " + answer.status() + " " + answer.location());
        }
        return visitor;
    }

    /** Sends this header with every request from now on. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** A header that goes with every request, empty if none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public Answer signIn(String account, String password) {
        return form("/login", "/login", Map.of("username", account, "password", password));
    }

    /** The page again if the answer leads back to it, otherwise the answer. */
    public Answer ledBack(String page, Answer answer) {
        return answer.location().replaceFirst("#.*", "").equals(page) ? get(page) : answer;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** A page's form, with the token of the page it stands on. */
    public Answer form(String page, String path, Map<String, String> fields) {
        return filledIn(page, path, fields).get();
    }

    /** The page is open and its form filled in: what is got sends it, whatever has happened to the page meanwhile. */
    public Supplier<Answer> filledIn(String page, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return () -> send("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A page's form that sends a file. */
    public Answer upload(String page, String path, String fileName, byte[] file) {
        return upload(page, path, Map.of(), fileName, file);
    }

    /** The same with what was typed beside it. */
    public Answer upload(String page, String path, Map<String, String> fields, String fileName, byte[] file) {
        Matcher token = TOKEN.matcher(get(page).body());
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.find() ? token.group(1) : "");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes(
                part("name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                part("name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static String part(String rest) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest;
    }

    /** A file behind a link. */
    public byte[] getBytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answers " + answer.statusCode() + ", which is no file");
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a page's form with nothing but its button answers with, as bytes. */
    public byte[] download(String page, String path) {
        Matcher token = TOKEN.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)))
                .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A call as Tasklist makes it: JSON, with the token's cookie as a header. */
    public Answer post(String path, String json) {
        return call("POST", path, json);
    }

    public Answer call(String method, String path, String json) {
        cookie("XSRF-TOKEN").ifPresent(token -> headers.put("X-XSRF-TOKEN", token));
        return send(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public record Answer(HttpResponse<String> response) {

        /** An answer that nobody may see: not even a test that looks for something else takes it for one. */
        public Answer {
            // The engine as it comes stands beside ours to be seen failing.
            boolean ours = !response.request().uri().getPath().startsWith("/engine/bare");
            if (ours && response.statusCode() == 500) {
                throw new AssertionError(
                        response.request().method() + " " + response.request().uri() + " failed");
            }
        }

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** Where a redirect leads, empty if it is none. */
        public String location() {
            return header("Location");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + location() + " " + body();
        }
    }
}

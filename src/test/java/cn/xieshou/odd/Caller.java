package cn.xieshou.odd;

import cn.xieshou.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Who sends a request: nobody, or somebody who has signed in. */
final class Caller {

    private final String account;
    private final String password;
    private final int port;
    private List<String> session = List.of();

    Caller(int port, String account, String password) {
        this.port = port;
        this.account = account;
        this.password = password;
    }

    static Caller nobody(int port) {
        return new Caller(port, "", "");
    }

    boolean isNobody() {
        return account.isEmpty();
    }

    /** Header lines that say who this is. */
    List<String> headers(String path) {
        if (isNobody()) {
            return List.of();
        }
        if (path.startsWith("/engine-rest")) {
            String pair = account + ":" + password;
            return List.of("Authorization: Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        if (session.isEmpty()) {
            signIn();
        }
        return session;
    }

    /** The session may have ended with an odd request. */
    void signedOut() {
        session = List.of();
    }

    private void signIn() {
        Visitor visitor = Visitor.signedIn(port, account, password);
        visitor.get("/");
        String token = visitor.cookie("XSRF-TOKEN").orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add("Cookie: JSESSIONID=" + visitor.cookie("JSESSIONID").orElseThrow() + "; XSRF-TOKEN=" + token);
        lines.add("X-XSRF-TOKEN: " + token);
        session = lines;
    }

    @Override
    public String toString() {
        return isNobody() ? "nobody" : account;
    }
}

package cn.xieshou.roster.web;

import cn.xieshou.roster.ImportResult.NewAccount;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/** First passwords between the import and their one download: in the session only, nowhere stored. */
final class Passwords {

    private Passwords() {}

    static void keep(HttpSession session, long id, List<NewAccount> accounts) {
        if (!accounts.isEmpty()) {
            session.setAttribute(key(id), new ArrayList<>(accounts));
        }
    }

    static int count(HttpSession session, long id) {
        return session.getAttribute(key(id)) instanceof List<?> accounts ? accounts.size() : 0;
    }

    /** Hands them out, once. */
    static List<NewAccount> take(HttpSession session, long id) {
        Object kept = session.getAttribute(key(id));
        session.removeAttribute(key(id));
        return kept instanceof List<?> accounts
                ? accounts.stream().map(NewAccount.class::cast).toList()
                : List.of();
    }

    private static String key(long id) {
        return "roster.passwords." + id;
    }
}

package cn.xieshou.portal.task;

import cn.xieshou.draft.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a window knows of the draft when it sends something.
 *
 * @param seen when the draft was kept that it shows, null if it does not say
 * @param sent what it calls what it has sent itself, whether or not an answer came
 * @param told when the other draft was kept of which it has told
 */
record SeenDraft(@Nullable String seen, List<String> sent, String told) {

    static SeenDraft of(HttpServletRequest request) {
        String[] sent = Objects.requireNonNullElse(request.getParameterValues("_sent"), new String[0]);
        return new SeenDraft(
                request.getParameter("_seen"),
                Arrays.asList(sent),
                Objects.requireNonNullElse(request.getParameter("_told"), ""));
    }

    /** Whether the page was drawn with it or has sent it itself: the answer may not have come before the page was read anew. */
    boolean knows(Drafts.Draft draft) {
        return seen == null || seen.equals(at(draft)) || (!draft.by().isEmpty() && sent.contains(draft.by()));
    }

    /** Whether somebody who submits has been told that it exists. */
    boolean wasToldOf(Drafts.Draft draft) {
        return knows(draft) || told.equals(at(draft));
    }

    private static String at(Drafts.Draft draft) {
        return String.valueOf(draft.savedAt().toEpochMilli());
    }
}

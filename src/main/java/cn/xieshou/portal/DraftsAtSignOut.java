package cn.xieshou.portal;

import cn.xieshou.draft.Drafts;
import cn.xieshou.files.TaskFiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Signing out on a computer that others use may take one's drafts along; only if one says so. */
@Component("keptDrafts")
public class DraftsAtSignOut implements LogoutHandler {

    private static final String FIELD = "drop-drafts";

    private final Drafts drafts;
    private final Viewer viewer;
    private final TaskFiles files;

    DraftsAtSignOut(Drafts drafts, Viewer viewer, TaskFiles files) {
        this.drafts = drafts;
        this.viewer = viewer;
        this.files = files;
    }

    /** Whether there is anything to take along, for the page that asks: {@code @keptDrafts.any()}. */
    public boolean any() {
        return drafts.any(viewer.account());
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && request.getParameter(FIELD) != null) {
            drafts.dropAll(authentication.getName());
            files.dropAll(authentication.getName());
        }
    }
}

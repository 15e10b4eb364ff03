package cn.xieshou.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts just now. */
final class Acting {

    private Acting() {}

    /** The account that is signed in; null if the program itself acts, or somebody who is not signed in. */
    static @Nullable String account() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now == null || now instanceof AnonymousAuthenticationToken ? null : now.getName();
    }
}

package cn.xieshou.portal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who looks at the page, for the layout. */
@Component("viewer")
public class Viewer {

    public boolean signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }

    /** The account name, empty if nobody is signed in. */
    public String account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !signedIn() ? "" : who.getName();
    }

    public String name() {
        return account();
    }

    /** Role and school, «校长 · 第八中学». */
    public String office() {
        return "";
    }

    public List<NavigationLink> links() {
        return signedIn() ? Navigation.of(groups(), path()) : List.of();
    }

    Set<String> groups() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null
                ? Set.of()
                : who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }
}

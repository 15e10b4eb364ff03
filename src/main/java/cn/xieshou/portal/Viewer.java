package cn.xieshou.portal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.workflow.WaitingCount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who looks at the page, for the layout and the pages; templates call it as {@code @viewer}. */
@Component("viewer")
public class Viewer {

    private static final String ATTRIBUTE = Viewer.class.getName();

    private final Directory directory;
    private final WaitingCount waiting;

    Viewer(Directory directory, WaitingCount waiting) {
        this.directory = directory;
        this.waiting = waiting;
    }

    public boolean signedIn() {
        return !account().isEmpty();
    }

    /** The account name, empty if nobody is signed in. */
    public String account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean known = who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
        return known ? who.getName() : "";
    }

    public String name() {
        return person().map(Person::name).orElse(account());
    }

    /** Role and school, «校长 · 第八中学»; the role alone for people of the bureau. */
    public String office() {
        return person().map(this::office)
                .filter(office -> !office.equals(name()))
                .orElse("");
    }

    public List<NavigationGroup> navigation() {
        return signedIn() ? Navigation.of(role(), path(), waiting.upTo(NavigationGroup.MOST, account())) : List.of();
    }

    /** Whether the viewer has one of these roles, for templates: {@code @viewer.is('OFFICE', 'ADMINISTRATOR')}. */
    public boolean is(String... roles) {
        return role().map(role -> Set.of(roles).contains(role.name())).orElse(false);
    }

    /** Code of the own school, empty for people of the bureau. */
    String school() {
        return person().map(Person::school).map(String::valueOf).orElse("");
    }

    Optional<Role> role() {
        return person().map(Person::role);
    }

    /** Looked up once in each request. */
    @SuppressWarnings("unchecked")
    Optional<Person> person() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null || !signedIn()) {
            return Optional.empty();
        }
        Optional<Person> known = (Optional<Person>) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = directory.person(account());
            request.setAttribute(ATTRIBUTE, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private String office(Person person) {
        String school = person.school();
        String role = person.role().label();
        return school == null ? role : role + " · " + directory.schoolName(school);
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }
}

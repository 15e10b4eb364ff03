package cn.xieshou.workflow.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may see which address: for everybody, for whoever is signed in, for some. What is not named needs a sign-in. */
final class Addresses {

    /** Pages and files for everybody, signed in or not. */
    private static final String[] OPEN = {
        "/login",
        "/logout",
        "/error",
        "/password/link",
        "/password/slip",
        "/password/forgotten",
        "/p",
        "/actuator/health",
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/favicon.ico",
        "/favicon.svg",
        "/help/**"
    };

    /** Calendar programs cannot sign in: the address itself is the secret. */
    private static final String CALENDAR_FEED = "/calendar/feed/*.ics";

    /** Pages of the leading group's office and of administrators. */
    private static final String[] OFFICE_ONLY = {
        "/roster/**",
        "/mail/**",
        "/accounts/**",
        "/settings/templates/**",
        "/settings/robots/**",
        "/settings/evaluations/**",
        "/settings/activity-types/**"
    };

    /** Pages that everybody reads and the office edits. */
    private static final String[] OFFICE_EDITS = {"/programmes/**", "/calendar/**"};

    private static final String[] ADMIN_ONLY = {
        "/security-log/**",
        "/camunda/app/admin/**",
        "/camunda/app/cockpit/**",
        "/camunda/app/welcome/**",
        "/camunda/api/admin/**",
        "/camunda/api/cockpit/**",
        "/camunda/api/welcome/**"
    };

    /** Whether a path stays open for somebody who has to choose a password first. */
    static boolean open(String path) {
        return path.equals(PasswordController.PATH)
                || List.of(OPEN).contains(path)
                || path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/");
    }

    static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.GET, CALENDAR_FEED)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, CALENDAR_FEED)
                .permitAll()
                .requestMatchers("/actuator/**", "/camunda/api/admin/setup/**")
                .denyAll()
                .requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*")
                .denyAll()
                .requestMatchers(HttpMethod.GET, "/camunda/api/admin/auth/user/default")
                .authenticated()
                .requestMatchers(ADMIN_ONLY)
                .hasRole(Authorities.ADMIN)
                .requestMatchers(OFFICE_ONLY)
                .hasAnyRole(Authorities.OFFICE, Authorities.ADMIN)
                .requestMatchers(HttpMethod.GET, OFFICE_EDITS)
                .authenticated()
                .requestMatchers(OFFICE_EDITS)
                .hasAnyRole(Authorities.OFFICE, Authorities.ADMIN)
                .anyRequest()
                .authenticated();
    }

    private Addresses() {}
}

package cn.xieshou.workflow.security;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Roles of the pages by groups of the engine: {@code principal-yizhong} → {@code ROLE_PRINCIPAL}. */
final class Authorities {

    static final String ADMIN_GROUP = "camunda-admin";
    static final String ADMIN = "ADMIN";
    static final String OFFICE = "OFFICE";

    private static final List<String> PER_SCHOOL = List.of("principal", "liaison");

    private Authorities() {}

    static List<GrantedAuthority> of(List<String> groups) {
        return groups.stream()
                .map(Authorities::role)
                .distinct()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static String role(String group) {
        if (group.equals(ADMIN_GROUP)) {
            return ADMIN;
        }
        return PER_SCHOOL.stream()
                .filter(role -> group.startsWith(role + "-"))
                .findFirst()
                .orElse(group)
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
    }
}

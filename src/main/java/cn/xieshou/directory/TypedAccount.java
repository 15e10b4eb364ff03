package cn.xieshou.directory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed into a form about an account, by key of the field, and what is wrong with it. */
final class TypedAccount {

    static final String ACCOUNT = "account";
    static final String NAME = "name";
    static final String ROLE = "role";
    static final String SCHOOL = "school";
    static final String EMAIL = "email";
    static final String PHONE = "phone";

    private static final List<String> FIELDS = List.of(ACCOUNT, NAME, ROLE, SCHOOL, EMAIL, PHONE);

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    TypedAccount(Map<String, String> typed) {
        this.typed = typed;
    }

    /** The value as it is kept; reads it by the rules of the roster. */
    String value(String key) {
        Reading reading = PersonFields.ALL.get(FIELDS.indexOf(key)).read(raw(key));
        if (reading.problem() != null) {
            problem(key, reading.problem());
        }
        return reading.value();
    }

    @Nullable String optional(String key) {
        return SchoolFields.orNull(value(key));
    }

    String raw(String key) {
        return typed.getOrDefault(key, "");
    }

    /** The role chosen, if it is among those that may be given. */
    Optional<Role> role(List<Role> allowed) {
        Optional<Role> chosen = Arrays.stream(Role.values())
                .filter(role -> role.name().equals(raw(ROLE)))
                .findFirst();
        if (chosen.isEmpty()) {
            problem(ROLE, "请选择角色");
        } else if (!allowed.contains(chosen.get())) {
            problem(ROLE, AccountActions.RESERVED);
        }
        return chosen.filter(allowed::contains);
    }

    /** Keeps the first reason at a field. */
    void problem(String key, String reason) {
        problems.putIfAbsent(key, reason);
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    Map<String, String> problems() {
        return problems;
    }
}

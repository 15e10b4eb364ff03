package cn.xieshou.directory;

import cn.xieshou.workflow.account.EngineGroups;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register of schools. */
@Service
@Transactional
public class SchoolRegister {

    private final SchoolRepository schools;
    private final JdbcClient jdbc;
    private final EngineGroups groups;

    SchoolRegister(SchoolRepository schools, JdbcClient jdbc, EngineGroups groups) {
        this.schools = schools;
        this.jdbc = jdbc;
        this.groups = groups;
    }

    /**
     * Adds schools with the groups of their principal and liaisons.
     *
     * @throws IllegalArgumentException if two could not be told apart by name in some programme; so {@link #change}
     */
    public void add(Collection<School> added) {
        schools.insert(added);
        settle(added);
    }

    public void change(Collection<School> changed) {
        schools.update(changed);
        settle(changed);
    }

    public void remove(String code) {
        schools.delete(code);
    }

    /**
     * What in the directory belongs to the school and keeps it from being removed, in Chinese; empty if nothing does.
     *
     * @param teachersGoing teachers that do not count because they are removed first; so with accounts
     */
    @Transactional(readOnly = true)
    public List<String> dependents(String code, int teachersGoing, int accountsGoing) {
        List<String> found = new ArrayList<>();
        count("select count(*) from teacher where school_code = ?", code, teachersGoing, "名教师", found);
        count("select count(*) from person where school_code = ?", code, accountsGoing, "个账号", found);
        count("select count(*) from leading_group where school_code = ?", code, 0, "个领导小组", found);
        return found;
    }

    private void count(String sql, String code, int going, String unit, List<String> found) {
        int number = jdbc.sql(sql).param(code).query(Integer.class).single() - going;
        if (number > 0) {
            found.add(number + unit);
        }
    }

    private void settle(Collection<School> written) {
        Map<String, List<School>> namesakes =
                schools.named(written.stream().map(School::name).distinct().toList()).stream()
                        .collect(Collectors.groupingBy(School::name));
        Map<String, String> names = new LinkedHashMap<>();
        for (School school : written) {
            if (namesakes.getOrDefault(school.name(), List.of()).stream().anyMatch(school::sharesName)) {
                throw new IllegalArgumentException("another school is called like " + school.code());
            }
            for (Role role : List.of(Role.PRINCIPAL, Role.LIAISON)) {
                names.put(role.group(school.code()), school.name() + role.label());
            }
        }
        groups.name(names);
    }
}

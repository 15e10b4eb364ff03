package cn.xieshou.evaluation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Subjects;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts know best, kept by the office: school subjects and management (R-EVA-1). */
@Service
@Transactional
public class ExpertFields {

    public static final String MANAGEMENT = "管理";

    /** What may be chosen, in the order in which people read it. */
    public static final List<String> ALL =
            Stream.concat(Subjects.ALL.stream(), Stream.of(MANAGEMENT)).toList();

    private final ExpertFieldRepository table;
    private final Directory directory;
    private final SecurityLog log;

    ExpertFields(ExpertFieldRepository table, Directory directory, SecurityLog log) {
        this.table = table;
        this.directory = directory;
        this.log = log;
    }

    /** An expert with what they know best. */
    public record Known(String account, String name, List<String> fields) {}

    /** Every expert, those without any field too. */
    @Transactional(readOnly = true)
    public List<Known> all() {
        Map<String, List<String>> fields = byAccount();
        return directory.peopleAs(Role.EXPERT).stream()
                .map(person -> known(person, fields))
                .toList();
    }

    /** In the order of {@link #ALL}; whoever has none is not in it. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> byAccount() {
        Map<String, List<String>> found = table.all();
        found.replaceAll(
                (account, fields) -> ALL.stream().filter(fields::contains).toList());
        return found;
    }

    /** Empty if the account is no expert's. */
    @Transactional(readOnly = true)
    public Optional<Known> of(String account) {
        return all().stream().filter(one -> one.account().equals(account)).findFirst();
    }

    private static Known known(Person person, Map<String, List<String>> fields) {
        return new Known(person.account(), person.name(), fields.getOrDefault(person.account(), List.of()));
    }

    /**
     * @param chosen may be empty
     * @throws FormRefused if one is none of {@link #ALL}
     */
    public void choose(String account, @Nullable List<String> chosen) {
        List<String> fields = chosen == null
                ? List.of()
                : chosen.stream().filter(one -> !one.isBlank()).distinct().toList();
        if (!ALL.containsAll(fields)) {
            throw new FormRefused("fields", "专长", "请从列出的选项中选择");
        }
        table.replace(account, fields);
        log.done(SecurityKind.EVALUATION, account, "修改专家专长：" + (fields.isEmpty() ? "没有" : String.join("、", fields)));
    }
}

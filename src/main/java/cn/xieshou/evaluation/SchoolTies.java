package cn.xieshou.evaluation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.page.TypedFields;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which schools experts and officers work or worked at, kept by the office: they judge neither these nor their partners (R-EVA-1). */
@Service
@Transactional
public class SchoolTies {

    private static final int LONGEST = 200;
    private static final List<Role> JUDGES =
            List.of(Role.EXPERT, Role.PRIMARY_SECTION, Role.SECONDARY_SECTION, Role.OFFICE);

    private final TieRepository table;
    private final Directory directory;
    private final SecurityLog log;
    private final Clock clock;

    SchoolTies(TieRepository table, Directory directory, SecurityLog log, Clock clock) {
        this.table = table;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    /** What was typed. */
    public record Typed(
            @Nullable String account,
            @Nullable String school,
            @Nullable String note) {

        public static final Typed EMPTY = new Typed("", "", "");
    }

    /** Who scores or decides: experts first. */
    @Transactional(readOnly = true)
    public List<Person> judges() {
        return JUDGES.stream()
                .flatMap(role -> directory.peopleAs(role).stream())
                .toList();
    }

    /** @throws FormRefused at the field that is wrong */
    public void add(Typed typed, String actor) {
        TypedFields fields = new TypedFields();
        String account = String.valueOf(typed.account());
        List<String> meant = directory.meant(typed.school());
        if (judges().stream().noneMatch(one -> one.account().equals(account))) {
            fields.wrong("account", "人员", "请从列出的人员中选择一项");
        }
        if (meant.size() != 1) {
            fields.wrong(
                    "school", "学校", meant.isEmpty() ? "没有这所学校，请填学校代码或全称" : "有几所学校同名，请填学校代码：" + String.join("、", meant));
        }
        String note = fields.required("note", "关系", typed.note(), LONGEST);
        FormRefused.unless(fields);
        String school = meant.get(0);
        if (!table.insert(account, school, note, actor, clock.instant())) {
            throw new FormRefused("school", "学校", "已经登记过这个人和这所学校");
        }
        log.done(SecurityKind.EVALUATION, account, "登记回避关系：" + school);
    }

    /** Whether there are such a person and such a school. */
    @Transactional(readOnly = true)
    public boolean couldBe(String account, String school) {
        return directory.person(account).isPresent() && directory.school(school).isPresent();
    }

    /** @throws FormRefused if it is not there any more */
    public void remove(String account, String school) {
        if (!table.delete(account, school)) {
            throw new FormRefused("", "回避关系", "这一条已经删除");
        }
        log.done(SecurityKind.EVALUATION, account, "删除回避关系：" + school);
    }
}

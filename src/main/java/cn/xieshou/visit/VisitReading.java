package cn.xieshou.visit;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a visit as typed; everything that is wrong is said at once, at its field. */
@Component
public class VisitReading {

    static final int LONGEST_LOOKED = 500;
    static final int LONGEST_FINDING = 200;
    static final int MOST_FINDINGS = 15;

    /** Who visits schools: people of the bureau, and experts who go along. */
    private static final List<Role> VISITORS = List.of(
            Role.OFFICE, Role.SECONDARY_SECTION, Role.PRIMARY_SECTION, Role.PERSONNEL, Role.LEADING_GROUP, Role.EXPERT);

    private final Directory directory;
    private final Clock clock;

    VisitReading(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Everybody who may be said to have gone. */
    public List<Person> choosable() {
        return VISITORS.stream()
                .flatMap(role -> directory.peopleAs(role).stream())
                .toList();
    }

    /** @throws FormRefused with every reason */
    NewVisit read(Pairing pairing, TypedVisit typed) {
        TypedFields fields = new TypedFields();
        Optional<Side> side = fields.choice("side", "学校", typed.side(), Side.class, "请选择走访的学校");
        Optional<LocalDate> day = fields.day(
                "visitedOn", "走访日期", typed.visitedOn(), pairing.since(), LocalDate.now(clock), "须在结对以后、今天以前");
        List<String> visitors = visitors(fields, typed.visitors());
        String looked = fields.required("looked", "查看内容", typed.looked(), LONGEST_LOOKED);
        Optional<VisitOutcome> outcome = fields.choice("outcome", "结论", typed.outcome(), VisitOutcome.class, "请选择结论")
                .filter(one -> one != VisitOutcome.VOID);
        List<String> findings = findings(fields, typed.findings());
        if (outcome.isEmpty()) {
            fields.wrong("outcome", "结论", "请选择结论");
        } else if (outcome.get() == VisitOutcome.DEMAND && findings.isEmpty()) {
            fields.wrong("findings", "发现的情况", "要求整改的，请写明发现的问题，一行一个");
        }
        FormRefused.unless(fields);
        return new NewVisit(side.orElseThrow(), day.orElseThrow(), visitors, looked, findings, outcome.orElseThrow());
    }

    private List<String> visitors(TypedFields fields, @Nullable List<String> typed) {
        List<String> known =
                choosable().stream().map(Person::account).distinct().toList();
        List<String> chosen = typed == null
                ? List.of()
                : typed.stream().filter(one -> !one.isBlank()).distinct().toList();
        if (chosen.isEmpty()) {
            fields.wrong("visitors", "走访人员", "请选择走访人员");
        } else if (!known.containsAll(chosen)) {
            fields.wrong("visitors", "走访人员", "请从列出的人员中选择");
        }
        return chosen;
    }

    private static List<String> findings(TypedFields fields, @Nullable String typed) {
        List<String> lines = Text.clean(typed)
                .lines()
                .map(line -> fields.optional("findings", "发现的情况", line, LONGEST_FINDING))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_FINDINGS) {
            fields.wrong("findings", "发现的情况", "最多" + MOST_FINDINGS + "行，现有" + lines.size() + "行");
        }
        return lines;
    }
}

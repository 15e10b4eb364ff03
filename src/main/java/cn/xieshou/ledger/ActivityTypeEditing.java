package cn.xieshou.ledger;

import cn.xieshou.page.TypedFields;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SoughtText;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kinds of activities, kept by the office and administrators (R-ACT-1). What was recorded keeps the kind that it was recorded as,
 * with its name and its quotas: where such a kind is changed, another takes its place and it is offered no more.
 */
@Service
@Transactional
public class ActivityTypeEditing {

    /** Everything that fits nowhere else has to fit somewhere. */
    static final String OTHER = "other";

    private static final int LONGEST = 40;
    private static final int MOST = 80;

    private final ActivityTypes types;
    private final ActivityTypeRepository table;
    private final SecurityLog log;
    private final Clock clock;

    ActivityTypeEditing(ActivityTypes types, ActivityTypeRepository table, SecurityLog log, Clock clock) {
        this.types = types;
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What was typed about a kind.
     *
     * @param quotas ids of the clauses that it can count for
     * @param subject «yes» if it is about one subject
     */
    public record Typed(
            @Nullable String name,
            @Nullable List<String> quotas,
            @Nullable String subject) {

        /** Of a kind as it is. */
        public static Typed of(ActivityType type) {
            return new Typed(type.name(), type.clauses(), type.needsSubject() ? "yes" : "");
        }

        /** Whether that clause was chosen. */
        public boolean has(String clause) {
            return quotas != null && quotas.contains(clause);
        }
    }

    /** How many activities were recorded of each kind; one without any is left out. */
    @Transactional(readOnly = true)
    public Map<String, Integer> recorded() {
        return table.recorded();
    }

    /** @throws FormRefused naming the fields that are wrong */
    public void add(Typed typed) {
        table.lock();
        ActivityType type = read(newCode(), typed, "", table.nextPlace());
        table.insert(type);
        log.done(SecurityKind.ACTIVITY_TYPE, type.name(), "新增活动类型");
    }

    /**
     * Changes a kind; one that was recorded stays as it is and is offered no more, another takes its place.
     *
     * @throws FormRefused naming the fields that are wrong, or if it is offered no more
     */
    public void change(String code, Typed typed) {
        table.lock();
        ActivityType before = get(code);
        refuseRetired(before);
        ActivityType after = read(code, typed, code, before.placeInList());
        if (after.equals(before)) {
            return;
        }
        if (table.isRecorded(code)) {
            table.retire(code, LocalDate.now(clock));
            table.insert(after.called(newCode()));
        } else {
            table.update(after);
        }
        log.done(SecurityKind.ACTIVITY_TYPE, before.name(), "修改活动类型：" + after.name());
    }

    /** @throws FormRefused if it is offered no more already, or has to be there */
    public void retire(String code) {
        table.lock();
        ActivityType type = get(code);
        refuseRetired(type);
        if (code.equals(OTHER)) {
            throw new FormRefused("", "活动类型", "“" + type.name() + "”要一直保留，不能停用");
        }
        table.retire(code, LocalDate.now(clock));
        log.done(SecurityKind.ACTIVITY_TYPE, type.name(), "停用活动类型");
    }

    /** @throws FormRefused if it is offered, or another one is called so meanwhile */
    public void restore(String code) {
        table.lock();
        ActivityType type = get(code);
        if (type.retiredOn() == null) {
            throw new FormRefused("", "活动类型", "“" + type.name() + "”没有停用");
        }
        refuseTwin(type.name(), code);
        table.restore(code);
        log.done(SecurityKind.ACTIVITY_TYPE, type.name(), "恢复活动类型");
    }

    private ActivityType read(String code, Typed typed, String except, int place) {
        TypedFields fields = new TypedFields();
        String name = fields.required("name", "名称", typed.name(), LONGEST);
        List<String> known =
                QuotaClause.catalogue().stream().map(QuotaClause::id).toList();
        List<String> chosen = typed.quotas() == null ? List.of() : typed.quotas();
        if (!known.containsAll(chosen) || chosen.size() > 8) {
            fields.wrong("quotas", "计入的指标", "请从列出的指标中选择，最多8项");
        }
        if (types.offered().size() >= MOST) {
            fields.wrong("name", "名称", "最多" + MOST + "种，请先停用不用的");
        }
        FormRefused.unless(fields);
        refuseTwin(name, except);
        String quotas = known.stream().filter(chosen::contains).collect(Collectors.joining(","));
        return new ActivityType(code, name, quotas, "yes".equals(typed.subject()), place, null);
    }

    private void refuseTwin(String name, String except) {
        if (types.offered().stream()
                .anyMatch(one ->
                        !one.code().equals(except) && SoughtText.of(one.name()).equals(SoughtText.of(name)))) {
            throw new FormRefused("name", "名称", "已经有叫“" + name + "”的类型");
        }
    }

    private static void refuseRetired(ActivityType type) {
        if (type.retiredOn() != null) {
            throw new FormRefused("", "活动类型", "“" + type.name() + "”已经停用");
        }
    }

    private ActivityType get(String code) {
        return types.find(code).orElseThrow(NotThere::new);
    }

    private static String newCode() {
        return "type-" + UUID.randomUUID().toString().substring(0, 13);
    }
}

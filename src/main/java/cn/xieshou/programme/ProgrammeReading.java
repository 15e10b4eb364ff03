package cn.xieshou.programme;

import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a typed programme, collecting what is wrong as Chinese sentences by field. */
final class ProgrammeReading {

    static final int LONGEST_NAME = 40;
    static final int LONGEST_DESCRIPTION = 200;
    static final int LONGEST_NUMBER = 40;
    static final int LONGEST_STAGE = 20;
    static final int LONGEST_GRADE = 10;
    private static final int MOST_WORKING_DAYS = 250;
    private static final int MOST_QUOTA = 1_000;
    private static final int MOST_LIMIT = 100;
    private static final int MOST_AFTER_TERM = 180;
    private static final int MOST_REMINDERS = 6;
    private static final int FARTHEST_REMINDER = 60;
    private static final int FULL_SCORE = 100;

    private final TypedProgramme typed;
    private final TypedFields fields = new TypedFields();

    ProgrammeReading(TypedProgramme typed) {
        this.typed = typed;
    }

    Map<String, String> problems() {
        return fields.reasons();
    }

    /** What was typed, stored as {@code id}; only to be used when there are no {@link #problems}. */
    ProgrammeYear read(@Nullable Long id, String programme, SchoolYear year) {
        return new ProgrammeYear(
                id,
                programme,
                year.startYear(),
                text("name", LONGEST_NAME),
                text("description", LONGEST_DESCRIPTION),
                agreementNumber(),
                reminders(),
                stages(),
                quotas(),
                Stream.of(LimitKey.values()).map(this::limit).toList(),
                grades(),
                Stream.of(Step.values()).map(this::step).toList(),
                Stream.of(YearlyEvent.values()).map(this::date).toList());
    }

    private String agreementNumber() {
        String pattern = text("agreementNumber", LONGEST_NUMBER);
        if (!pattern.contains(ProgrammeYear.YEAR) || !pattern.contains(ProgrammeYear.NUMBER)) {
            fields.wrong("agreementNumber", "", "须含“{年}”和“{号}”，例如“城乡结对〔{年}〕{号}号”");
        }
        return pattern;
    }

    private String reminders() {
        String text = typed.get("reminderDays").replaceAll("[,\\uFF0C\\u3001\\s]+", ",");
        if (!text.matches("\\d{1,3}(,\\d{1,3})*")) {
            fields.wrong("reminderDays", "", "请填写天数，用逗号隔开，例如“14,7,3,1”");
            return "";
        }
        List<Integer> days = Stream.of(text.split(",", -1))
                .map(Integer::valueOf)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (days.size() > MOST_REMINDERS || days.get(0) > FARTHEST_REMINDER || days.get(days.size() - 1) < 1) {
            fields.wrong("reminderDays", "", "最多" + MOST_REMINDERS + "次，每次提前1至" + FARTHEST_REMINDER + "天");
        }
        return days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private List<ProgrammeStage> stages() {
        List<ProgrammeStage> stages = new ArrayList<>();
        for (int i = 0; i < TypedProgramme.MOST_LINES; i++) {
            String line = "stage." + i + ".";
            if (!empty(line + "name", line + "first", line + "last")) {
                stage(line).ifPresent(stage -> add(stage, stages, line));
            }
        }
        return stages;
    }

    private Optional<ProgrammeStage> stage(String line) {
        String name = text(line + "name", LONGEST_STAGE);
        Optional<LocalDate> first = day(line + "first");
        Optional<LocalDate> last = day(line + "last");
        return first.isPresent() && last.isPresent()
                ? Optional.of(new ProgrammeStage(name, first.get(), last.get()))
                : Optional.empty();
    }

    private void add(ProgrammeStage stage, List<ProgrammeStage> stages, String line) {
        if (stage.lastDay().isBefore(stage.firstDay())) {
            fields.wrong(line + "last", "", "结束日期须不早于开始日期");
        } else if (!stages.isEmpty()
                && !stage.firstDay().isAfter(stages.get(stages.size() - 1).lastDay())) {
            fields.wrong(line + "first", "", "须在上一阶段结束之后开始");
        }
        stages.add(stage);
    }

    private List<ProgrammeGrade> grades() {
        List<ProgrammeGrade> grades = new ArrayList<>();
        for (int i = 0; i < TypedProgramme.MOST_LINES; i++) {
            String line = "grade." + i + ".";
            if (!empty(line + "name", line + "from")) {
                grade(line, grades);
            }
        }
        if (grades.isEmpty() || grades.get(grades.size() - 1).fromScore() != 0) {
            fields.wrong("grades", "", "等次由高到低填写，最低的等次从0分起");
        }
        return grades;
    }

    private void grade(String line, List<ProgrammeGrade> grades) {
        ProgrammeGrade grade =
                new ProgrammeGrade(text(line + "name", LONGEST_GRADE), number(line + "from", 0, FULL_SCORE));
        if (!grades.isEmpty()
                && grade.fromScore() >= grades.get(grades.size() - 1).fromScore()) {
            fields.wrong(line + "from", "", "须低于上一等次的分数");
        }
        if (grades.stream().anyMatch(other -> other.name().equals(grade.name()))) {
            fields.wrong(line + "name", "", "等次名称重复");
        }
        grades.add(grade);
    }

    private List<ProgrammeQuota> quotas() {
        return QuotaClause.catalogue().stream()
                .flatMap(clause -> clause.measures().stream())
                .map(QuotaClause.Measure::key)
                .filter(key -> !empty("quota." + key + ".least", "quota." + key + ".most"))
                .map(this::quota)
                .toList();
    }

    private ProgrammeQuota quota(String key) {
        String field = "quota." + key;
        int least = number(field + ".least", 1, MOST_QUOTA);
        if (empty(field + ".most")) {
            return new ProgrammeQuota(key, least, null);
        }
        int most = number(field + ".most", 1, MOST_QUOTA);
        if (most < least) {
            fields.wrong(field + ".most", "", "上限须不小于下限");
        }
        return new ProgrammeQuota(key, least, most);
    }

    private ProgrammeLimit limit(LimitKey limit) {
        return new ProgrammeLimit(limit.key(), number("limit." + limit.key(), 1, MOST_LIMIT));
    }

    private ProgrammeStep step(Step step) {
        return new ProgrammeStep(step.key(), number("step." + step.key(), 1, MOST_WORKING_DAYS));
    }

    private ProgrammeDate date(YearlyEvent matter) {
        String field = "date." + matter.key();
        if (matter.afterTerm()) {
            return ProgrammeDate.afterTerm(matter.key(), number(field + ".after", 0, MOST_AFTER_TERM));
        }
        int month = number(field + ".month", 1, 12);
        int longest = month == 0 ? 31 : Month.of(month).maxLength();
        return ProgrammeDate.on(matter.key(), month, number(field + ".day", 1, longest));
    }

    private String text(String field, int longest) {
        return fields.required(field, "", typed.get(field), longest, "请填写");
    }

    private Optional<LocalDate> day(String field) {
        return fields.day(field, "", typed.get(field));
    }

    /** 0 when there is a problem. */
    private int number(String field, int least, int most) {
        return fields.whole(field, "", typed.get(field), least, most).orElse(0);
    }

    private boolean empty(String... fields) {
        return Stream.of(fields).allMatch(field -> typed.get(field).isEmpty());
    }
}

package cn.xieshou.programme;

import cn.xieshou.shared.SchoolYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Everything of a programme that may change from year to year, as it holds from {@code schoolYear} on.
 *
 * @param agreementNumber a pattern with the year and the number: «城乡结对〔{年}〕{号}号»
 * @param reminderDays how many days before a date reminders go out, descending: «14,7,3,1»
 */
public record ProgrammeYear(
        @Id @Nullable Long id,
        String programme,
        int schoolYear,
        String name,
        String description,
        String agreementNumber,
        String reminderDays,
        List<ProgrammeStage> stages,
        List<ProgrammeQuota> quotas,
        List<ProgrammeLimit> limits,
        List<ProgrammeGrade> grades,
        List<ProgrammeStep> steps,
        List<ProgrammeDate> dates) {

    static final String YEAR = "{年}";
    static final String NUMBER = "{号}";

    /** The working days of {@code step}. */
    public int workingDays(Step step) {
        return steps.stream()
                .filter(row -> row.step().equals(step.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(programme + " has no working days for " + step.key()))
                .workingDays();
    }

    /** The number of {@code limit}, in its unit. */
    public int limit(LimitKey limit) {
        return limits.stream()
                .filter(row -> row.limitKey().equals(limit.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(programme + " has no limit " + limit.key()))
                .amount();
    }

    /** When {@code matter} is due. */
    public ProgrammeDate date(YearlyEvent matter) {
        return dates.stream()
                .filter(row -> row.matter().equals(matter.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(programme + " has no date for " + matter.key()));
    }

    /** Days before a date on which reminders go out, the longest first. */
    public List<Integer> reminders() {
        return Arrays.stream(reminderDays.split(",", -1)).map(Integer::valueOf).toList();
    }

    /** The stage that {@code date} lies in; none between and outside the stages. */
    public Optional<ProgrammeStage> stageOn(LocalDate date) {
        return stages.stream().filter(stage -> stage.contains(date)).findFirst();
    }

    /** «城乡结对〔2026〕12号» */
    public String agreementNumber(int year, int number) {
        return agreementNumber.replace(YEAR, String.valueOf(year)).replace(NUMBER, String.valueOf(number));
    }

    /** «城乡结对告诫〔2026〕3号»: another kind of paper, numbered as the agreements are. */
    public String paperNumber(String word, int year, int number) {
        String agreement = agreementNumber(year, number);
        int bracket = agreement.indexOf('〔');
        return bracket < 0 ? word + agreement : agreement.substring(0, bracket) + word + agreement.substring(bracket);
    }

    /** The same content for another programme, from its first school year on; stages move with the start. */
    ProgrammeYear copiedFor(ProgrammeRepository.Row other, String otherName, LocalDate startsOn) {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(startsOn), YearMonth.from(other.startsOn()));
        List<ProgrammeStage> moved = other.kind() == ProgrammeKind.ROLLING
                ? List.of()
                : stages.stream().map(stage -> stage.moved(months)).toList();
        return new ProgrammeYear(
                null,
                other.code(),
                SchoolYear.of(other.startsOn()).startYear(),
                otherName,
                description,
                agreementNumber,
                reminderDays,
                moved,
                quotas,
                limits,
                grades,
                steps,
                dates);
    }
}

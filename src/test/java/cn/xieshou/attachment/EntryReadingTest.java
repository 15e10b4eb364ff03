package cn.xieshou.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xieshou.calendar.Term;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.FormRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line of the ledger may say; every refusal stands at its field. */
class EntryReadingTest {

    private static final Term AUTUMN =
            new Term(new SchoolYear(2026), 1, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 31));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Cadre LIN = new Cadre(7, null, "林测试", "教务处副主任", CadreKind.MIDDLE);
    private static final Cadre ZHOU = new Cadre(8, null, "周测试", "年级主任", CadreKind.RESERVE);
    private static final Attachment ATTACHMENT = new Attachment(
            1,
            new TermKey("P-2026-001", 2026, 1),
            AttachmentState.RUNNING,
            "liaison",
            Instant.EPOCH,
            "",
            null,
            null,
            null,
            null,
            null,
            List.of(LIN, ZHOU));

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-07", "2026/9/7", "2026.9.7", "2026年9月7日", "20260907"})
    void aDateMayBeSpeltAsUsual(String first) {
        NewEntry entry = read(stint(first, "2026-09-13"));
        assertThat(entry.firstDay()).isEqualTo("2026-09-07");
        assertThat(Entry.days(entry.firstDay(), entry.lastDay())).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0} to {1}: {2} {3}")
    @CsvSource({
        "2026-08-31, 2026-09-07, firstDay, 须在本学期内",
        "2027-02-01, 2027-02-08, firstDay, 须在本学期内",
        "2026-09-07, 2026-09-06, lastDay, 结束日期须不早于开始日期",
        "2026-10-28, 2026-11-03, lastDay, 还没有到这一天",
        "2026-02-30, 2026-09-06, firstDay, 没有这一天",
        "'', 2026-09-06, firstDay, 请填写日期",
        "2026-09-07, 一周, lastDay, 请填写日期",
    })
    void whatCannotBeIsRefusedAtItsField(String first, String last, String field, String reason) {
        assertThat(problems(stint(first, last)).get(field)).contains(reason);
    }

    @Test
    void aStintMayEndToday() {
        assertThat(read(stint("2026-10-27", "2026-11-02")).lastDay()).isEqualTo(TODAY);
    }

    @ParameterizedTest(name = "{0} to {1} overlaps: {2}")
    @CsvSource({
        "2026-10-10, 2026-10-11, false",
        "2026-10-10, 2026-10-12, true",
        "2026-10-14, 2026-10-15, true",
        "2026-10-18, 2026-10-24, true",
        "2026-10-19, 2026-10-25, false",
        "2026-10-01, 2026-10-30, true",
    })
    void stintsOfOneCadreDoNotOverlap(String first, String last, boolean refused) {
        Entry known = line(LIN.id(), EntryState.CONFIRMED);
        assertThat(problems(stint(first, last), known).containsKey("firstDay")).isEqualTo(refused);
    }

    @Test
    void anotherCadresDaysAndReturnedLinesAreFree() {
        TypedEntry typed = stint("2026-10-12", "2026-10-18");
        assertThat(problems(typed, line(ZHOU.id(), EntryState.CONFIRMED))).isEmpty();
        assertThat(problems(typed, line(LIN.id(), EntryState.RETURNED))).isEmpty();
        assertThat(problems(typed, line(LIN.id(), EntryState.WITHDRAWN))).isEmpty();
        assertThat(problems(typed, line(LIN.id(), EntryState.PENDING)).get("firstDay"))
                .isEqualTo("与已登记的2026年10月12日至2026年10月18日重叠");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        TypedEntry typed = new TypedEntry("99", "", "", "　 ", "字".repeat(1001));
        assertThat(problems(typed))
                .containsEntry("cadre", "请选择挂职干部")
                .containsEntry("firstDay", "请填写日期，例如2026年10月1日")
                .containsEntry("lastDay", "请填写日期，例如2026年10月1日")
                .containsEntry("place", "请填写挂职岗位（地点）")
                .containsEntry("content", "最多1000字，现有1001字");
    }

    @Test
    void aVisitHasOneDayAndNoCadre() {
        NewEntry visit = readVisit("2026-09-15", "听课");
        assertThat(visit).isEqualTo(new NewEntry(null, LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 15), "", "听课"));
        Entry known = visit(LocalDate.of(2026, 9, 15));
        FormRefused twice = catchThrowableOfType(FormRefused.class, () -> readVisit("2026-09-15", "听课", known));
        assertThat(twice.problems())
                .containsExactly(new FormRefused.Problem("firstDay", "到校日期", "2026年9月15日的到校指导已经登记过"));
        assertThat(readVisit("2026-09-16", "听课", known, line(LIN.id(), EntryState.CONFIRMED)))
                .isNotNull();
        FormRefused empty = catchThrowableOfType(FormRefused.class, () -> readVisit("", " "));
        assertThat(empty.problems())
                .containsExactly(
                        new FormRefused.Problem("firstDay", "到校日期", "请填写日期，例如2026年10月1日"),
                        new FormRefused.Problem("content", "指导情况", "请填写指导情况"));
    }

    @Test
    void aTextMayFillItsField() {
        assertThat(problems(new TypedEntry("7", "2026-09-07", "2026-09-13", "处".repeat(50), "字".repeat(1000))))
                .isEmpty();
        assertThat(problems(new TypedEntry("7", "2026-09-07", "2026-09-13", "处".repeat(51), "字")))
                .containsExactly(Map.entry("place", "最多50字，现有51字"));
    }

    @Test
    void oneFieldIsRefusedForOneReason() {
        Entry known = line(LIN.id(), EntryState.CONFIRMED);
        FormRefused refused = catchThrowableOfType(
                FormRefused.class,
                () -> read(stint("2026-10-12", "2026-10-18"), known, line(LIN.id(), EntryState.PENDING)));
        assertThat(refused.problems()).hasSize(1);
    }

    @Test
    void rareHanAndEmojiAndMarkupStayAsTyped() {
        String text = "𠮷老师😀 <script>${1+1}</script>";
        assertThat(read(new TypedEntry("7", "2026-09-07", "2026-09-13", "教务处", text))
                        .content())
                .isEqualTo(text);
    }

    private static NewEntry read(TypedEntry typed, Entry... others) {
        return new EntryReading(EntryKind.STINT, ATTACHMENT, AUTUMN, TODAY).read(typed, List.of(others));
    }

    private static NewEntry readVisit(String day, String content, Entry... others) {
        return new EntryReading(EntryKind.VISIT, ATTACHMENT, AUTUMN, TODAY)
                .read(new TypedEntry(null, day, null, null, content), List.of(others));
    }

    private static Entry visit(LocalDate day) {
        return new Entry(
                2,
                1,
                EntryKind.VISIT,
                null,
                day,
                day,
                "",
                "听课",
                true,
                EntryState.CONFIRMED,
                "liaison",
                Instant.parse("2026-09-15T09:00:00Z"),
                null,
                null,
                null);
    }

    private static Map<String, String> problems(TypedEntry typed, Entry... others) {
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> read(typed, others));
        return refused == null
                ? Map.of()
                : refused.problems().stream()
                        .collect(Collectors.toMap(FormRefused.Problem::field, FormRefused.Problem::reason));
    }

    private static TypedEntry stint(String first, String last) {
        return new TypedEntry("7", first, last, "教务处", "参加教研组活动");
    }

    private static Entry line(long cadre, EntryState state) {
        return new Entry(
                1,
                1,
                EntryKind.STINT,
                cadre,
                LocalDate.of(2026, 10, 12),
                LocalDate.of(2026, 10, 18),
                "教务处",
                "排课",
                true,
                state,
                "liaison",
                Instant.parse("2026-10-19T09:00:00Z"),
                null,
                null,
                null);
    }
}

package cn.xieshou.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the preview of a roster says of its rows, and when it may be confirmed. */
class RosterRowsTest {

    private static final List<String> OLD = List.of("county", "yizhong", "erzhong", "");
    private static final List<String> NEW = List.of("county", "yizhong", "erzhong", "高中部");

    private final RosterRow added = row(2, NEW, null);
    private final RosterRow changed = row(3, NEW, OLD);
    private final RosterRow same = row(4, OLD, OLD);
    private final RosterRow wrong = row(5, NEW, null);

    RosterRowsTest() {
        wrong.wrong(1, "没有这所学校");
        wrong.wrong(1, "另一个理由");
    }

    @Test
    void aRowIsNewChangedTheSameOrWrong() {
        assertThat(List.of(added, changed, same, wrong))
                .extracting(RosterRow::state)
                .containsExactly(RowState.NEW, RowState.CHANGED, RowState.SAME, RowState.WRONG);
        assertThat(wrong.problems()).as("the first reason stays").containsExactly(Map.entry(1, "没有这所学校"));
    }

    @Test
    void aChangeIsShownWithOldAndNewValue() {
        assertThat(changed.changes()).containsExactly(new RosterRow.Change(3, "", "高中部"));
        assertThat(added.changes()).isEmpty();
        assertThat(changed.key()).isEqualTo("county|yizhong|erzhong|高中部");
    }

    @Test
    void aRowIsHeldAgainstWhatTheRegisterHoldsNow() {
        RosterRow later = added.with(OLD);
        later.wrong(0, "只此一份");

        assertThat(later.before()).isEqualTo(OLD);
        assertThat(later.values()).isEqualTo(NEW);
        assertThat(added.problems()).isEmpty();
    }

    @Test
    void rowsAreCountedBySheetAndState() {
        RosterRow school =
                new RosterRow(RosterSheet.SCHOOLS, 2, List.of(), List.of("jia"), null, new LinkedHashMap<>());
        JudgedRoster roster = new JudgedRoster(List.of(added, changed, same, wrong, school), List.of());
        RosterCounts counts = roster.counts();

        assertThat(counts.of(RosterSheet.PAIRINGS, RowState.NEW)).isEqualTo(1);
        assertThat(counts.of(RosterSheet.TEACHERS, RowState.NEW)).isZero();
        assertThat(counts.of(RowState.NEW)).isEqualTo(2);
        assertThat(counts.toWrite()).isEqualTo(3);
        assertThat(counts.all()).isEqualTo(5);
        assertThat(roster.of(RosterSheet.PAIRINGS, RowState.NEW)).containsExactly(added);
        assertThat(roster.hasWrongRows()).isTrue();
        assertThat(new JudgedRoster(List.of(added, same), List.of()).hasWrongRows())
                .isFalse();
    }

    @Test
    void whatWasShownIsWhatIsWritten() {
        String shown = print(added, changed);
        assertThat(print(added, changed)).isEqualTo(shown);
        assertThat(List.of(print(changed, added), print(added), print(added, same), print(added, row(3, NEW, NEW))))
                .isNotEmpty()
                .doesNotContain(shown);
    }

    @Test
    void onlyAPreviewWithoutWrongRowsThatWritesSomethingIsConfirmed() {
        assertThat(staged(ImportState.PREVIEW, added).confirmable()).isTrue();
        assertThat(staged(ImportState.PREVIEW, changed, same).confirmable()).isTrue();
        assertThat(staged(ImportState.PREVIEW, same).confirmable()).isFalse();
        assertThat(staged(ImportState.PREVIEW, added, wrong).confirmable()).isFalse();
        assertThat(staged(ImportState.IMPORTED, added).confirmable()).isFalse();
    }

    @Test
    void aSheetKnowsItsColumnsHoweverTheyAreOrdered() {
        SheetContent content = new SheetContent(RosterSheet.PAIRINGS, List.of("受援学校代码", "备注", "帮扶项目代码"), List.of());

        assertThat(content.column(PairingFields.PROGRAMME)).isEqualTo(2);
        assertThat(content.column(PairingFields.RECIPIENT)).isZero();
        assertThat(content.column(PairingFields.SUPPORTING)).isEqualTo(-1);
        assertThat(RosterSheet.titled("结对")).contains(RosterSheet.PAIRINGS);
        assertThat(RosterSheet.titled("备注")).isEmpty();
        assertThat(RosterSheet.titles()).containsExactly("学校", "教师", "结对", "账号");
        assertThat(RosterSheet.PAIRINGS.isKey(PairingFields.SCOPE)).isTrue();
        assertThat(RosterSheet.SCHOOLS.isKey(0)).isTrue();
        assertThat(RosterSheet.SCHOOLS.isKey(1)).isFalse();
    }

    @Test
    void aRefusalNamesAllItsReasons() {
        assertThat(new WorkbookRefused(List.of("缺少列", "超过行数")).reasons()).containsExactly("缺少列", "超过行数");
        assertThat(new WorkbookRefused("文件是空的")).hasMessage("文件是空的");
    }

    @Test
    void aNewcomerIsInTroubleWaitsForALinkOrHasOne() {
        assertThat(new Newcomer(null, "没有登记邮箱", false, true, null).badge()).isEqualTo("bad");
        assertThat(new Newcomer(null, "还没有寄出", true, false, null).badge()).isEqualTo("warn");
        assertThat(new Newcomer(null, "已寄出", false, false, null).badge()).isEqualTo("on");
    }

    @Test
    void anUploadedFileIsNamedWithoutItsPath() {
        assertThat(FileName.of("C:\\名册\\2026 名册.xlsx")).isEqualTo("2026 名册.xlsx");
        assertThat(FileName.of("/tmp/a/名册.xlsx")).isEqualTo("名册.xlsx");
        assertThat(FileName.of("一\n二\t三.xlsx")).isEqualTo("一 二 三.xlsx");
        assertThat(FileName.of("C:\\")).isEqualTo("未命名.xlsx");
        assertThat(FileName.of("x".repeat(120))).hasSize(120).endsWith("x");
        assertThat(FileName.of("x".repeat(121))).hasSize(120).endsWith("x…");
    }

    private static String print(RosterRow... rows) {
        return new JudgedRoster(List.of(rows), List.of()).fingerprint();
    }

    private static StagedImport staged(ImportState state, RosterRow... rows) {
        return new StagedImport(
                1,
                "名册.xlsx",
                "office",
                Instant.EPOCH,
                Instant.EPOCH,
                state,
                Map.of(),
                List.of(),
                RosterCounts.of(Arrays.asList(rows)),
                "",
                null,
                null,
                null);
    }

    private static RosterRow row(int number, List<String> values, List<String> before) {
        return new RosterRow(
                RosterSheet.PAIRINGS, number, new ArrayList<>(values), values, before, new LinkedHashMap<>());
    }
}

package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.workflow.EarlierCopy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of an earlier time stand below what was typed, and never over it. */
class EarlierTableTest {

    private static final String FORM =
            "{'type':'dynamiclist','path':'cadres','label':'干部','isRepeating':true,'properties':{'maxRows':'3'},'components':["
                    + "{'type':'select','key':'teacher','label':'教师','valuesKey':'teachers'},"
                    + "{'type':'textfield','key':'post','label':'职务'},"
                    + "{'type':'select','key':'kind','label':'类别','values':[{'label':'中层','value':'MIDDLE'},{'label':'后备','value':'RESERVE'}]}]},"
                    + "{'type':'textarea','key':'plan','label':'安排'},"
                    + "{'type':'textarea','key':'shown','label':'要求','disabled':true}";
    private static final Map<String, Object> SHOWN = Map.of(
            "teachers",
            List.of(option("T1"), option("T2"), option("T3"), option("T4")),
            "cadres",
            List.of(Map.of("kind", "MIDDLE")));

    @Test
    void whatWasTypedStaysAndTheRowThatTheFormOpenedWithGivesWay() {
        EarlierTable.Copied copied =
                into(Map.of("cadres", List.of(row("", "", "MIDDLE"), row("T2", "手写", "RESERVE"))), "T1", "T2");
        assertThat(teachers(copied)).containsExactly("T2", "T1");
        assertThat(rows(copied).get(0)).containsEntry("post", "手写");
        assertThat(copied.rows()).isOne();
        assertThat(copied.leftOut()).containsExactly("T2的行（表里已经有）");
    }

    @Test
    void aRowWithATypedPostStaysThoughItNamesNobodyYet() {
        EarlierTable.Copied copied = into(Map.of("cadres", List.of(row("", "教导主任", "MIDDLE"))), "T1");
        assertThat(teachers(copied)).containsExactly("", "T1");
    }

    @Test
    void whoIsNoChoiceAnyMoreAndWhatTheTableDoesNotHoldIsLeftOutAndNamed() {
        EarlierTable.Copied copied = into(Map.of(), "T9", "T1", "T2", "T3", "T4");
        assertThat(teachers(copied)).containsExactly("T1", "T2", "T3");
        assertThat(copied.leftOut()).containsExactly("T9的行（教师不在现在的可选范围）", "T4的行（表里最多3行）");
    }

    @Test
    void otherFieldsAreFilledInWhereTheyAreEmptyAndPeopleMayFillThemIn() {
        EarlierTable.Copied empty = into(Map.of("plan", " \n"), "T1");
        assertThat(empty.values()).containsEntry("plan", "去年的安排").doesNotContainKey("shown");
        assertThat(empty.filled()).containsExactly("安排");
        EarlierTable.Copied typed = into(Map.of("plan", "今年的"), "T1");
        assertThat(typed.values()).containsEntry("plan", "今年的");
        assertThat(typed.filled()).isEmpty();
    }

    @Test
    void aTableThatTheFormDoesNotHaveOffersNothing() {
        assertThat(form().earlier()).isEmpty();
        assertThat(form().offering(source("months")).earlier()).isEmpty();
    }

    private static EarlierTable.Copied into(Map<String, @Nullable Object> typed, String... teachers) {
        return form().offering(source("cadres", teachers))
                .earlier()
                .orElseThrow()
                .into(typed);
    }

    private static OpenedForm form() {
        return new OpenedForm(Forms.of(FORM), SHOWN, Map.of(), LocalDate.of(2026, 11, 28));
    }

    private static EarlierTable.Source source(String list, String... teachers) {
        List<EarlierCopy.Row> rows = List.of(teachers).stream()
                .map(one -> new EarlierCopy.Row(one + "的行", Map.of("teacher", one, "post", "去年的", "kind", "MIDDLE")))
                .toList();
        EarlierCopy copy = new EarlierCopy(List.of("teacher"), rows, Map.of("plan", "去年的安排", "shown", "不许"), List.of());
        return new EarlierTable.Source(list, "", () -> Optional.of("2025—2026学年"), () -> copy);
    }

    private static Map<String, Object> row(String teacher, String post, String kind) {
        return Map.of("teacher", teacher, "post", post, "kind", kind);
    }

    private static Map<String, String> option(String number) {
        return Map.of("value", number, "label", number + "老师");
    }

    private static List<String> teachers(EarlierTable.Copied copied) {
        return rows(copied).stream()
                .map(row -> String.valueOf(row.get("teacher")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(EarlierTable.Copied copied) {
        return (List<Map<String, Object>>) copied.values().get("cadres");
    }
}

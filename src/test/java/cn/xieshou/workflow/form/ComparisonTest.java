package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.ReadableText.Chapter;
import cn.xieshou.workflow.ReadableText.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final List<String> HEADS = List.of("月份", "活动内容", "计划数量", "负责");

    @Test
    void aNumberThatChangedInsideASentenceIsAllThatIsMarked() {
        assertThat(said("开展教研活动10次，听课不少于20节。各校自行安排。", "开展教研活动12次，听课不少于20节。各校自行安排。"))
                .isEqualTo("开展教研活动[-10-][+12+]次，听课不少于20节。各校自行安排。");
    }

    @Test
    void aSentenceThatWasWrittenAnewStandsAsAWholeBesideTheOldOne() {
        assertThat(said("做好宣传工作。", "三月底前由双方教导处共同制订听评课安排表。")).isEqualTo("[-做好宣传工作。-][+三月底前由双方教导处共同制订听评课安排表。+]");
    }

    @Test
    void sentencesThatCameOrWentAreMarkedAndWhatLiesFarFromThemIsLeftOut() {
        String kept = "领导小组由两校校长任组长，教导主任任副组长，各教研组长为成员，办公室设在教导处。";
        assertThat(said(kept + "每月例会一次。" + kept, kept + kept + "每学期总结一次。"))
                .contains("[-每月例会一次。-]", "[+每学期总结一次。+]", "……")
                .startsWith("……")
                .doesNotContain("领导小组由两校校长任组长，教导主任任副组长，各教研组长为成员，办公室设在教导处。领导");
    }

    @Test
    void theSameTextIsOnePiece() {
        assertThat(ChangedWords.between("一字未改。", "一字未改。")).containsExactly(Piece.same("一字未改。"));
    }

    @Test
    void rowsAreNewGoneOrChangedWhereverTheyStand() {
        List<List<String>> before = List.of(
                List.of("9", "教研", "2", "教导处"), List.of("10", "说课", "1", "教导处"), List.of("11", "送教", "1", "办公室"));
        List<List<String>> now = List.of(
                List.of("11", "送教", "1", "办公室"), List.of("9", "教研", "4", "教导处"), List.of("12", "同课异构", "2", "语文组"));

        List<ChangedRow> rows = ChangedRow.between(before, now);

        assertThat(rows).extracting(ChangedRow::word).containsExactly("改动", "新增", "删去");
        assertThat(rows.get(0).cells().get(2)).containsExactly(Piece.gone("2"), Piece.added("4"));
        assertThat(rows.get(1).cells().get(1)).containsExactly(Piece.added("同课异构"));
        assertThat(rows.get(2).cells().get(1)).containsExactly(Piece.gone("说课"));
    }

    @Test
    void chaptersAreFoundAgainThoughTheirNumbersMoved() {
        Comparison changed = Comparison.of(
                plan(List.of(new Chapter("一、目标", "甲"), new Chapter("二、经费", "乙"))),
                plan(List.of(new Chapter("一、目标", "甲"), new Chapter("二、人员", "丙"), new Chapter("三、经费", "乙"))));

        assertThat(changed.isSame()).isFalse();
        assertThat(changed.words()).isEqualTo("改动1处：二、人员（新增）");
    }

    @Test
    void whatWasChangedIsCountedAndNamed() {
        Comparison changed = Comparison.of(
                plan(List.of(
                        new Chapter("一、目标", "全年教研10次。"),
                        new Chapter("二、月度安排", new Table(HEADS, List.of(List.of("9", "教研", "2", "教导处")))),
                        new Chapter("三、其他", "无"))),
                plan(List.of(
                        new Chapter("一、目标", "全年教研12次。"),
                        new Chapter(
                                "二、月度安排",
                                new Table(
                                        HEADS,
                                        List.of(List.of("9", "教研", "3", "教导处"), List.of("10", "送教", "1", "")))))));

        assertThat(changed.words()).isEqualTo("改动3处：一、目标；二、月度安排（新增1行、改动1行）；三、其他（删去）");
        assertThat(changed.isLong()).isFalse();
    }

    @Test
    void nothingChangedIsSaidPlainly() {
        Comparison same =
                Comparison.of(plan(List.of(new Chapter("一、目标", "甲"))), plan(List.of(new Chapter("一、目标", "甲"))));

        assertThat(same.isSame()).isTrue();
        assertThat(same.words()).isEqualTo("未改动，与退回时的内容完全一样");
    }

    @Test
    void muchThatChangedIsFolded() {
        Comparison changed = Comparison.of(
                plan(List.of(new Chapter("一、目标", "甲".repeat(300)))),
                plan(List.of(new Chapter("一、目标", "乙".repeat(300)))));

        assertThat(changed.isLong()).isTrue();
    }

    @Test
    void whatALaterStepCallsOtherwiseIsNotCompared() {
        List<ReadPart> form = List.of(new ReadPart("formText", "任教情况表", text(List.of(new Chapter("", "一")))));
        List<ReadPart> more = List.of(new ReadPart("formText", "任教情况表与考核", text(List.of(new Chapter("", "一二")))));

        assertThat(Comparison.isPossible(form, more)).isFalse();
        assertThat(Comparison.isPossible(form, form)).isTrue();
        assertThat(Comparison.isPossible(form, List.of())).isFalse();
    }

    @Test
    void onlyWhatTheFormMarksIsCompared() {
        String fields =
                "{'type':'textfield','key':'names','label':'名单','disabled':true,'properties':{'compared':'true'}},"
                        + "{'type':'textfield','key':'sent','label':'报送日期','disabled':true},"
                        + "{'type':'table','label':'人选','dataSource':'=people','properties':{'compared':'true'},"
                        + "'columns':[{'key':'name','label':'姓名'}]},"
                        + "{'type':'dynamiclist','path':'reports','label':'心得','allowAddRemove':false,'properties':{'compared':'true'},"
                        + "'components':[{'type':'textfield','key':'who','label':'姓名','disabled':true},"
                        + "{'type':'textfield','key':'at','label':'时间','disabled':true,'properties':{'compared':'false'}},"
                        + "{'type':'textfield','key':'note','label':'评语'}]}";
        Map<String, Object> shown = Map.of(
                "names",
                "张、李",
                "sent",
                "8月20日",
                "people",
                List.of(Map.of("name", "王")),
                "reports",
                List.of(Map.of("who", "赵", "at", "9月1日", "note", "好")));
        List<ReadPart> parts = new OpenedForm(Forms.of(fields), shown, Map.of(), LocalDate.of(2026, 11, 30)).compared();

        assertThat(parts).extracting(ReadPart::label).containsExactly("名单", "人选", "心得");
        assertThat(parts.get(1).text().chapters().get(0).table())
                .isEqualTo(new Table(List.of("姓名"), List.of(List.of("王"))));
        assertThat(parts.get(2).text().chapters().get(0).table())
                .isEqualTo(new Table(List.of("姓名"), List.of(List.of("赵"))));
    }

    private static String said(String before, String now) {
        return ChangedWords.between(before, now).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case GONE -> "[-" + piece.text() + "-]";
                    case NEW -> "[+" + piece.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    private static List<ReadPart> plan(List<Chapter> chapters) {
        return List.of(new ReadPart("planText", "方案全文", text(chapters)));
    }

    private static ReadableText text(List<Chapter> chapters) {
        return new ReadableText("年度工作方案", List.of("支援学校：一中"), chapters);
    }
}

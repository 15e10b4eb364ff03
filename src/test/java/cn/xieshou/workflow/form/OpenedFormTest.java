package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.workflow.form.FormPart.Input;
import cn.xieshou.workflow.form.FormPart.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page gets to draw of a form, and what it makes of what the page sends. */
class OpenedFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String CHOICES =
            "{'type':'radio','key':'decision','label':'意见','values':[{'label':'同意','value':'agree'},{'label':'退回','value':'return'},"
                    + "{'label':'不办','value':'drop'}],'validate':{'required':true}},"
                    + "{'type':'textarea','key':'remark','label':'附言','conditional':{'hide':'=decision != `agree`'}},"
                    + "{'type':'textarea','key':'opinion','label':'退回意见','validate':{'required':true},'conditional':{'hide':'=decision != `return`'}}";
    private static final String TABLE =
            "{'type':'dynamiclist','path':'months','label':'月度安排','isRepeating':true,'defaultRepetitions':2,'properties':{'maxRows':'4'},'components':["
                    + "{'type':'select','key':'month','label':'月份','values':[{'label':'9月','value':'9'},{'label':'10月','value':'10'}]},"
                    + "{'type':'textfield','key':'activity','label':'活动'},"
                    + "{'type':'taglist','key':'quotas','label':'指标','values':[{'label':'听课','value':'q1'},{'label':'送教','value':'q2'}]}]}";

    static Stream<Path> everyForm() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void everyFieldOfEveryFormIsDrawnUnderEachDecisionUnlessItIsHidden(Path file) throws IOException {
        FormSchema schema = FormSchema.parse(Files.newInputStream(file));
        OpenedForm form = new OpenedForm(schema, Map.of(), Map.of(), TODAY);
        for (String decision : decisions(form)) {
            Map<String, @Nullable Object> typed = form.decided(form.opened(), decision);
            FormLevel level = FormLevel.top(schema.fields(), typed, Map.of(), TODAY);
            List<String> expected = schema.fields().stream()
                    .filter(field -> !level.isHidden(field))
                    .map(FormField::key)
                    .toList();

            List<FormPart> parts = form.draw(typed, Map.of());
            assertThat(names(parts)).as("%s, %s", file, decision).containsExactlyElementsOf(expected);
            assertThat(parts.stream().filter(part -> part instanceof FormPart.Listing))
                    .hasSize((int) tables(schema));
            for (FormPart part : parts) {
                if (part instanceof Input input
                        && !input.isFixed()
                        && input.kind().startsWith("text")) {
                    assertThat(input.limits().longest())
                            .as("%s %s", file, input.name())
                            .isNotEmpty();
                }
            }
        }
    }

    private static List<String> decisions(OpenedForm form) {
        return form.decisions().isEmpty()
                ? List.of("")
                : form.decisions().stream().map(Option::value).toList();
    }

    private static long tables(FormSchema schema) {
        List<Object> found = new ArrayList<>();
        schema.root().path("components").forEach(part -> {
            if (part.path("type").asText().equals("table")) {
                found.add(part);
            }
        });
        return found.size();
    }

    private static List<String> names(List<FormPart> parts) {
        List<String> names = new ArrayList<>();
        for (FormPart part : parts) {
            if (part instanceof Input input) {
                names.add(input.name());
            } else if (part instanceof FormPart.Rows rows) {
                names.add(rows.name());
            }
        }
        return names;
    }

    @Test
    void aDecisionThatAsksForMoreIsToldFromOneThatDoesNot() {
        OpenedForm form = form(CHOICES, Map.of());
        assertThat(form.change(Map.of(), "agree", "return").asksMore()).isTrue();
        assertThat(form.change(Map.of(), "agree", "drop").asksMore()).isFalse();
        assertThat(form.change(Map.of(), "return", "agree").asksMore())
                .as("a remark need not be made")
                .isFalse();
    }

    @Test
    void anOpinionThatDoesNotBelongToTheOtherDecisionIsNamedAndGoesAlong() {
        OpenedForm form = form(CHOICES, Map.of());
        Map<String, @Nullable Object> typed = new HashMap<>(Map.of("remark", "请补充月度安排"));
        assertThat(form.change(typed, "agree", "return").leftBehind()).containsExactly("附言");
        assertThat(form.change(typed, "agree", "return").moved())
                .containsEntry("opinion", "请补充月度安排")
                .containsEntry("remark", null);
        assertThat(form.change(Map.of(), "agree", "return").leftBehind()).isEmpty();
    }

    @Test
    void whatAPageSendsBackUnchangedWasNotTyped() {
        String hidden =
                "{'type':'dynamiclist','path':'months','label':'月度安排','conditional':{'hide':'=decision = `return`'},'components':["
                        + "{'type':'number','key':'times','label':'数量'},{'type':'textfield','key':'who','label':'负责'}]}";
        OpenedForm form = form(CHOICES + "," + hidden, Map.of("months", List.of(Map.of("times", 3, "who", "教导处"))));
        Map<String, @Nullable Object> unchanged = Map.of("months", List.of(Map.of("who", "教导处", "times", "3")));
        assertThat(form.change(unchanged, "agree", "return").leftBehind()).isEmpty();
        Map<String, @Nullable Object> changed = Map.of("months", List.of(Map.of("who", "教导处", "times", "4")));
        assertThat(form.change(changed, "agree", "return").leftBehind()).containsExactly("月度安排");
    }

    @Test
    void whatIsHiddenUnderThisDecisionComesBackAsItWas() {
        String hidden = TABLE.replace("'label':'月度安排'", "'label':'月度安排','conditional':{'hide':'=decision = `drop`'}");
        OpenedForm form = form(CHOICES + "," + hidden, Map.of());
        List<Map<String, Object>> months =
                List.of(Map.of("month", "9", "activity", "送教", "quotas", List.of("q1", "q2")), Map.of("month", "10"));
        Map<String, @Nullable Object> typed =
                Map.of("decision", "drop", "opinion", "写了一半", "remark", "也写了", "months", months);

        Map<String, String[]> sent = new HashMap<>();
        form.kept(typed).forEach(kept -> sent.merge(kept.name(), one(kept.value()), OpenedFormTest::both));
        assertThat(form.read(sent))
                .containsEntry("opinion", "写了一半")
                .containsEntry("remark", "也写了")
                .containsEntry("months", months);
        assertThat(form.kept(Map.of("decision", "agree", "remark", "可见"))).isEmpty();
    }

    private static String[] both(String[] one, String[] other) {
        return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void aTableOpensWithBlankRowsAndIsReadRowByRow() {
        OpenedForm form = form(TABLE, Map.of());
        assertThat((List<?>) form.opened().get("months")).hasSize(2);
        Map<String, @Nullable Object> read = form.read(Map.of(
                "months", one(""),
                "months[0].month", one("9"),
                "months[0].quotas", new String[] {"", "q1", "q2"},
                "months[3].activity", one("送教"),
                "months[3].quotas", one("")));
        assertThat(read)
                .containsEntry(
                        "months",
                        List.of(
                                Map.of("month", "9", "quotas", List.of("q1", "q2")),
                                Map.of("activity", "送教", "quotas", List.of())));
    }

    @Test
    void rowsAreAddedCopiedMovedAndDroppedButNeverMoreThanTheTableTakes() {
        OpenedForm form = form(TABLE, Map.of());
        Map<String, @Nullable Object> two = Map.of("months", List.of(row("a"), row("b")));
        assertThat(rows(form, two, "copy:months:0", "")).containsExactly(row("a"), row("a"), row("b"));
        assertThat(rows(form, two, "up:months:1", "")).containsExactly(row("b"), row("a"));
        assertThat(rows(form, two, "down:months:1", "")).containsExactly(row("a"), row("b"));
        assertThat(rows(form, two, "drop:months:0", "")).containsExactly(row("b"));
        assertThat(rows(form, two, "drop:months:7", "")).containsExactly(row("a"), row("b"));
        assertThat(rows(form, two, "add:months", "")).hasSize(3);
        Map<String, @Nullable Object> four = Map.of("months", List.of(row("a"), row("b"), row("c"), row("d")));
        assertThat(rows(form, four, "add:months", "")).hasSize(4);
        assertThat(RowOrder.read("add:../months", "")).isEmpty();
    }

    @Test
    void aRowIsToldInOneLineAndClosedUnlessSomethingIsToBeDoneInIt() {
        String fields = TABLE.replace(
                "'label':'活动'}",
                "'label':'活动','validate':{'required':true}},{'type':'number','key':'times','label':'数量'}");
        OpenedForm form = form(fields, Map.of());
        Map<String, Object> full =
                Map.of("month", "10", "activity", "送".repeat(17), "quotas", List.of("q1"), "times", "3");
        List<Map<String, Object>> typed =
                List.of(full, Map.of("activity", "教研"), Map.of("month", "9"), Map.of(), Map.of("activity", "听课"));
        FormPart.Rows rows = (FormPart.Rows) form.draw(Map.of("months", typed), Map.of("months[4].times", "请填写数字"))
                .get(0);
        assertThat(rows.rows())
                .extracting(rows::glance)
                .containsExactly("10月 · " + "送".repeat(16) + "… · 数量3", "教研", "9月", "", "听课");
        assertThat(rows.rows()).extracting(rows::opens).containsExactly(false, false, true, true, true);

        FormPart.Rows few = (FormPart.Rows)
                form.draw(Map.of("months", typed.subList(0, 3)), Map.of()).get(0);
        assertThat(few.rows()).as("three are seen at a glance").isNotEmpty().allMatch(few::opens);
        OpenedForm judged = form(
                fields.replace("'maxRows'", "'most'").replace("'isRepeating':true", "'allowAddRemove':false"),
                Map.of());
        FormPart.Rows read =
                (FormPart.Rows) judged.draw(Map.of("months", typed), Map.of()).get(0);
        assertThat(read.rows()).as("what is judged is read").isNotEmpty().allMatch(read::opens);
    }

    @Test
    void rowsFromASpreadsheetAreAddedWithChoicesByTheirWords() {
        OpenedForm form = form(TABLE, Map.of());
        Map<String, @Nullable Object> before = Map.of("months", List.of(row("a"), Map.of()));
        assertThat(rows(form, before, "paste:months", "10月\t送教下乡\t听课、送教\n\n十一月\t教研\t\n"))
                .as("blank rows make room")
                .containsExactly(
                        row("a"),
                        Map.of("month", "10", "activity", "送教下乡", "quotas", List.of("q1", "q2")),
                        Map.of("month", "十一月", "activity", "教研", "quotas", List.of()));
    }

    @Test
    void aSheetsOwnHeadingsMonthsInWordsAndCellsOfSeveralLinesAreUnderstood() {
        OpenedForm form = form(TABLE, Map.of());
        String sheet = "月份\t活动\t指标\n十月\t\"送教\n下乡\"\t听课\n2026年10月份\t他说“\"好\"”\t\n010月\t教研\t寒假";
        assertThat(rows(form, Map.of(), "paste:months", sheet))
                .containsExactly(
                        Map.of("month", "10", "activity", "送教 下乡", "quotas", List.of("q1")),
                        Map.of("month", "10", "activity", "他说“\"好\"”", "quotas", List.of()),
                        Map.of("month", "010月", "activity", "教研", "quotas", List.of("寒假")));
    }

    @Test
    void aDraftNeverOverwritesWhatPeopleOnlyReadNorRowsThatBecameOthers() {
        String fields = "{'type':'textfield','key':'check','label':'校验码','readonly':true,'validate':{'required':true}},"
                + "{'type':'textfield','key':'goal','label':'目标'},"
                + "{'type':'dynamiclist','path':'cadres','label':'干部','allowAddRemove':false,'components':["
                + "{'type':'textfield','key':'name','label':'姓名','disabled':true},{'type':'textfield','key':'note','label':'评语'}]}";
        OpenedForm form = form(fields, Map.of("check", "new", "cadres", List.of(Map.of("name", "张"))));
        Map<String, Object> draft =
                Map.of("check", "old", "goal", "写了一半", "cadres", List.of(Map.of("name", "李", "note", "好")));
        assertThat(form.withDraft(draft))
                .containsEntry("check", "new")
                .containsEntry("goal", "写了一半")
                .containsEntry("cadres", List.of(Map.of("name", "张")));
        Map<String, Object> same = Map.of("cadres", List.of(Map.of("name", "张", "note", "好")));
        assertThat(form.withDraft(same)).containsEntry("cadres", List.of(Map.of("name", "张", "note", "好")));
    }

    @Test
    void linesThatABrowserEndsDifferentlyAreTheSameText() {
        String fields = "{'type':'dynamiclist','path':'cadres','label':'干部','allowAddRemove':false,'components':["
                + "{'type':'textarea','key':'why','label':'理由','disabled':true},{'type':'textfield','key':'note','label':'评语'}]}";
        OpenedForm form = form(fields, Map.of("cadres", List.of(Map.of("why", "一\n二"))));
        List<Map<String, String>> typed = List.of(Map.of("why", "一\r\n二", "note", "好"));
        assertThat(form.withDraft(Map.of("cadres", typed))).containsEntry("cadres", typed);
    }

    private static Map<String, Object> row(String activity) {
        return Map.of("activity", activity);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(
            OpenedForm form, Map<String, @Nullable Object> typed, String order, String pasted) {
        return (List<Map<String, Object>>)
                form.withRows(typed, RowOrder.read(order, pasted).orElseThrow()).get("months");
    }

    private static OpenedForm form(String components, Map<String, Object> shown) {
        return new OpenedForm(Forms.of(components.replace("`", "\\\"")), shown, Map.of(), TODAY);
    }

    private static String[] one(String value) {
        return new String[] {value};
    }
}

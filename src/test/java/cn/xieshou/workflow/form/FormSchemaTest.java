package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

    private static final String DECISION =
            "{'type':'radio','key':'decision','label':'意见','values':[{'label':'同意','value':'approve'},{'label':'退回','value':'return'}]},"
                    + "{'type':'textarea','key':'reason','label':'退回原因','validate':{'required':true},'conditional':{'hide':'=decision != \\'return\\''}}"
                            .replace("\\'", "\\\"");

    private static final String MEMBERS = "{'type':'dynamiclist','path':'members','label':'成员','isRepeating':true,"
            + "'properties':{'minRows':'1','maxRows':'3'},'components':["
            + "{'type':'textfield','key':'name','label':'姓名','validate':{'required':true}},"
            + "{'type':'checkbox','key':'head','label':'组长'},"
            + "{'type':'textfield','key':'duty','label':'职责','validate':{'required':true},'conditional':{'hide':'=this.head'}}]}";

    @Test
    void onlyTheFormsOwnKeysAreTaken() {
        assertThat(Forms.lines(Forms.check(DECISION, "{'decision':'approve','approved':true}")))
                .containsExactly("approved approved 这张表单没有这一项，不能提交");
        assertThat(Forms.check(DECISION, "{'approved':null}").problems()).hasSize(1);
        assertThat(Forms.check("{'type':'text','text':'说明'},{'type':'button','key':'go'}", "{'go':1}")
                        .problems())
                .hasSize(1);
    }

    @Test
    void everyProblemIsNamedAtOnceWithItsLabel() {
        String form = "{'type':'textfield','key':'name','label':'姓名','validate':{'required':true}},"
                + "{'type':'number','key':'age','label':'年龄','validate':{'max':120}},"
                + "{'type':'datetime','subtype':'date','key':'day','dateLabel':'开学日期'}";
        assertThat(Forms.lines(Forms.check(form, "{'name':'　','age':200,'day':'2026-02-30'}")))
                .containsExactly("name 姓名 请填写，只有空格不算", "age 年龄 不能大于120", "day 开学日期 没有2026-02-30这一天，请核对日期");
    }

    @Test
    void aHiddenFieldIsNeitherRequiredNorKept() {
        assertThat(Forms.check(DECISION, "{'decision':'approve'}").problems()).isEmpty();
        assertThat(Forms.check(DECISION, "{'decision':'approve','reason':'藏着的'}")
                        .values())
                .containsOnlyKeys("decision");
        assertThat(Forms.lines(Forms.check(DECISION, "{'decision':'return'}")))
                .containsExactly("reason 退回原因 请填写，只有空格不算");
    }

    @Test
    void aHiddenGroupHidesWhatIsInIt() {
        String form = "{'type':'checkbox','key':'more','label':'更多'},{'type':'group','path':'address','label':'地址',"
                + "'conditional':{'hide':'=not(more)'},'components':["
                + "{'type':'textfield','key':'street','label':'街道','validate':{'required':true}}]}";
        assertThat(Forms.check(form, "{'more':false}").problems()).isEmpty();
        assertThat(Forms.check(form, "{'more':true}").problems()).hasSize(1);
        assertThat(Forms.check(form, "{'more':true,'address':{'street':'中山路'}}").values())
                .containsEntry("address.street", "中山路");
        assertThat(Forms.lines(Forms.check(form, "{'more':true,'address':{'street':'中山路','x':1}}")))
                .containsExactly("address.x address.x 这张表单没有这一项，不能提交");
        assertThat(Forms.check(form, "{'more':true,'address':'中山路'}").problems())
                .isNotEmpty();
    }

    @Test
    void aConditionSeesWhatTheFormOpenedWith() {
        String form =
                "{'type':'textfield','key':'reason','label':'原因','validate':{'required':true},'conditional':{'hide':'=late = false'}}";
        assertThat(Forms.check(form, "{}", "{'late':false}").problems()).isEmpty();
        assertThat(Forms.check(form, "{}", "{'late':true}").problems()).hasSize(1);
    }

    @Test
    void aHiddenFieldsValueIsGoneForOtherConditions() {
        String form = DECISION
                + ",{'type':'textfield','key':'more','label':'补充','validate':{'required':true},'conditional':{'hide':'=reason = null'}}";
        assertThat(Forms.check(form, "{'decision':'approve','reason':'藏着的'}").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'disabled':true", "'readonly':true", "'readonly':'=1 = 1'"})
    void whatMayNotBeChangedComesBackAsShownAndIsDropped(String setting) {
        String form = "{'type':'textfield','key':'title','label':'标题'," + setting + "}";
        assertThat(Forms.check(form, "{'title':'一中—二中'}", "{'title':'一中—二中'}").values())
                .isEmpty();
        assertThat(Forms.check(form, "{}", "{'title':'一中—二中'}").problems()).isEmpty();
        assertThat(Forms.check(form, "{'title':''}", "{'title':'一中—二中'}").problems())
                .isEmpty();
        assertThat(Forms.lines(Forms.check(form, "{'title':'八中—二中'}", "{'title':'一中—二中'}")))
                .containsExactly("title 标题 这一项不能修改，请刷新后重新填写");
    }

    @Test
    void aRequiredReadOnlyFieldProvesWhatPeopleHadBeforeThem() {
        String form = "{'type':'textfield','key':'check','label':'校验码','readonly':true,"
                + "'validate':{'required':true},'properties':{'changedMessage':'文本有改动'}}";
        assertThat(Forms.check(form, "{'check':'ab12'}", "{'check':'ab12'}").values())
                .containsEntry("check", "ab12");
        assertThat(Forms.lines(Forms.check(form, "{'check':'cd34'}", "{'check':'ab12'}")))
                .containsExactly("check 校验码 文本有改动");
        assertThat(Forms.lines(Forms.check(form, "{}", "{'check':'ab12'}")))
                .containsExactly("check 校验码 提交时缺少这一项，请刷新后重新办理");
    }

    @Test
    void rowsAreCheckedOneByOne() {
        assertThat(Forms.lines(Forms.check(
                        MEMBERS,
                        "{'members':[{'name':'王明','head':true},{'name':' ','duty':'教研'},{'name':'李','x':1}]}")))
                .containsExactly(
                        "members[1].name 第2行·姓名 请填写，只有空格不算",
                        "members[2].x 第3行·x 这张表单没有这一项，不能提交",
                        "members[2].duty 第3行·职责 请填写，只有空格不算");
        assertThat(Forms.check(MEMBERS, "{'members':[{'name':'王明','head':true}]}")
                        .values())
                .containsEntry("members", List.of(Map.of("name", "王明", "head", true)));
    }

    @Test
    void blankRowsDoNotCount() {
        FormResult result =
                Forms.check(MEMBERS, "{'members':[{'name':'','head':false},null,{'name':'王明','head':true}]}");
        assertThat(result.problems()).isEmpty();
        assertThat(result.values()).containsEntry("members", List.of(Map.of("name", "王明", "head", true)));
        assertThat(Forms.lines(Forms.check(MEMBERS, "{'members':[{'name':'　','head':false}]}")))
                .containsExactly("members 成员 至少填写1行");
    }

    @Test
    void aListHasAnEnd() {
        assertThat(Forms.lines(Forms.check(MEMBERS, "{'members':[{},{},{},{}]}")))
                .containsExactly("members 成员 最多3行，现有4行");
        assertThat(Forms.lines(Forms.check(MEMBERS, "{'members':'x'}"))).containsExactly("members 成员 内容的格式不对，请刷新后重新填写");
    }

    @Test
    void rowsThatAreGivenAreFilledInAndNotAdded() {
        String form =
                "{'type':'dynamiclist','path':'rows','label':'指标','isRepeating':true,'allowAddRemove':false,'components':["
                        + "{'type':'textfield','key':'item','label':'指标','readonly':true},"
                        + "{'type':'number','key':'score','label':'得分','validate':{'required':true}}]}";
        String shown = "{'rows':[{'item':'教学'},{'item':'师资'}]}";
        assertThat(Forms.check(form, "{'rows':[{'item':'教学','score':1},{'item':'师资','score':2}]}", shown)
                        .values())
                .containsEntry("rows", List.of(Map.of("item", "教学", "score", 1), Map.of("item", "师资", "score", 2)));
        assertThat(Forms.lines(Forms.check(form, "{'rows':[{'item':'师资','score':1},{'score':2}]}", shown)))
                .containsExactly("rows[0].item 第1行·指标 这一项不能修改，请刷新后重新填写");
        assertThat(Forms.lines(Forms.check(form, "{'rows':[{'score':1}]}", shown)))
                .containsExactly("rows 指标 不能增加或删除行，请刷新后重新填写");
        assertThat(Forms.check(form, "{}", shown).problems()).hasSize(2);
    }

    @Test
    void listsMayLieInLists() {
        String form = "{'type':'dynamiclist','path':'months','label':'月份','isRepeating':true,'components':["
                + "{'type':'textfield','key':'month','label':'月'},"
                + "{'type':'dynamiclist','path':'items','label':'活动','isRepeating':true,'components':["
                + "{'type':'textfield','key':'what','label':'内容','validate':{'maxLength':2},'conditional':{'hide':'=parent.month = null'}}]}]}";
        assertThat(Forms.lines(Forms.check(form, "{'months':[{'month':'9月','items':[{'what':'开学典礼'}]}]}")))
                .containsExactly("months[0].items[0].what 第1行·第1行·内容 最多2字，现有4字");
        assertThat(Forms.check(form, "{'months':[{'items':[{'what':'开学典礼'}]}]}").problems())
                .isEmpty();
    }

    @Test
    void whatTheBrowserComputesIsNotBelieved() {
        String form = "{'type':'expression','key':'total','label':'合计','expression':'=1+1'}";
        assertThat(Forms.check(form, "{'total':99}").values()).isEmpty();
        assertThat(Forms.check(form, "{'total':99}").problems()).isEmpty();
    }

    @Test
    void typedValuesOfTheRestApiAreOpened() {
        FormSchema schema = Forms.of(MEMBERS);
        String rows = "[{\"name\":\"王明\",\"head\":true}]";
        for (Object value : new Object[] {
            SpinValues.jsonValue(rows).create(),
            Variables.serializedObjectValue(rows)
                    .serializationDataFormat("application/json")
                    .objectTypeName("java.util.ArrayList")
                    .create(),
        }) {
            assertThat(schema.check(Variables.createVariables().putValue("members", value), Map.of(), Forms.TODAY)
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoPlainValueIsRefusedAndNeverDeserialized() {
        FormSchema schema = Forms.of("{'type':'textfield','key':'name','label':'姓名'}");
        for (Object value : new Object[] {
            Variables.serializedObjectValue("rO0ABXQAAWE=")
                    .serializationDataFormat("application/x-java-serialized-object")
                    .objectTypeName("java.lang.String")
                    .create(),
            Variables.byteArrayValue(new byte[] {1}),
            Variables.fileValue("a.txt").file(new byte[] {1}).create(),
            Variables.dateValue(new Date()),
            SpinValues.jsonValue("{not json").create(),
            SpinValues.xmlValue("<a/>").create(),
        }) {
            assertThat(Forms.lines(
                            schema.check(Variables.createVariables().putValue("name", value), Map.of(), Forms.TODAY)))
                    .containsExactly("name 姓名 请填写文字");
        }
    }

    @Test
    void datesOfTheDomainAreShownAsText() {
        FormSchema schema = Forms.of("{'type':'datetime','subtype':'date','key':'day','label':'日期','disabled':true}");
        Map<String, Object> shown = Map.of("day", LocalDate.of(2026, 9, 1));
        assertThat(schema.check(Map.of("day", "2026-09-01"), shown, Forms.TODAY).problems())
                .isEmpty();
    }

    @Test
    void aHostileSubmissionGetsAShortAnswer() {
        Map<String, Object> many = new java.util.HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            many.put("x" + i, i);
        }
        assertThat(Forms.of(DECISION).check(many, Map.of(), Forms.TODAY).problems())
                .hasSize(20);
    }

    @Test
    void aComponentThatTheServerCannotCheckIsNoForm() {
        assertThatThrownBy(() -> Forms.of("{'type':'filepicker','key':'f','label':'附件'}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("filepicker");
    }
}

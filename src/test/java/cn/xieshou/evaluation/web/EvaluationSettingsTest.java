package cn.xieshou.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.evaluation.ScoringEditing;
import cn.xieshou.evaluation.ScoringEditing.TypedLine;
import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office keeps scoring sheets in versions, and who judges whom not (R-EVA-1). */
@XieshouTest
class EvaluationSettingsTest {

    private static final String PAGE = "/settings/evaluations";
    private static final String SHEET = PAGE + "/district";

    @LocalServerPort
    int port;

    @Autowired
    EvaluationWalk walk;

    @Autowired
    ScoringSheets sheets;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToToday() {
        clock.reset();
        jdbc.sql("delete from school_tie where account like 'walk.%'").update();
    }

    @Test
    void aChangedSheetIsANewVersionAndWhatHasBegunKeepsItsOwn() {
        Pairing pairing = walk.begin();
        long before = walk.of(pairing).sheet();
        int version = sheets.current("district").head().version();
        Map<String, String> typed = typed();
        typed.put("weight-0", "16");
        assertThat(sent(typed)).contains("各项满分合计应为100分，现在是101分", "value=\"16\"");
        typed.put("weight-1", "9");
        typed.put("least-1", "10");
        assertThat(sent(typed)).contains("不能高于满分");
        typed.put("least-1", "4");
        typed.put("name-2", "");
        assertThat(sent(typed)).contains("没有保存，请看下面填写处的提示", "第2次修改");
        typed.put("name-2", "指标");
        typed.put("source-2", "SOMETHING");
        assertThat(sent(typed)).contains("请从列出的选项中选择一项");
        assertThat(sheets.current("district").head().version()).isEqualTo(version);
        typed.put("source-2", "QUOTAS");
        assertThat(office().form(SHEET, SHEET, typed).location()).endsWith(SHEET);
        assertThat(sheets.current("district").head().version()).isEqualTo(version + 1);
        assertThat(sheets.current("district").fullMarks()).isEqualTo(100);
        assertThat(walk.of(pairing).sheet()).isEqualTo(before);
    }

    @Test
    void aTieKeepsAnExpertFromTheSchoolAndItsPartners() {
        Pairing pairing = walk.begin();
        String expert = EvaluationWalk.EXPERTS.get(3);
        Map<String, String> typed =
                new HashMap<>(Map.of("account", expert, "school", pairing.recipientSchool(), "note", ""));
        assertThat(office().form(PAGE, PAGE + "/ties", typed).body()).contains("没有登记");
        typed.put("note", "曾在该校任教");
        assertThat(office().form(PAGE, PAGE + "/ties", typed).status()).isEqualTo(302);
        assertThat(office().form(PAGE, PAGE + "/ties", typed).body()).contains("已经登记过这个人和这所学校");
        assertThat(office().get(PAGE).body()).contains("曾在该校任教");
        assertThat(shown(pairing)).contains("walk.expert3").doesNotContain(expert);
        String remove = PAGE + "/ties/" + expert + "/" + pairing.recipientSchool() + "/remove";
        assertThat(office().form(PAGE, remove, Map.of()).status()).isEqualTo(302);
        assertThat(shown(pairing)).contains(expert);
    }

    @Test
    void anExpertOfASubjectThatIsBehindIsProposedBeforeAndItIsSaidWhy() {
        Pairing pairing = walk.begin();
        String expert = EvaluationWalk.EXPERTS.get(3);
        String page = PAGE + "/experts/" + expert;
        assertThat(shown(pairing)).contains("walk.expert4").doesNotContain("专长");
        assertThat(office().form(page, page, Map.of("fields", "炼金术")).body()).contains("请从列出的选项中选择");
        assertThat(office().form(page, page, Map.of("fields", "数学")).location()).endsWith(PAGE);
        assertThat(office().get(PAGE).body()).contains("行走专家丁", "数学");
        assertThat(shown(pairing)).contains("行走专家丁（在评", "专长数学；数学有", "项指标还没有达到");
        assertThat(office().form(page, page, Map.of("fields", "")).status()).isEqualTo(302);
        assertThat(shown(pairing)).contains("walk.expert4").doesNotContain("专长");
        assertThat(office().get(PAGE + "/experts/office").status()).isEqualTo(404);
    }

    @Test
    void nobodyButTheOfficeSetsAnything() {
        Pairing pairing = walk.begin();
        String principal = EvaluationWalk.principal(pairing, Side.SUPPORTING);
        passwords.choose(principal, SmallCounty.PASSWORD);
        for (String account : List.of(principal, EvaluationWalk.SECTION)) {
            Visitor visitor = Visitor.signedIn(port, account, SmallCounty.PASSWORD);
            assertThat(visitor.get(PAGE).status()).as(account).isIn(403, 404);
            assertThat(visitor.get(SHEET).status()).as(account).isIn(403, 404);
        }
    }

    private String shown(Pairing pairing) {
        return String.valueOf(walk.show(pairing, EvaluationCase.NAME_EXPERTS, EvaluationWalk.SECTION)
                .get("proposed"));
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>(Map.of("note", "第2次修改"));
        List<TypedLine> lines = sheets.current("district").criteria().stream()
                .map(TypedLine::of)
                .toList();
        for (int i = 0; i < ScoringEditing.MOST; i++) {
            TypedLine line = i < lines.size() ? lines.get(i) : TypedLine.BLANK;
            typed.put("dimension-" + i, line.dimension());
            typed.put("name-" + i, line.name());
            typed.put("weight-" + i, line.weight());
            typed.put("least-" + i, line.least());
            typed.put("evidence-" + i, line.evidence());
            typed.put("source-" + i, line.source());
        }
        return typed;
    }

    private String sent(Map<String, String> typed) {
        return office().form(SHEET, SHEET, typed).body();
    }

    private Visitor office() {
        return Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
    }
}

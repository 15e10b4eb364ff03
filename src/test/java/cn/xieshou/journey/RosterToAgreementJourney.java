package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.roster.TestBook;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.Visitor.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One pairing from the roster file to the signed agreement and the naming of the leading groups, through HTTP as the people
 * themselves, nothing mocked (R-SUR-1, R-AGR-1 to R-AGR-3).
 */
abstract class RosterToAgreementJourney {

    private static final String ADMIN_PASSWORD = "Ceshi-2026-mima";
    private static final Pattern PAIRING = Pattern.compile("/pairings/(P-\\d{4}-\\d{3,})");

    @LocalServerPort
    int port;

    @Autowired
    PasswordLinks links;

    @Autowired
    WorkRunner longWork;

    private final Map<String, Traveller> people = new HashMap<>();

    @Test
    void oneRosterFileBecomesASignedAgreement() throws Exception {
        importTheRoster();
        Traveller recipient = person("jn-rural.principal");
        String pairing = onlyPairing(recipient);
        assertThat(recipient.page("/")).contains("填写受援需求");

        survey(pairing);
        Map<String, Object> draft = draft(pairing);
        returnAndRevise(pairing, draft);
        sign(pairing);
        countersign(pairing);
        nameLeadingGroups(pairing);

        assertThat(recipient.page("/pairings/" + pairing)).contains("实施中", "旅途城小", "旅途乡小");
        assertThat(recipient.page("/pairings/" + pairing + "/people")).contains("旅途城小校长", "旅途乡小校长");
        assertThat(recipient.page("/pairings/" + pairing + "/trail")).contains("请写明每学期的活动次数");
        assertThat(recipient.page("/pairings/" + pairing + "/documents")).containsPattern("[0-9a-f]{64}");
        strangersSeeNothing(pairing);
    }

    private void importTheRoster() throws Exception {
        Traveller admin = Traveller.signedIn(port, "admin", ADMIN_PASSWORD);
        Answer uploaded = admin.visitor().upload("/roster", "/roster", "名册.xlsx", roster());
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(302);
        String preview = uploaded.location();
        assertThat(admin.page(preview)).contains("旅途城小");
        Answer confirmed = admin.visitor().form(preview, preview + "/confirm", Map.of());
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(302);
        longWork.run();
        assertThat(admin.page(confirmed.location())).contains("已完成");
        Answer sent = admin.visitor().form(preview, preview + "/links", Map.of());
        assertThat(sent.status()).as(sent.toString()).isEqualTo(302);
        assertThat(admin.page(preview)).contains("新账号 7 个", "已寄出，等本人设置");

        Answer again = admin.visitor().upload("/roster", "/roster", "名册.xlsx", roster());
        assertThat(admin.page(again.location()))
                .as("the same file again changes nothing")
                .contains("与系统一致");
    }

    private static byte[] roster() {
        return new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("jn-urban", "旅途城小", "小学", "城区")
                .row("jn-rural", "旅途乡小", "小学", "农村")
                .row("jn-other", "旅途外校", "小学", "农村")
                .sheet("结对", TestBook.PAIRING)
                .row("county", "jn-urban", "jn-rural", "")
                .sheet("账号", TestBook.ACCOUNT)
                .row("jn-urban.principal", "旅途城小校长", "校长", "jn-urban", "jn1@example.invalid")
                .row("jn-urban.liaison", "旅途城小联络人", "帮扶联络人", "jn-urban", "jn2@example.invalid")
                .row("jn-rural.principal", "旅途乡小校长", "校长", "jn-rural", "jn3@example.invalid")
                .row("jn-rural.liaison", "旅途乡小联络人", "帮扶联络人", "jn-rural", "jn4@example.invalid")
                .row("jn-other.principal", "旅途外校校长", "校长", "jn-other", "jn5@example.invalid")
                .row("jn-other.liaison", "旅途外校联络人", "帮扶联络人", "jn-other", "jn6@example.invalid")
                .row("jn-office", "旅途办公室", "领导小组办公室", "", "jn7@example.invalid")
                .bytes();
    }

    private Traveller person(String account) {
        return people.computeIfAbsent(account, name -> Traveller.forTheFirstTime(port, name, secret(name)));
    }

    /** What stands in the mail. */
    private String secret(String account) {
        return links.newest(account).flatMap(link -> links.secret(link.id())).orElseThrow();
    }

    private static String onlyPairing(Traveller reader) {
        Matcher link = PAIRING.matcher(reader.page("/pairings"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void survey(String pairing) throws Exception {
        Traveller recipient = person("jn-rural.principal");
        String task = recipient.task(pairing, NeedsSurvey.STATE_NEEDS);
        Map<String, Object> needs = scores(50);
        needs.put("scorePotential", 60);
        needs.put("subjects", List.of(Map.of("subject", "音乐", "teachers", 1)));
        needs.put("topics", List.of("ARTS_SPORTS"));
        needs.put("difficulties", "  ");
        Answer refused = recipient.tries(task, needs);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("困难");
        needs.put("difficulties", "缺少专职音乐教师 <b>急</b> ${1+1}");
        recipient.submits(task, needs);

        Traveller supporter = person("jn-urban.principal");
        Map<String, Object> offer = scores(90);
        offer.put("subjects", List.of(Map.of("subject", "音乐", "teachers", 2)));
        offer.put("topics", List.of("ARTS_SPORTS"));
        offer.put("mentors", 3);
        offer.put("resources", "可共享课件");
        supporter.submits(supporter.task(pairing, NeedsSurvey.STATE_OFFER), offer);
        assertThat(recipient.page("/pairings/" + pairing + "/documents")).contains("&lt;b&gt;急&lt;/b&gt; ${1+1}");
    }

    private static Map<String, Object> scores(int value) {
        Map<String, Object> scores = new HashMap<>();
        for (String criterion : List.of("TeachingQuality", "Teachers", "Equipment", "Resources")) {
            scores.put("score" + criterion, value);
        }
        return scores;
    }

    private Map<String, Object> draft(String pairing) throws Exception {
        Traveller drafter = person("jn-urban.liaison");
        String task = drafter.task(pairing, AgreementSigning.DRAFT);
        Map<String, Object> shown = drafter.opens(task);
        Map<String, Object> draft = new HashMap<>();
        for (String part : List.of(
                "goals", "content", "modes", "supportingDuties", "recipientDuties", "timetable", "responsible")) {
            draft.put(part, shown.get(part));
        }
        drafter.submits(task, draft);
        return draft;
    }

    private void returnAndRevise(String pairing, Map<String, Object> draft) throws Exception {
        Traveller reviewer = person("jn-rural.liaison");
        String first = reviewer.task(pairing, AgreementSigning.AGREE);
        reviewer.submits(first, judged(reviewer, first, "return", "请写明每学期的活动次数"));
        Traveller drafter = person("jn-urban.liaison");
        Map<String, Object> revised = new HashMap<>(draft);
        revised.put("timetable", draft.get("timetable") + "\n每学期教研活动不少于3次。");
        drafter.submits(drafter.task(pairing, AgreementSigning.DRAFT), revised);
        String second = reviewer.task(pairing, AgreementSigning.AGREE);
        reviewer.submits(second, judged(reviewer, second, "agree", null));
    }

    private void sign(String pairing) throws Exception {
        for (String[] signer : new String[][] {
            {"jn-urban.principal", AgreementSigning.SIGN_SUPPORTING},
            {"jn-rural.principal", AgreementSigning.SIGN_RECIPIENT}
        }) {
            Traveller principal = person(signer[0]);
            String task = principal.task(pairing, signer[1]);
            Map<String, Object> signature = judged(principal, task, "sign", null);
            signature.put("confirmed", true);
            principal.submits(task, signature);
        }
    }

    private void countersign(String pairing) throws Exception {
        Traveller office = person("jn-office");
        String task = office.task(pairing, AgreementSigning.COUNTERSIGN);
        office.claims(task);
        office.submits(task, judged(office, task, "countersign", null));
    }

    private void nameLeadingGroups(String pairing) throws Exception {
        for (String[] school : new String[][] {
            {"jn-urban.principal", PairingLifecycle.NAME_GROUP_SUPPORTING, "旅途城小校长"},
            {"jn-rural.principal", PairingLifecycle.NAME_GROUP_RECIPIENT, "旅途乡小校长"}
        }) {
            Traveller principal = person(school[0]);
            principal.submits(
                    principal.task(pairing, school[1]),
                    Map.of(
                            "office",
                            "教导处",
                            "members",
                            List.of(
                                    Map.of("name", school[2], "post", "校长", "duty", "组长"),
                                    Map.of("name", "陈主任", "post", "教导主任", "duty", "日常联络"))));
        }
    }

    private static Map<String, Object> judged(Traveller judge, String task, String decision, String opinion)
            throws Exception {
        Map<String, Object> values = new HashMap<>();
        values.put("textCheck", judge.opens(task).get("textCheck"));
        values.put("decision", decision);
        if (opinion != null) {
            values.put("opinion", opinion);
        }
        return values;
    }

    private void strangersSeeNothing(String pairing) {
        Traveller stranger = person("jn-other.principal");
        assertThat(stranger.visitor().get("/pairings/" + pairing).status()).isEqualTo(404);
        assertThat(stranger.page("/pairings")).contains("结对登记").doesNotContain(pairing);
    }
}

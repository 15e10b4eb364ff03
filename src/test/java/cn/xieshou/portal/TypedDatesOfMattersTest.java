package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.donation.DonationFiles;
import cn.xieshou.donation.DonationWalk;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.meeting.MeetingWalk;
import cn.xieshou.mentoring.BackboneFiles;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.openlesson.LessonWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.shared.Side;
import cn.xieshou.shelf.Rights;
import cn.xieshou.shelf.ShelfWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.visit.VisitWalk;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The date fields that a page has only while something is under way say of a day that does not exist what it is. */
@XieshouTest
class TypedDatesOfMattersTest {

    static final Set<String> WALKED = Set.of(
            "annualplan/plan.html date",
            "attachment/attachment.html firstDay",
            "attachment/attachment.html lastDay",
            "meeting/form.html |dueOn${n}|",
            "openlesson/form.html heldOn",
            "openlesson/form.html answerBy",
            "donation/donation.html returnBy",
            "donation/form.html givenOn",
            "donation/form.html returnBy",
            "rectification/new.html dueOn",
            "visit/form.html visitedOn",
            "ledger/fields.html heldOn",
            "mentoring/backbone.html namedOn",
            "mentoring/mentorship.html lastDay",
            "shelf/use.html heldOn",
            "portal/dissolve.html lastDay",
            "programme/edit.html ${field}",
            "secondment/secondment.html lastDay",
            "secondment/secondment.html wentOn",
            "secondment/secondment.html returnedOn",
            "secondment/secondment.html awardedOn",
            // as every register has its days, tried with the security log's
            "register/pieces.html ${it.name()}");

    private static final List<String> NONE = List.of("2026-11-31", "20260230", "2026年2月30日", "２０２６/２/３０");

    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    PlanWalk plans;

    @Autowired
    AnnualPlans stored;

    @Autowired
    AttachmentWalk attachments;

    @Autowired
    ActivityWalk activities;

    @Autowired
    RectificationWalk rectifications;

    @Autowired
    ShelfWalk shelf;

    @Autowired
    MeetingWalk meetings;

    @Autowired
    LessonWalk lessons;

    @Autowired
    DonationWalk donations;

    @Autowired
    MentoringWalk mentorings;

    @Autowired
    ServiceWalk services;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void bureau() {
        county.bureau();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void anExtensionOfAPlanSaysThatThereIsNoSuchDay() {
        clock.set(Instant.parse("2026-08-03T02:00:00Z"));
        Pairing pairing = plans.pairing();
        plans.start(pairing, 2026);
        String page = "/plans/" + pairing.id() + "/2026";
        refused(as("office"), page, page + "/extend", Map.of("reason", "暑期校舍维修"), "date", "extend-date");
        assertThat(stored.get(new PlanId(pairing.id(), 2026)).extended()).isFalse();
        String page2 = "/pairings/" + pairing.id() + "/dissolve";
        refused(as("office"), page2, page2, Map.of("ground", "MERGED", "reason", "并校"), "lastDay", "lastDay");
    }

    @Test
    void theDaysOfAStintAndOfAVisitSaySoToo() {
        TermKey key = attachments.begin("district");
        attachments.send(key);
        attachments.day("2026-10-20");
        String page = "/attachments/" + key.pairingId() + "/2026-1";
        Map<String, String> stint =
                Map.of("cadre", "", "firstDay", "x", "lastDay", "x", "place", "教务处", "content", "听课");
        Visitor recipient = as(attachments.recipient(key, "liaison"));
        refused(recipient, page, page + "/stints", stint, "firstDay", "firstDay");
        refused(recipient, page, page + "/stints", stint, "lastDay", "lastDay");
        refused(
                as(attachments.supporting(key, "liaison")),
                page,
                page + "/visits",
                Map.of("content", "听课"),
                "firstDay",
                "visitDay");
        assertThat(attachments.open(key)).isEmpty();
    }

    @Test
    void theDayOfAnActivitySaysSoToo() {
        Pairing pairing = activities.begin();
        String page = "/activities/new/" + pairing.id();
        Map<String, String> typed = new HashMap<>(activities.typed(pairing, Map.of("key", ActivityFiles.newKey())));
        refused(as(ActivityWalk.liaison(pairing, Side.SUPPORTING)), page, page, typed, "heldOn", "heldOn");
    }

    @Test
    void theDayOnWhichAMaterialWasUsedSaysSoToo() {
        Pairing pairing = activities.begin();
        String page = "/shelf/" + shelf.shelve(pairing.supportingSchool(), "《背影》教学设计", Rights.PARTNERS) + "/use";
        refused(as(ShelfWalk.liaison(pairing, Side.RECIPIENT)), page, page, shelf.used(pairing), "heldOn", "heldOn");
    }

    @Test
    void theDayOfAChangeOfMentorsSaysSoToo() {
        MentoringKey key = mentorings.begin("county");
        mentorings.run(key);
        String page = "/mentorships/" + mentorings.pairs(key).get(0).id();
        Visitor liaison = as(mentorings.person(key, Side.SUPPORTING, "liaison"));
        refused(liaison, page, page + "/end", Map.of("reason", "调离"), "lastDay", "endLastDay");
        refused(liaison, page, page + "/hand-over", Map.of("reason", "调离", "mentor", ""), "lastDay", "handoverLastDay");
    }

    @Test
    void theDayOfADecisionSaysSoToo() {
        Pairing pairing = activities.begin();
        String page = "/activities/" + meetings.meeting(pairing) + "/minutes";
        Map<String, String> typed = new HashMap<>(meetings.typed(pairing, Map.of()));
        refused(as(ActivityWalk.liaison(pairing, Side.SUPPORTING)), page, page, typed, "dueOn1", "dueOn1");
    }

    @Test
    void theDaysOfAnOpenLessonSaySoToo() {
        Pairing pairing = activities.begin();
        String page = "/open-lessons/new/" + pairing.id();
        Map<String, String> typed = new HashMap<>(lessons.typed(pairing, Map.of()));
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        refused(liaison, page, page, typed, "heldOn", "heldOn");
        refused(liaison, page, page, lessons.typed(pairing, Map.of()), "answerBy", "answerBy");
    }

    @Test
    void theDaysOfADonationSaySoToo() {
        Pairing pairing = activities.begin();
        String page = "/donations/new/" + pairing.id();
        Map<String, String> typed =
                new HashMap<>(DonationWalk.typed(Map.of("key", DonationFiles.newKey(), "manner", "LENT")));
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        refused(liaison, page, page, typed, "givenOn", "givenOn");
        refused(liaison, page, page, typed, "returnBy", "returnBy");
        String loan = "/donations/" + donations.onLoan(pairing);
        refused(liaison, loan, loan + "/prolong", Map.of(), "returnBy", "returnBy");
    }

    @Test
    void theDayOfARectificationSaysSoToo() {
        Pairing pairing = rectifications.begin();
        String page = "/rectifications/new/" + pairing.id();
        Map<String, String> typed = new HashMap<>(RectificationWalk.typed(Map.of()));
        refused(as(RectificationWalk.SECTION), page, page, typed, "dueOn", "dueOn");
        String visit = "/visits/new/" + pairing.id();
        Map<String, String> visited = new HashMap<>(VisitWalk.fields(Map.of()));
        refused(as(RectificationWalk.SECTION), visit, visit, visited, "visitedOn", "visitedOn");
    }

    @Test
    void theDayOnWhichATeacherWasNamedSaysSoToo() {
        MentoringKey key = mentorings.begin("district");
        String page = "/backbone/" + key.pairingId();
        Map<String, String> typed = Map.of(
                "key", BackboneFiles.newKey(), "document", "教师〔2026〕9号", "teacher", "", "subject", "", "level", "");
        refused(as(mentorings.person(key, Side.RECIPIENT, "liaison")), page, page, typed, "namedOn", "namedOn");
    }

    @Test
    void theDaysOfAYearOfServiceSaySoToo() {
        clock.set(Instant.parse("2026-07-20T02:00:00Z"));
        Pairing pairing = services.pairing();
        Secondment serving = services.serving(pairing);
        clock.set(Instant.parse("2026-10-20T02:00:00Z"));
        String page = "/secondments/" + serving.id();
        Visitor home = as(pairing.supportingSchool() + ".principal");
        refused(home, page, page + "/early-end", Map.of("reason", "病"), "lastDay", "lastDay");
        refused(home, page, page + "/awards", Map.of("award", "奖", "awardedBy", "局"), "awardedOn", "awardedOn");
    }

    @Test
    void theDaysOfLearningOnTheJobSaySoToo() {
        clock.set(Instant.parse("2026-07-20T02:00:00Z"));
        Pairing pairing = services.pairing();
        Secondment learner = services.selected(pairing, Direction.LEARN);
        clock.set(Instant.parse("2027-07-10T02:00:00Z"));
        String page = "/secondments/" + learner.id();
        Visitor school = as(pairing.recipientSchool() + ".liaison");
        refused(school, page, page + "/going", Map.of(), "wentOn", "wentOn");
        school.form(page, page + "/going", Map.of("wentOn", "2026-09-01"));
        refused(school, page, page + "/return", Map.of("learnt", "备课"), "returnedOn", "returnedOn");
    }

    @Test
    void theStagesOfAProgrammeAndTheSecurityLogSaySoToo() {
        Visitor administrator = Visitor.signedIn(port, "admin", "Ceshi-2026-mima");
        for (String none : NONE) {
            String typed = URLEncoder.encode(none, StandardCharsets.UTF_8);
            String answer = administrator
                    .get("/security-log?from=" + typed + "&to=" + typed)
                    .body();
            kept(answer, "from", none, "from");
            kept(answer, "to", none, "to");
        }
        String page = "/programmes/district/years/2026";
        Visitor office = as("office");
        Map<String, String> empty = new HashMap<>();
        String shown = office.get(page).body();
        FIELD.matcher(shown).results().forEach(field -> empty.put(field.group(1), ""));
        String version = TypedValuesTest.input(shown, "version");
        empty.put("version", version.replaceAll(".* value=\"([^\"]*)\".*", "$1"));
        empty.putAll(Map.of("stage.0.name", "计划", "stage.0.first", "x", "stage.0.last", "x"));
        refused(office, page, page, empty, "stage.0.first", "stage.0.first");
        refused(office, page, page, empty, "stage.0.last", "stage.0.last");
    }

    private static void refused(
            Visitor visitor, String page, String action, Map<String, String> fields, String field, String id) {
        for (String none : NONE) {
            Map<String, String> typed = new HashMap<>(fields);
            typed.put(field, none);
            kept(visitor.form(page, action, typed).body(), field, none, id);
        }
    }

    private static void kept(String answer, String field, String typed, String id) {
        assertThat(answer).contains("value=\"" + typed + "\"");
        assertThat(TypedValuesTest.problem(answer, id)).as(field + " " + typed).contains("没有这一天");
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}

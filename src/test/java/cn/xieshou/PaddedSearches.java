package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.accountability.UnitDays;
import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.assessment.AssessmentWalk;
import cn.xieshou.commendation.CommendationWalk;
import cn.xieshou.commendation.HonourKind;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Teacher;
import cn.xieshou.donation.DonationWalk;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.evaluation.SchoolTies;
import cn.xieshou.experience.ExperienceWalk;
import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.DocumentSubject;
import cn.xieshou.jointdocument.JointDocumentWalk;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.meeting.MeetingWalk;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.openlesson.LessonWalk;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.renewal.RenewalWalk;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.shelf.Rights;
import cn.xieshou.shelf.ShelfWalk;
import cn.xieshou.summary.SummaryWalk;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.visit.VisitWalk;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever searches finds what they see, whatever blanks they type and whatever blanks an older name was padded with. */
abstract class PaddedSearches {

    /** A register for each school, so no bean. */
    private static final String TEACHERS = "/schools/{code}#q";

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern SEARCH =
            Pattern.compile("<input(?=[^>]*(name=\"q\"|name=\"who\"|type=\"search\"))(?![^>]*hidden)");

    private static final String ADMIN_PASSWORD = "Ceshi-2026-mima";

    @LocalServerPort
    int port;

    @Autowired
    SelectionWalk walk;

    @Autowired
    ActivityWalk activities;

    @Autowired
    MeetingWalk meetings;

    @Autowired
    ShelfWalk shelf;

    @Autowired
    EvaluationWalk evaluations;

    @Autowired
    AssessmentWalk assessments;

    @Autowired
    UnitDays unitDays;

    @Autowired
    DonationWalk donations;

    @Autowired
    LessonWalk lessons;

    @Autowired
    SummaryWalk summaries;

    @Autowired
    CommendationWalk commendations;

    @Autowired
    ExperienceWalk experiences;

    @Autowired
    RenewalWalk renewals;

    @Autowired
    RectificationWalk rectifications;

    @Autowired
    VisitWalk visits;

    @Autowired
    SchoolTies ties;

    @Autowired
    JointDocumentWalk documents;

    @Autowired
    JointDocuments jointly;

    @Autowired
    MentoringWalk mentorings;

    @Autowired
    PlanWalk plans;

    @Autowired
    PairingWalk agreements;

    @Autowired
    SmallCounty county;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    Pairings registered;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Register<?>> registers;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void july() {
        clock.set(Instant.parse("2026-07-06T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void everySearchFindsANameHoweverItIsPadded() throws IOException {
        county.bureau();
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        String school = pairing.supportingSchool();
        Person padded = new Person("ps.padded", "欧\u3000阳\u00A0芷", Role.EXPERT, null, "ps@example.invalid", null);
        accounts.add(List.of(padded));
        Map<String, Search> searches = new TreeMap<>();
        searches.put("/schools#q", new Search("/schools?q=", directory.schoolName(school), "/schools/" + school));
        searches.put(TEACHERS, new Search("/schools/" + school + "?q=", teacher.name(), teacher.staffNumber()));
        searches.put(
                "layout.html",
                new Search("/search?q=", directory.schoolName(school), "href=\"/schools/" + school + "\""));
        searches.put("/teachers#q", new Search("/teachers?q=", teacher.name(), teacher.staffNumber()));
        searches.put("/accounts#q", new Search("/accounts?q=", "欧阳芷", padded.account()));
        Person silent = new Person("ps.silent", "上官\u3000无声", Role.EXPERT, null, null, null);
        accounts.add(List.of(silent));
        searches.put("/unreachable#q", new Search("/unreachable?q=", "上官无声", "/accounts/ps.silent"));
        accounts.add(List.of(new Person("ps.paper", "凭条人", Role.LIAISON, school, null, null)));
        searches.put(
                "directory/slips.html",
                new Search(
                        "/accounts/slips?q=",
                        directory.schoolName(school),
                        "name=\"school\" value=\"" + school + "\""));
        searches.put("/mail#q", new Search("/mail?q=", "欧阳芷", mail(padded.account())));
        searches.put("/secondments#q", new Search("/secondments?year=2026&q=", teacher.name(), pairing.id()));
        Pairing recording = activities.begin();
        Pairing admonished = rectifications.begin();
        String opened = rectifications.admonition(admonished, "没有落实");
        searches.put(
                "/admonitions#q",
                new Search(
                        "/admonitions?year=2026&q=",
                        directory.schoolName(admonished.recipientSchool()),
                        "\"/admonitions/" + opened + "\""));
        long experience = experiences.sent(experiences.begin(), "欧\u3000阳先生的备课");
        searches.put(
                "/experiences#q",
                new Search("/experiences?year=2026&q=", "欧阳先生", "\"/experiences/" + experience + "\""));
        Pairing renewed = rectifications.begin();
        renewals.ask(renewed);
        searches.put(
                "/renewals#q",
                new Search(
                        "/renewals?q=",
                        directory.schoolName(renewed.supportingSchool()),
                        "\"/pairings/" + renewed.id() + "#renewal\""));
        CommendationWalk.Scene honoured = commendations.begin();
        String round = commendations.awarded(honoured);
        rectifications.day("2026-10-12");
        searches.put("/commendations#q", new Search("/commendations?q=", round, "\"/commendations/" + round + "\""));
        searches.put(
                "/honours#q",
                new Search(
                        "/honours?q=",
                        directory.schoolName(honoured.secondary().supportingSchool()),
                        commendations
                                .candidate(
                                        round,
                                        HonourKind.SUPPORTING,
                                        honoured.secondary().supportingSchool())
                                .number()));
        String demanded = rectifications.demand(rectifications.begin(), "欧\u3000阳先生的台账");
        searches.put(
                "/rectifications#q",
                new Search("/rectifications?year=2026&q=", "欧阳先生", "\"/rectifications/" + demanded + "\""));
        String visited = visits.record(visits.begin(), Map.of("looked", "欧\u3000阳先生的听课记录"));
        searches.put("/visits#q", new Search("/visits?year=2026&q=", "欧阳先生", "\"/visits/" + visited + "\""));
        Pairing met = meetings.begin();
        searches.put(
                "/follow-ups#q",
                new Search(
                        "/follow-ups?year=2026&q=",
                        directory.schoolName(met.supportingSchool()),
                        "\"/activities/" + meetings.written(met) + "\""));
        long given = donations.record(activities.begin(), Map.of("item", "欧\u3000阳先生藏书"));
        searches.put("/donations#q", new Search("/donations?year=2026&q=", "欧阳先生藏书", "\"/donations/" + given + "\""));
        Pairing evaluated = evaluations.begin();
        searches.put(
                "/evaluations#q",
                new Search(
                        "/evaluations?year=2026&q=",
                        evaluated.id(),
                        "\"/evaluations/" + evaluations.of(evaluated).id() + "\""));
        ties.add(new SchoolTies.Typed(ties.judges().get(0).account(), evaluated.supportingSchool(), "曾任教"), "office");
        searches.put(
                "/settings/evaluations#q",
                new Search(
                        "/settings/evaluations?q=",
                        directory.schoolName(evaluated.supportingSchool()),
                        "/" + evaluated.supportingSchool() + "/remove"));
        Pairing assessed = assessments.begin();
        searches.put(
                "/assessments#q",
                new Search(
                        "/assessments?q=",
                        assessed.id(),
                        "\"/assessments/" + assessments.of(assessed).id() + "\""));
        long lesson = lessons.announce(lessons.begin(), Map.of("topic", "欧\u3000阳先生示范课"));
        searches.put("/open-lessons#q", new Search("/open-lessons?q=", "欧阳先生示范课", "\"/open-lessons/" + lesson + "\""));
        long recorded = activities.record(recording, Side.SUPPORTING, "欧\u3000阳先生公开课");
        searches.put(
                "/quotas/activities#q",
                new Search(
                        "/quotas/activities?year=2026&term=1&measure=Q-01&q=",
                        "欧阳先生公开课",
                        "\"/activities/" + recorded + "\""));
        searches.put(
                "/quotas/pairings#q",
                new Search(
                        "/quotas/pairings?year=2026&term=1&measure=Q-01&q=",
                        directory.schoolName(recording.supportingSchool()),
                        "/pairings/" + recording.id()));
        unitDays.recount();
        String unit = directory.schoolName(recording.supportingSchool());
        searches.put(
                "/accountability#q",
                new Search("/accountability?year=2026&q=", unit, "unit=" + recording.supportingSchool()));
        searches.put(
                "/accountability/steps#q", new Search("/accountability/steps?q=", unit, "/pairings/" + recording.id()));
        searches.put(
                "/activities#q", new Search("/activities?year=2026&q=", "欧阳先生公开课", "\"/activities/" + recorded + "\""));
        long shelved = shelf.shelve(recording.supportingSchool(), "欧\u3000阳先生公开课课件", Rights.ALL);
        searches.put("/shelf#q", new Search("/shelf?q=", "欧阳先生公开课课件", "\"/shelf/" + shelved + "\""));
        MentoringKey mentoring = mentorings.begin("county");
        mentorings.run(mentoring);
        searches.put(
                "/mentorships#q",
                new Search(
                        "/mentorships?year=2026&school="
                                + mentorings.pairing(mentoring).supportingSchool() + "&q=",
                        "教师甲",
                        "\"/mentorships/" + mentorings.pairs(mentoring).get(0).id() + "\""));
        long summed = summaries.begin(Side.RECIPIENT);
        searches.put(
                "/summaries#q",
                new Search(
                        "/summaries?year=2026&school="
                                + summaries.pairing(summed).supportingSchool() + "&q=",
                        summaries.pairing(summed).id(),
                        "\"/summaries/" + summed + "\""));
        long passed = summaries.sent(Side.RECIPIENT);
        searches.put(
                "/summaries/passages#q",
                new Search(
                        "/summaries/passages?year=2026&school="
                                + summaries.pairing(passed).supportingSchool() + "&q=",
                        summaries.pairing(passed).id(),
                        "\"/summaries/" + passed + "\""));
        Pairing together = documents.pairing();
        documents.begin(together, Side.SUPPORTING, DocumentSubject.of(DocumentKind.RESEARCH_RULES));
        searches.put(
                "/joint-documents#q",
                new Search(
                        "/joint-documents?school=" + together.supportingSchool() + "&q=",
                        "共同教研制度",
                        "\"/joint-documents/"
                                + jointly.ofPairing(together.id())
                                        .get(0)
                                        .document()
                                        .id() + "\""));
        clock.set(Instant.parse("2026-08-03T02:00:00Z"));
        Pairing planned = plans.pairing();
        searches.put(
                "/plans#q",
                new Search(
                        "/plans?year=2026&q=",
                        directory.schoolName(planned.supportingSchool()),
                        "/pairings/" + planned.id()));
        Pairing sending = registered.register(new NewPairing(
                "district",
                pairing.supportingSchool(),
                pairing.recipientSchool(),
                null,
                LocalDate.of(2025, 9, 1),
                PairingWalk.OFFICE));
        searches.put(
                "/attachments#q",
                new Search("/attachments?term=2025-2&q=", directory.schoolName(school), sending.id()));
        searches.put("/pairings#q", new Search("/pairings?q=", directory.schoolName(school), pairing.id()));
        String asked = "欧\u3000阳\u00A0先生请尽快";
        jdbc.sql(
                        "insert into trail_line (matter_key, at, actor, actor_name, actor_role, actor_school, on_behalf_of, act, step,"
                                + " detail, opinion) values (?, current_timestamp, 'office', '', '', '', '', 'URGED', '', '', ?)")
                .params(pairing.id(), asked)
                .update();
        searches.put("/done#q", new Search("/done?q=", "欧阳先生请尽快", "/pairings/" + pairing.id()));
        jdbc.sql(
                        "insert into trail_line (matter_key, at, actor, actor_name, actor_role, actor_school, on_behalf_of, act, step,"
                                + " detail, opinion) values (?, current_timestamp, 'office', '', '', '', '', 'SUBMITTED', '材料', '', '')")
                .params(pairing.id())
                .update();
        searches.put(
                "/mine#q", new Search("/mine?q=", directory.schoolName(school), "href=\"/pairings/" + pairing.id()));
        Pairing signed = agreements.pairing();
        agreements.survey(signed);
        agreements.draft(signed);
        agreements.agree(signed);
        agreements.sign(signed, AgreementSigning.SIGN_SUPPORTING);
        agreements.sign(signed, AgreementSigning.SIGN_RECIPIENT);
        searches.put(
                "/todo#q",
                new Search(
                        "/todo?q=",
                        directory.schoolName(signed.supportingSchool()),
                        "/go/"
                                + agreements
                                        .task(signed, AgreementSigning.COUNTERSIGN)
                                        .getId()));
        searches.put("/security-log#who", new Search("/security-log?who=", "office", "127.0.0.1"));
        searches.put("/security-log#address", new Search("/security-log?address=", "127.0.0.1", "data-label=\"来自\""));

        assertThat(searches.keySet())
                .as("every page and every register with a search")
                .containsExactlyInAnyOrderElementsOf(pages());
        Visitor office = as("office");
        Visitor administrator = Visitor.signedIn(port, "admin", ADMIN_PASSWORD);
        searches.forEach((page, search) -> {
            Visitor visitor = page.startsWith("/security-log") ? administrator : office;
            assertThat(visitor.get(search.address() + "nobody-is-called-so").body())
                    .as(page + ", nothing found")
                    .isNotEmpty()
                    .doesNotContain(search.result());
            for (String typed : search.paddings()) {
                assertThat(visitor.get(search.address() + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                                .body())
                        .as(page + " «" + typed + "»")
                        .contains(search.result());
            }
        });
    }

    /** The name on paper has full width here and half width there; people type either. */
    @Test
    void whatStandsFullWidthIsFoundHalfWidthAndTheOtherWayRound() {
        county.bureau();
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        String school = pairing.supportingSchool();
        clock.set(Instant.parse("2026-08-03T02:00:00Z"));
        Pairing planned = plans.pairing();
        accounts.add(List.of(new Person("ps.wide", "欧阳", Role.EXPERT, null, "pw@example.invalid", null)));
        Visitor office = as("office");
        for (String stored : List.of("实验（ＡＢ１２）部", "实验(AB12)部", "实\u3000验（ａb\u200B12） 部")) {
            renameSchool(school, stored + "甲" + school);
            renameSchool(planned.supportingSchool(), stored + "乙" + planned.supportingSchool());
            rename("teacher", "staff_number", teacher.staffNumber(), stored);
            jdbc.sql("update secondment_nominee set teacher_name = ? where teacher = ?")
                    .params(stored, teacher.staffNumber())
                    .update();
            rename("person", "account", "ps.wide", stored);
            for (String typed : List.of("实验（ＡＢ１２）部", "实验(AB12)部", "ａｂ12", "ab１２)", "验（A")) {
                String sought = URLEncoder.encode(typed, StandardCharsets.UTF_8);
                assertThat(Map.of(
                                "/schools?q=",
                                "/schools/" + school,
                                "/schools/" + school + "?q=",
                                teacher.staffNumber(),
                                "/accounts?q=",
                                "ps.wide",
                                "/secondments?year=2026&q=",
                                pairing.id(),
                                "/plans?year=2026&q=",
                                "/pairings/" + planned.id(),
                                "/pairings?q=",
                                pairing.id()))
                        .isNotEmpty()
                        .allSatisfy((address, result) -> assertThat(
                                        office.get(address + sought).body())
                                .as(stored + " by " + address + typed)
                                .contains(result));
            }
            assertThat(office.get("/schools/" + school).body())
                    .as("shown as written")
                    .contains(stored);
        }
    }

    /** A mail to somebody; its address. */
    private String mail(String recipient) {
        jdbc.sql("insert into mail (id, recipient, subject, body, matter_key, path, state, attempts, created_at)"
                        + " values ('padded', ?, '请办理', '正文', 'P-1', '/', 'SENT', 1, current_timestamp)")
                .param(recipient)
                .update();
        return "/mail/padded";
    }

    private void renameSchool(String code, String name) {
        rename("school", "code", code, name);
    }

    private void rename(String table, String key, String value, String name) {
        jdbc.sql("update " + table + " set name = ?, name_sought = ? where " + key + " = ?")
                .params(name, Text.sought(name), value)
                .update();
    }

    @Test
    void anAccountNameIsKnownWithBlanksAroundIt() {
        county.bureau();

        as("office");
        assertThat(Visitor.at(port)
                        .signIn("\u3000office\u00A0\u200B", SmallCounty.PASSWORD)
                        .location())
                .isNotEmpty()
                .doesNotContain("/login");
    }

    /** A word, and where it leads when somebody types it in one of several ways. */
    private record Search(String address, String word, String result) {

        /** As it is, padded in the middle where it is Chinese, padded around, in full width where it is not. */
        List<String> paddings() {
            String wide = word.replaceAll("(\\p{IsHan})(?=\\p{IsHan})", "$1\u3000");
            String full = word.chars()
                    .mapToObj(c -> Character.toString(c > 0x20 && c < 0x7F ? c + 0xFEE0 : c))
                    .reduce("", String::concat);
            boolean code = word.chars().allMatch(c -> c < 0x7F);
            return List.of(word, "\u00A0" + word + "\u3000", code ? full : wide, "\u200B" + word + "\u2003");
        }
    }

    /** Every search of a register, that of a school's teachers too, and every template that has a search of its own. */
    private List<String> pages() throws IOException {
        Stream<String> ofRegisters = registers.stream().flatMap(register -> register.filters("office").stream()
                .filter(Filter::isText)
                .map(filter -> register.path() + "#" + filter.name()));
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Stream<String> others = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.endsWith("register/pieces.html"))
                    .filter(file -> SEARCH.matcher(text(file)).find())
                    .map(file -> TEMPLATES.relativize(file).toString());
            return Stream.of(ofRegisters, others, Stream.of(TEACHERS))
                    .flatMap(searches -> searches)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}

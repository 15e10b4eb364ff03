package cn.xieshou.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Tries;
import cn.xieshou.matter.Trail;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.Selections;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The teacher's form of the year, the cadre's reports, the mentor's plan and summaries, an objection of somebody in the notice; over personal links and HTTP. */
abstract class OtherLinks {

    private static final Map<String, String> FORM =
            Map.of("duties", "五年级音乐，每周14节", "activities", "公开课3节", "absences", "2", "selfSummary", "一年来收获很大");

    @LocalServerPort
    int port;

    @Autowired
    LinkVisits visits;

    @Autowired
    ServiceWalk services;

    @Autowired
    AttachmentWalk attachments;

    @Autowired
    MentoringWalk mentoring;

    @Autowired
    SelectionWalk walk;

    @Autowired
    Selections selections;

    @Autowired
    Staff staff;

    @Autowired
    Trail trail;

    @Autowired
    Tries tries;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void noWrongTries() {
        tries.forget();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
        tries.forget();
    }

    // 任教情况表

    @Test
    void theLiaisonsFormOpensWithWhatTheTeacherWroteAndTheLiaisonHandsItIn() {
        Secondment serving = services.serving(services.pairing());
        String liaison = serving.homeSchool() + ".liaison";
        String page = "/invitations/service." + serving.id();
        assertThat(visits.signedIn(port, liaison).get(page).body())
                .contains("不能填写任教情况表")
                .doesNotContain("发送链接");
        services.toAssessment(serving.id());

        assertThat(visits.signedIn(port, liaison)
                        .get("/secondments/" + serving.id())
                        .body())
                .contains("请教师本人填写任教情况表");
        Supplier<Answer> form = visits.opened(port, visits.print(port, liaison, page, serving.teacher()), FORM);
        assertThat(form.get().body()).contains("已经收到");
        assertThat(services.show(serving.id(), SecondmentServing.FILL))
                .containsEntry("duties", "五年级音乐，每周14节")
                .containsEntry("activities", "公开课3节")
                .containsEntry("absences", 2)
                .containsEntry("selfSummary", "一年来收获很大")
                .hasEntrySatisfying(
                        "ownForm", text -> assertThat(text.toString()).contains("教师本人通过链接于"));

        Supplier<Answer> late = visits.opened(port, visits.print(port, liaison, page, serving.teacher()), FORM);
        services.fill(serving.id());
        assertThat(late.get().body()).contains("学校已经提交任教情况表");
        assertThat(visits.signedIn(port, liaison)
                        .get("/secondments/" + serving.id())
                        .body())
                .contains("教师本人通过链接于")
                .doesNotContain("请教师本人填写任教情况表");
    }

    @Test
    void onlyTheHomeSchoolAsksTheTeacherAndNobodyElse() {
        Secondment serving = services.serving(services.pairing());
        services.toAssessment(serving.id());
        String page = "/invitations/service." + serving.id();

        assertThat(visits.signedIn(port, serving.hostSchool() + ".liaison")
                        .get(page)
                        .status())
                .isEqualTo(404);
        Teacher colleague = staff.teacher(serving.homeSchool(), "音乐", Backbone.NONE);
        Visitor liaison = visits.signedIn(port, serving.homeSchool() + ".liaison");
        assertThat(liaison.form(page, page + "/slip", Map.of("person", colleague.staffNumber()))
                        .body())
                .contains("没有这个姓名或工号的可填写人员");
    }

    // 挂职心得体会

    @Test
    void theLiaisonsFormOpensWithWhatTheCadreWrote() {
        TermKey key = attachments.begin("district");
        attachments.send(key);
        attachments.day("2026-10-20");
        attachments.stint(key, "2026-09-07", "2026-10-16");
        attachments.confirmEntries(key);
        String liaison = attachments.recipient(key, "liaison");
        String page = "/invitations/report." + key.pairingId() + "." + key.slug();
        String cadre = "cadre-" + attachments.cadreId(key);

        assertThat(visits.signedIn(port, attachments.supporting(key, "liaison"))
                        .get(page)
                        .status())
                .isEqualTo(404);
        Supplier<Answer> report = visits.opened(
                port,
                visits.print(port, liaison, page, cadre),
                Map.of("reportBureau", "学到了教研组管理", "reportSupporting", "", "reportOwn", "回校以后怎样做"));
        assertThat(report.get().body()).contains("已经收到");
        assertThat(attachments.show(key, CadreAttachment.WRITE_REPORTS).get("reports"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains("学到了教研组管理", "回校以后怎样做"));
        assertThat(visits.signedIn(port, liaison)
                        .get("/attachments/" + key.pairingId() + "/" + key.slug())
                        .body())
                .contains("本人已通过链接填写");

        Supplier<Answer> late = visits.opened(
                port,
                visits.print(port, liaison, page, cadre),
                Map.of("reportBureau", "又写", "reportSupporting", "", "reportOwn", ""));
        attachments.write(key);
        assertThat(late.get().body()).contains("学校已经提交心得体会");
    }

    @Test
    void aReturnedReportOpensWithWhatTheCadreWroteAfterItCameBack() {
        TermKey key = attachments.begin("district");
        attachments.send(key);
        attachments.day("2026-10-20");
        attachments.stint(key, "2026-09-07", "2026-10-16");
        attachments.confirmEntries(key);
        String liaison = attachments.recipient(key, "liaison");
        String page = "/invitations/report." + key.pairingId() + "." + key.slug();
        String cadre = "cadre-" + attachments.cadreId(key);
        rewrite(liaison, page, cadre, "先前写的一份心得体会，写在提交以前。", "");
        attachments.day("2026-10-21");
        attachments.write(key);
        attachments.submit(
                key,
                CadreAttachment.RECEIVE_FOR_BUREAU,
                Map.of(
                        "decision",
                        "return",
                        "opinion",
                        "请写具体做法",
                        "whose",
                        List.of(Long.toString(attachments.cadreId(key)))));
        assertThat(attachments.show(key, CadreAttachment.REVISE_REPORT).toString())
                .as("what was written before it was handed in")
                .contains(AttachmentWalk.REPORT, "ownNote=")
                .doesNotContain("先前写的", "通过个人链接写好");

        attachments.day("2026-10-22");
        rewrite(liaison, page, cadre, "报局里的新文字，写的是制度。", "报支援学校的新文字，写的是做法。");
        assertThat(attachments.show(key, CadreAttachment.REVISE_REPORT).toString())
                .contains("报局里的新文字", "2026年10月22日", "通过个人链接写好")
                .doesNotContain(AttachmentWalk.REPORT, "报支援学校的新文字");
    }

    private void rewrite(String liaison, String page, String cadre, String bureau, String supporting) {
        Map<String, String> typed = Map.of("reportBureau", bureau, "reportSupporting", supporting, "reportOwn", "");
        assertThat(visits.opened(port, visits.print(port, liaison, page, cadre), typed)
                        .get()
                        .body())
                .contains("已经收到");
    }

    // 师徒指导计划和小结

    @Test
    void theLiaisonsFormsOpenWithWhatEachMentorWrote() {
        MentoringKey key = mentoring.begin("district");
        mentoring.name(key);
        mentoring.agree(key);
        String liaison = mentoring.person(key, Side.SUPPORTING, "liaison");
        String page = "/invitations/mentor." + key.pairingId() + ".2026.";
        Mentorship alone = mentoring.pairs(key).get(2);

        assertThat(visits.signedIn(port, liaison)
                        .get("/mentorships/" + alone.id())
                        .body())
                .contains("请师傅本人填写指导计划", page + "plan");
        assertThat(writes(liaison, page + "plan", alone, "每周一次共同备课").get().body())
                .contains("已经收到");
        assertThat(mentoring.show(key, MentoringCase.PLAN).toString())
                .contains("每周一次共同备课", alone.title(), "师傅本人通过个人链接写好");
        Supplier<Answer> late = writes(liaison, page + "plan", alone, "又写一次");
        assertThat(visits.signedIn(port, liaison).get(page + "first").body()).contains("不能填写阶段小结");
        mentoring.plan(key);
        assertThat(late.get().body()).contains("学校已经报送指导计划");

        assertThat(writes(liaison, page + "first", alone, "听课六节").get().body()).contains("已经收到");
        mentoring.runTo(key, "2027-01-17");
        assertThat(mentoring.show(key, MentoringCase.SUMMARISE).toString()).contains("听课六节");
    }

    @Test
    void whatAMentorWroteBeforeTheResultsCameBackIsNotPutInAgain() {
        MentoringKey key = mentoring.begin("district");
        mentoring.run(key);
        String liaison = mentoring.person(key, Side.SUPPORTING, "liaison");
        String page = "/invitations/mentor." + key.pairingId() + ".2026.last";
        Mentorship alone = mentoring.pairs(key).get(2);
        mentoring.runTo(key, "2027-01-17");
        mentoring.submit(key, MentoringCase.SUMMARISE, MentoringWalk.rows("summaries", 3, Map.of("summary", "按计划进行")));
        assertThat(writes(liaison, page, alone, "先写的总结").get().body()).contains("已经收到");
        mentoring.runTo(key, "2027-07-01");
        mentoring.submit(key, MentoringCase.CLOSE, MentoringWalk.results(3));
        mentoring.submit(key, MentoringCase.ACKNOWLEDGE, Map.of("decision", "return", "opinion", "请写具体"));

        assertThat(mentoring.show(key, MentoringCase.CLOSE).toString())
                .contains("能独立设计单元教学")
                .doesNotContain("先写的总结");
        mentoring.day("2027-07-02");
        assertThat(writes(liaison, page, alone, "后写的总结").get().body()).contains("已经收到");
        assertThat(mentoring.show(key, MentoringCase.CLOSE).toString()).contains("后写的总结");
    }

    @Test
    void onlyTheMentorsSchoolAsksAndOnlyItsMentorsAreAsked() {
        MentoringKey key = mentoring.begin("district");
        mentoring.name(key);
        mentoring.agree(key);
        String page = "/invitations/mentor." + key.pairingId() + ".2026.plan";

        for (String account : List.of(mentoring.person(key, Side.RECIPIENT, "liaison"), "office", "leader")) {
            assertThat(visits.signedIn(port, account).get(page).status())
                    .as(account)
                    .isEqualTo(404);
        }
        Visitor liaison = visits.signedIn(port, mentoring.person(key, Side.SUPPORTING, "liaison"));
        for (String other :
                List.of(mentoring.teacher(key, Side.SUPPORTING, 3), mentoring.teacher(key, Side.RECIPIENT, 1))) {
            assertThat(liaison.form(page, page + "/slip", Map.of("person", other))
                            .body())
                    .contains("没有这个姓名或工号的可填写人员");
        }
        for (String wrong : List.of("other", "PLAN", "")) {
            assertThat(liaison.get("/invitations/mentor." + key.pairingId() + ".2026." + wrong)
                            .status())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    private Supplier<Answer> writes(String liaison, String page, Mentorship pair, String text) {
        String code = visits.print(port, liaison, page, pair.mentor());
        return visits.opened(port, code, Map.of("pair" + pair.id(), text));
    }

    // 公示异议

    @Test
    void whoIsNamedInTheNoticeObjectsAndTheSectionDecides() {
        clock.set(Instant.parse("2026-07-06T02:00:00Z"));
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        String page = "/invitations/objection." + pairing.id() + ".2026";
        String section = SelectionWalk.SECTION;
        Map<String, String> objection = Map.of("teacher", teacher.staffNumber(), "content", "骨干称号登记有误");
        Supplier<Answer> own = visits.opened(port, visits.print(port, section, page, teacher.staffNumber()), objection);
        assertThat(own.get().body()).contains("已经收到");
        Supplier<Answer> late =
                visits.opened(port, visits.print(port, section, page, teacher.staffNumber()), objection);

        assertThat(selections.get(new SelectionKey(pairing.id(), 2026)).openObjections())
                .singleElement()
                .satisfies(one -> assertThat(one.content()).isEqualTo("骨干称号登记有误"));
        assertThat(trail.of(pairing.id()))
                .filteredOn(line -> line.deed().contains("公示异议"))
                .hasSizeGreaterThan(1)
                .noneMatch(line -> line.deed().contains(teacher.name()));
        walk.publicityOver(pairing);
        assertThat(late.get().body()).contains("公示期已过");
        assertThat(walk.show(pairing, SecondmentSelection.DECIDE_OBJECTIONS).toString())
                .contains("本人通过个人链接", "骨干称号登记有误");
    }

    @Test
    void whoTakesDownNoObjectionsSendsNoLinksAndNobodyOutsideTheNoticeGetsOne() {
        clock.set(Instant.parse("2026-07-06T02:00:00Z"));
        Pairing pairing = walk.begun("county");
        walk.toPublicity(pairing);
        String page = "/invitations/objection." + pairing.id() + ".2026";

        for (String account : List.of(pairing.supportingSchool() + ".principal", "office", "chujiao", "leader")) {
            assertThat(visits.signedIn(port, account).get(page).status())
                    .as(account)
                    .isEqualTo(404);
        }
        Teacher other = walk.music(pairing);
        Visitor section = visits.signedIn(port, SelectionWalk.SECTION);
        assertThat(section.form(page, page + "/slip", Map.of("person", other.staffNumber()))
                        .body())
                .contains("没有这个姓名或工号的可填写人员");
    }
}

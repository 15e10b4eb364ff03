package cn.xieshou.once;

import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Teacher;
import cn.xieshou.invitation.Invitables;
import cn.xieshou.invitation.Invitables.Asked;
import cn.xieshou.invitation.Invitations;
import cn.xieshou.invitation.Invitee;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people without an account answer by their personal link, by what they are asked for; all of it is sent to one address. */
@Component
class LinkScenes {

    private final Cast cast;
    private final SelectionWalk selections;
    private final ServiceWalk services;
    private final AttachmentWalk attachments;
    private final MentoringWalk mentoring;
    private final Invitables invitables;
    private final Invitations invitations;
    private final EngineClock clock;

    LinkScenes(
            Cast cast,
            SelectionWalk selections,
            ServiceWalk services,
            AttachmentWalk attachments,
            MentoringWalk mentoring,
            Invitables invitables,
            Invitations invitations,
            EngineClock clock) {
        this.cast = cast;
        this.selections = selections;
        this.services = services;
        this.attachments = attachments;
        this.mentoring = mentoring;
        this.invitables = invitables;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** One for each {@link cn.xieshou.invitation.Invitable}, by its key. */
    Map<String, Scene> byKind() {
        return Map.of(
                "volunteer", this::volunteer,
                "objection", this::objection,
                "service", this::form,
                "report", this::report,
                "mentor", this::mentor);
    }

    private Attempt volunteer() {
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
        Pairing pairing = selections.begun("county");
        selections.shortage(pairing);
        Teacher teacher = selections.music(pairing);
        return answer(
                "volunteer." + pairing.id() + ".2026",
                teacher.staffNumber(),
                teacher.school() + ".liaison",
                Map.of("willing", "yes"));
    }

    private Attempt objection() {
        clock.set(Instant.parse("2026-07-06T02:00:00Z"));
        Pairing pairing = selections.begun("county");
        Teacher teacher = selections.toPublicity(pairing);
        return answer(
                "objection." + pairing.id() + ".2026",
                teacher.staffNumber(),
                SelectionWalk.SECTION,
                Map.of("teacher", teacher.staffNumber(), "content", "骨干称号登记有误"));
    }

    private Attempt form() {
        Secondment serving = services.serving(services.pairing());
        services.toAssessment(serving.id());
        return answer(
                "service." + serving.id(),
                serving.teacher(),
                serving.homeSchool() + ".liaison",
                Map.of("duties", "五年级音乐", "activities", "公开课3节", "absences", "2", "selfSummary", "收获很大"));
    }

    private Attempt report() {
        TermKey key = attachments.begin("district");
        attachments.send(key);
        attachments.day("2026-10-20");
        attachments.stint(key, "2026-09-07", "2026-10-16");
        attachments.confirmEntries(key);
        return answer(
                "report." + key.pairingId() + "." + key.slug(),
                "cadre-" + attachments.cadreId(key),
                attachments.recipient(key, "liaison"),
                Map.of("reportBureau", "学到了教研组管理", "reportSupporting", "", "reportOwn", "回校以后怎样做"));
    }

    private Attempt mentor() {
        MentoringKey key = mentoring.begin("district");
        mentoring.name(key);
        mentoring.agree(key);
        Mentorship alone = mentoring.pairs(key).get(2);
        return answer(
                "mentor." + key.pairingId() + ".2026.plan",
                alone.mentor(),
                mentoring.person(key, Side.SUPPORTING, "liaison"),
                Map.of("pair" + alone.id(), "每周一次共同备课"));
    }

    private Attempt answer(String matter, String person, String issuer, Map<String, String> fields) {
        Asked asked = invitables.find(matter).orElseThrow();
        Invitee who = asked.kind().invitee(asked.matter().subject(), person).orElseThrow();
        String key = invitations.print(asked, List.of(who), issuer).get(0).code();
        return Attempt.of(cast.somebody(), "/p?key=" + key, "/p", fields);
    }
}

package cn.xieshou.rehearsal;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.attachment.EntryKind;
import cn.xieshou.attachment.TypedEntry;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.pairing.DissolutionGround;
import cn.xieshou.pairing.Dissolutions;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.TypedDissolution;
import cn.xieshou.rehearsal.Initiative.What;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.RecordEntries;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people do without a task that waits for it, as on the pages of the features. */
@Component
class Initiatives {

    /** Days of a sample stint, first and last counted. */
    private static final int STINT = 16;

    private static final String OFFICE = "office";

    private final Pairings pairings;
    private final Dissolutions dissolutions;
    private final Directory directory;
    private final People people;
    private final Attachments attachments;
    private final AttachmentEntries ledger;
    private final Secondments secondments;
    private final EarlyEnds earlyEnds;
    private final RecordEntries records;
    private final SampleLinks links;
    private final SampleActivities activities;
    private final SampleGuidance guidance;
    private final SampleDonations donations;
    private final SampleLessons lessons;
    private final SampleDocuments documents;
    private final SampleShelf shelf;
    private final SampleAppeals objections;
    private final EngineClock clock;

    Initiatives(
            Pairings pairings,
            Dissolutions dissolutions,
            Directory directory,
            People people,
            Attachments attachments,
            AttachmentEntries ledger,
            Secondments secondments,
            EarlyEnds earlyEnds,
            RecordEntries records,
            SampleLinks links,
            SampleActivities activities,
            SampleGuidance guidance,
            SampleDonations donations,
            SampleLessons lessons,
            SampleDocuments documents,
            SampleShelf shelf,
            SampleAppeals objections,
            EngineClock clock) {
        this.pairings = pairings;
        this.dissolutions = dissolutions;
        this.directory = directory;
        this.people = people;
        this.attachments = attachments;
        this.ledger = ledger;
        this.secondments = secondments;
        this.earlyEnds = earlyEnds;
        this.records = records;
        this.links = links;
        this.activities = activities;
        this.guidance = guidance;
        this.donations = donations;
        this.lessons = lessons;
        this.documents = documents;
        this.shelf = shelf;
        this.objections = objections;
        this.clock = clock;
    }

    void take(What what, String matter) {
        Pairing pairing = pairings.get(matter);
        switch (what) {
            case APPEAL -> objections.appeal(pairing);
            case ASK_EARLY_END -> askEarlyEnd(pairing);
            case END_PAIRING -> endPairing(pairing);
            case GIVE -> donations.give(pairing, today());
            case INVITE -> lessons.invite(pairing, today(), 0);
            case INVITE_AGAIN -> lessons.invite(pairing, today(), 1);
            case GUIDE -> guidance.record(pairing, today());
            case LEARNERS_GO -> learnersGo(pairing);
            case LEARNERS_RETURN -> learnersReturn(pairing);
            case PLAN_DEPARTMENT -> documents.department(pairing, today());
            case PLAN_TEACHERS -> documents.teachers(pairing);
            case RECORD_ACTIVITY -> activities.record(pairing, today());
            case SHELVE -> shelf.shelve(pairing);
            case USE_MATERIAL -> shelf.use(pairing, today());
            case RECOMMEND_MATERIAL -> shelf.recommend(pairing);
            case RECORD_AWARD -> recordAward(pairing);
            case RECORD_STINT -> recordStint(pairing);
            case RECORD_VISIT -> recordVisit(pairing);
            case SET_RESEARCH_RULES -> documents.research(pairing);
            case ASK_VOLUNTEERS -> links.askVolunteers(pairing);
            case MAIL_CADRE -> links.askCadre(newest(pairing), pairing, false);
            case HAND_CADRE_A_SLIP -> links.askCadre(newest(pairing), pairing, true);
        }
    }

    /** For the first teacher whose service may still be ended; once a year. */
    private void askEarlyEnd(Pairing pairing) {
        String principal = people.principal(pairing.recipientSchool());
        List<Secondment> known = thisYear(pairing);
        if (known.stream().anyMatch(secondment -> secondment.state() == SecondmentState.LEFT_EARLY)) {
            return;
        }
        known.stream()
                .filter(secondment -> earlyEnds.mayAsk(secondment.id(), principal))
                .findFirst()
                .ifPresent(secondment ->
                        earlyEnds.ask(secondment.id(), "家中老人病重需要照顾，本人申请提前返回，两校已商量。", today().plusDays(7), principal));
    }

    private void endPairing(Pairing pairing) {
        String reason = directory.schoolName(pairing.recipientSchool()) + "即日起并入邻近的中心校，教师和学生一并转入；"
                + directory.schoolName(pairing.supportingSchool()) + "的帮扶由并入后的学校承接。";
        TypedDissolution typed =
                new TypedDissolution(DissolutionGround.MERGED.name(), reason, today().toString(), "yes");
        dissolutions.dissolve(pairing.id(), typed, OFFICE);
    }

    private void learnersGo(Pairing pairing) {
        learners(pairing, SecondmentState.SELECTED)
                .forEach(learner -> records.went(learner.id(), today(), people.liaison(learner.homeSchool())));
    }

    private void learnersReturn(Pairing pairing) {
        learners(pairing, SecondmentState.LEARNING)
                .forEach(learner -> records.returned(
                        learner.id(), today(), "跟班听课百余节，参与集体备课，带回分层作业设计的做法。", people.liaison(learner.homeSchool())));
    }

    private void recordAward(Pairing pairing) {
        thisYear(pairing).stream()
                .filter(secondment -> secondment.state() == SecondmentState.SERVING)
                .findFirst()
                .ifPresent(secondment -> records.award(
                        secondment.id(), "优秀支教教师", "教育局", today(), people.liaison(secondment.homeSchool())));
    }

    private Stream<Secondment> learners(Pairing pairing, SecondmentState state) {
        return thisYear(pairing).stream()
                .filter(secondment -> secondment.direction() == Direction.LEARN && secondment.state() == state);
    }

    private List<Secondment> thisYear(Pairing pairing) {
        return secondments.of(pairing.id(), SchoolYear.of(today()).startYear());
    }

    /** The days up to yesterday. */
    private void recordStint(Pairing pairing) {
        Attachment attachment = newest(pairing);
        Cadre cadre = attachment.cadres().get(0);
        TypedEntry typed = new TypedEntry(
                String.valueOf(cadre.id()),
                today().minusDays(STINT).toString(),
                today().minusDays(1).toString(),
                "教导处",
                "跟班参与教学常规检查、教研组活动和行政例会，协助组织一次全校公开课。");
        ledger.record(attachment.key(), EntryKind.STINT, typed, people.liaison(pairing.recipientSchool()));
    }

    private void recordVisit(Pairing pairing) {
        TypedEntry typed = TypedEntry.visit(today().toString(), "听课两节，查看教研组记录，与挂职干部和校长交换意见。");
        ledger.record(newest(pairing).key(), EntryKind.VISIT, typed, people.liaison(pairing.supportingSchool()));
    }

    private Attachment newest(Pairing pairing) {
        return attachments.ofPairing(pairing.id()).get(0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
